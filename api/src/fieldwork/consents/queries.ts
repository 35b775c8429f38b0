// Reads consents: of one home with how they came to be, and of an area. What holds is the database's view, never worked out here.
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { ToestemmingenVanWoning, Toestemmingsoverzicht } from '../../../contract/consent.ts'
import { consentPurposes } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { account } from '../../platform/db/schema/access.ts'
import { consentEvent, consentInForce } from '../../platform/db/schema/fieldwork.ts'
import { dwelling } from '../../platform/db/schema/registry.ts'
import { addressLine } from '../occupancies/address-line.ts'
import { presentOccupancy } from '../occupancies/queries.ts'

export type ConsentPurpose = (typeof consentPurposes)[number]

/** What the people who live there now agreed to. @param purposes those that the visitor may see */
export async function consentsOfHome(
  database: Database,
  dwellingId: string,
  purposes: readonly ConsentPurpose[] = consentPurposes,
): Promise<ToestemmingenVanWoning> {
  const present = await presentOccupancy(database, dwellingId)
  const inForce = await database.orm
    .select()
    .from(consentInForce)
    .where(eq(consentInForce.dwellingId, dwellingId))
  return {
    verblijfsobject: dwellingId,
    bewoning: present ? { id: present.id, sinds: present.begunOn, bekendDoor: present.knownBy } : null,
    items: purposes.map((doel) => {
      const held = inForce.find(({ purpose }) => purpose === doel)
      return {
        doel,
        geldt: held !== undefined,
        gegevenOp: held?.givenOn ?? null,
        tekstversie: held?.textVersion ?? null,
        taal: held?.language ?? null,
        kanaal: held?.channel ?? null,
      }
    }),
    geschiedenis: present ? await historyOf(database, present.id) : [],
  }
}

async function historyOf(
  database: Database,
  occupancyId: string,
): Promise<ToestemmingenVanWoning['geschiedenis']> {
  const rows = await database.orm
    .select({
      doel: consentEvent.purpose,
      gebeurtenis: consentEvent.event,
      op: consentEvent.occurredOn,
      kanaal: consentEvent.channel,
      tekstversie: consentEvent.textVersion,
      taal: consentEvent.language,
      vastgelegdDoor: account.name,
      vastgelegdOp: consentEvent.recordedAt,
    })
    .from(consentEvent)
    .leftJoin(account, eq(account.id, consentEvent.recordedBy))
    .where(eq(consentEvent.occupancyId, occupancyId))
    .orderBy(desc(consentEvent.id))
  return rows.map((row) => ({ ...row, vastgelegdOp: new Date(row.vastgelegdOp).toISOString() }))
}

/** Homes of an area where a consent holds that the visitor may see. @param boundary of the area, EPSG:28992 */
export async function consentsOfArea(
  database: Database,
  areaId: string,
  boundary: SQL,
): Promise<Toestemmingsoverzicht> {
  const items = await database.rows<Toestemmingsoverzicht['items'][number]>(sql`
    select ${dwelling.id} as verblijfsobject, ${addressLine(sql`${dwelling.id}`)} as adres, held.purposes as doelen
    from (
      select ${consentInForce.dwellingId} as dwelling_id, json_agg(${consentInForce.purpose} order by ${consentInForce.purpose}) as purposes
      from ${consentInForce} group by 1
    ) as held join ${dwelling} on ${dwelling.id} = held.dwelling_id
    where st_covers(${boundary}, ${dwelling.geometry})
    order by adres, verblijfsobject`)
  const perDoel = consentPurposes.map((doel) => ({
    doel,
    woningen: items.filter(({ doelen }) => doelen.includes(doel)).length,
  }))
  return { gebied: areaId, perDoel, items }
}
