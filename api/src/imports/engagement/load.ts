// From checked rows to recorded events, within one transaction: finds each row's home, then stores all or nothing.
import { sql } from 'drizzle-orm'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { engagementBatch, engagementEvent } from '../../platform/db/schema/fieldwork.ts'
import { dwellingDistrict } from '../../platform/db/schema/insight.ts'
import { address, dwelling, dwellingAddress } from '../../platform/db/schema/registry.ts'
import type { EventRow, RowRefusal } from './transform.ts'

/** Makes room for the file's rows until the transaction ends. */
export async function createRowTable(transaction: Database): Promise<void> {
  await transaction.script(`
    drop table if exists engagement_row;
    create temporary table engagement_row (line integer, dwelling_id text, postcode text, house_number integer,
      house_letter text, house_number_addition text, occurred_on date, event text, source text, note text) on commit drop`)
}

/** Where `rowLine` lines go. */
export const rowTarget =
  'engagement_row (line, dwelling_id, postcode, house_number, house_letter, house_number_addition, occurred_on, event, source, note)'

/** A row as COPY text. */
export function rowLine(row: EventRow): string {
  const { line, dwellingId, postcode, houseNumber, houseLetter, houseNumberAddition } = row
  const home = [dwellingId, postcode, houseNumber, houseLetter, houseNumberAddition]
  return copyLine([line, ...home, row.occurredOn, row.event, row.source, row.note])
}

interface Match {
  line: number
  given: string | null
  isKnown: boolean
  postcode: string | null
  number: string
  hits: number
  agrees: boolean
}

/**
 * Finds the home of every row: by its BAG id (also of one that the register closed since), else by an address that is in use.
 * @returns the rows whose home is not exactly one, by line
 */
export async function matchHomes(transaction: Database): Promise<RowRefusal[]> {
  await transaction.rows(sql`analyze engagement_row`)
  await transaction.rows(sql`
    create temporary table engagement_match on commit drop as
    select r.line, r.dwelling_id as given, known.id is not null as is_known, r.postcode,
      concat(r.house_number, r.house_letter, '-' || r.house_number_addition) as number,
      coalesce(array_length(hit.ids, 1), 0) as hits, hit.ids[1] as found,
      r.dwelling_id = any(hit.ids) as agrees
    from engagement_row r
    left join ${dwelling} known on known.id = r.dwelling_id
    left join lateral (
      select array_agg(distinct ${dwelling.id}) as ids from ${address}
      join ${dwellingAddress} on ${dwellingAddress.addressId} = ${address.id}
      join ${dwelling} on ${dwelling.id} = ${dwellingAddress.dwellingId}
      where ${address.postcode} = r.postcode and ${address.houseNumber} = r.house_number
        and lower(coalesce(${address.houseLetter}, '')) = lower(coalesce(r.house_letter, ''))
        and lower(coalesce(${address.houseNumberAddition}, '')) = lower(coalesce(r.house_number_addition, ''))
        and ${address.closedOn} is null and ${address.status} <> 'Naamgeving ingetrokken'
        and ${dwelling.closedOn} is null
    ) hit on true`)
  const wrong = await transaction.rows<Match>(sql`
    select line, given, is_known as "isKnown", postcode, number, hits, coalesce(agrees, false) as agrees
    from engagement_match
    where case when given is null then hits <> 1 else not is_known or (hits > 0 and not agrees) end
    order by line`)
  return wrong.map((match) => ({ line: match.line, reason: reasonOf(match) }))
}

/** Rows whose home was found and lies in none of those districts today, by line. Call it after `matchHomes`. */
export async function homesBeyond(
  transaction: Database,
  districts: readonly string[],
): Promise<RowRefusal[]> {
  const { dwellingId, districtId } = dwellingDistrict
  const wrong = await transaction.rows<{ line: number }>(sql`
    select line from engagement_match
    where (is_known or (given is null and hits = 1)) and not exists (select from ${dwellingDistrict}
      where ${dwellingId} = coalesce(given, found) and ${districtId} = any(${sql.param([...districts])}::text[]))
    order by line`)
  const reason = `this home is in no district that you record for (${districts.join(', ') || 'none'}): leave the row out, or have somebody offer it whose role reaches further`
  return wrong.map(({ line }) => ({ line, reason }))
}

function reasonOf({ given, isKnown, postcode, number, hits }: Match): string {
  const place = `${postcode} ${number}`
  if (given !== null && !isKnown)
    return `verblijfsobject ${given} is not in what was imported: check the id, or import a newer delivery first`
  if (given !== null)
    return `verblijfsobject ${given} is not at ${place}: correct the id or the address, or leave one of them out`
  if (hits === 0)
    return `there is no dwelling at ${place}: check postcode, huisnummer, huisletter and toevoeging, or give the verblijfsobject_id`
  return `there are ${hits} dwellings at ${place}: give the verblijfsobject_id`
}

/**
 * Records the matched events; one that was recorded before stays as it is.
 * @returns number of events that are new
 */
export async function recordEvents(
  transaction: Database,
  { fileName, fileSha256 }: { fileName: string; fileSha256: string },
): Promise<number> {
  const [batch] = await transaction.orm
    .insert(engagementBatch)
    .values({ fileName, fileSha256 })
    .returning({ id: engagementBatch.id })
  const added = await transaction.rows(sql`
    insert into ${engagementEvent} (dwelling_id, event, occurred_on, source, note, batch_id)
    select coalesce(given, found), event, occurred_on, source, note, ${batch?.id ?? 0}::bigint
    from engagement_row join engagement_match using (line) order by line
    on conflict (dwelling_id, occurred_on, event, source) do nothing returning 1`)
  if (added.length === 0 && batch)
    await transaction.rows(sql`delete from ${engagementBatch} where id = ${batch.id}`)
  return added.length
}
