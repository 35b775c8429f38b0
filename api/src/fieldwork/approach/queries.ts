// Reads which homes people are welcome at. Every list for approaching people joins the database's view of them.
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Benaderbaarheid, BenaderbaarheidVanWoning } from '../../../contract/consent.ts'
import type { Database } from '../../platform/db/database.ts'
import { approach, doNotApproach } from '../../platform/db/schema/fieldwork.ts'
import {
  address,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
  street,
} from '../../platform/db/schema/registry.ts'
import { addressLine } from '../occupancies/address-line.ts'

export type ApproachRow = Omit<Benaderbaarheid['items'][number], 'woningtype'>

const stateOf = sql`case when ${approach.isWelcome} then 'welkom' else 'niet-benaderen' end`

/** The dwellings of an area that the visitor's right reaches, street by street. @param boundary EPSG:28992 */
export function approachInArea(database: Database, boundary: SQL): Promise<ApproachRow[]> {
  return database.rows<ApproachRow>(sql`
    select ${approach.dwellingId} as verblijfsobject, ${addressLine(sql`${approach.dwellingId}`)} as adres,
      coalesce(${street.name}, '') as straat, ${stateOf} as stand,
      (select min(${dwellingBuilding.buildingId}) from ${dwellingBuilding}
        where ${dwellingBuilding.dwellingId} = ${dwelling.id}) as pand
    from ${approach} join ${dwelling} on ${dwelling.id} = ${approach.dwellingId}
    left join ${dwellingAddress} on ${dwellingAddress.dwellingId} = ${dwelling.id} and ${dwellingAddress.isMain}
    left join ${address} on ${address.id} = ${dwellingAddress.addressId}
    left join ${street} on ${street.id} = ${address.streetId}
    where st_covers(${boundary}, ${dwelling.geometry})
    order by ${street.name}, ${address.houseNumber}, ${address.houseLetter}, ${address.houseNumberAddition}, ${dwelling.id}`)
}

/** One home's place in the register, with what was entered and lifted, the last first. */
export async function approachOfHome(
  database: Database,
  dwellingId: string,
): Promise<BenaderbaarheidVanWoning> {
  const [state] = await database.orm
    .select({ isWelcome: approach.isWelcome })
    .from(approach)
    .where(eq(approach.dwellingId, dwellingId))
  const entries = await database.orm
    .select()
    .from(doNotApproach)
    .where(eq(doNotApproach.dwellingId, dwellingId))
    .orderBy(desc(doNotApproach.recordedAt))
  return {
    verblijfsobject: dwellingId,
    // A home that left the register is in no list: nobody is sent there.
    stand: state?.isWelcome ? 'welkom' : 'niet-benaderen',
    items: entries.map((entry) => ({
      sinds: entry.since,
      gezetDoor: entry.setBy,
      reden: entry.reason,
      kanaal: entry.channel,
      opgehevenOp: entry.liftedOn,
    })),
  }
}
