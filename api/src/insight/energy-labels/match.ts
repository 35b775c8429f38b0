// Finds which dwelling each registration is about: by BAG id, or by address where no id is one that the registry knows.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { labelMatch } from '../../platform/db/schema/insight.ts'
import { address, dwelling, dwellingAddress, energyLabel } from '../../platform/db/schema/registry.ts'

/** What follows a house number, whatever the register put it into and however it was punctuated. */
const suffix = (parts: ReturnType<typeof sql>) =>
  sql`lower(regexp_replace(concat(${parts}), '[^0-9a-zA-Z]', '', 'g'))`

const labelSuffix = suffix(
  sql`${energyLabel.houseLetter}, ${energyLabel.houseNumberAddition}, ${energyLabel.designation}`,
)
const addressSuffix = suffix(sql`${address.houseLetter}, ${address.houseNumberAddition}`)

/**
 * Fills insight.label_match anew. An id that the registry knows decides, even when its dwelling has left the register:
 * then the registration is about nothing that is there. An address counts where just one dwelling has it; the
 * Detailaanduiding is part of it, because it tells apart the homes of one address.
 */
export async function matchLabels(database: Database): Promise<void> {
  await database.rows(sql`delete from ${labelMatch}`)
  await database.script('drop table if exists label_exact')
  await database.rows(sql`
    create temporary table label_exact on commit drop as
    select distinct on (label_id) label_id, ${dwelling.id} as dwelling_id, match, ${dwelling.closedOn} is null as is_there
    from (
      select ${energyLabel.id} as label_id, ${energyLabel.dwellingId} as dwelling_id, 'verblijfsobject' as match, 1 as place from ${energyLabel}
      union all select ${energyLabel.id}, ${energyLabel.mooringId}, 'ligplaats', 2 from ${energyLabel}
      union all select ${energyLabel.id}, ${energyLabel.pitchId}, 'standplaats', 3 from ${energyLabel}
    ) told join ${dwelling} on ${dwelling.id} = told.dwelling_id
    order by label_id, place`)
  await database.script('analyze label_exact')
  await database.rows(sql`
    insert into ${labelMatch} (label_id, dwelling_id, match)
    select label_id, dwelling_id, match from label_exact where is_there`)
  await database.rows(sql`
    with known as (
      select ${address.postcode} as postcode, ${address.houseNumber} as house_number, ${addressSuffix} as suffix,
        min(${dwelling.id}) as dwelling_id
      from ${address}
      join ${dwellingAddress} on ${dwellingAddress.addressId} = ${address.id}
      join ${dwelling} on ${dwelling.id} = ${dwellingAddress.dwellingId}
      where ${address.closedOn} is null and ${dwelling.closedOn} is null and ${address.postcode} is not null
      group by 1, 2, 3 having count(distinct ${dwelling.id}) = 1
    )
    insert into ${labelMatch} (label_id, dwelling_id, match)
    select ${energyLabel.id}, known.dwelling_id, 'adres'
    from ${energyLabel}
    join known on known.postcode = ${energyLabel.postcode} and known.house_number = ${energyLabel.houseNumber}
      and known.suffix = ${labelSuffix}
    where not exists (select 1 from label_exact where label_exact.label_id = ${energyLabel.id})`)
}
