// Homes of an area with their events, for everything that is told about adoption. All its SQL.
import { sql } from 'drizzle-orm'
import type { EngagementEvent } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { engagementEvent, erasedEvent } from '../../platform/db/schema/fieldwork.ts'
import { dataset, home } from '../../platform/db/schema/insight.ts'
import { address, dwellingAddress, street } from '../../platform/db/schema/registry.ts'
import { liesIn } from '../areas/queries.ts'

/** A building of an area with the number of its homes. */
export interface BuildingHomes {
  buildingId: string
  homes: number
}

/** An event with the home and the building that it is about. */
export interface HomeEvent {
  id: number
  dwellingId: string
  buildingId: string
  event: EngagementEvent
  /** yyyy-mm-dd */
  occurredOn: string
}

const inArea = (areaId: string) => liesIn(sql`${home.point}`, areaId)

/** Which dataset the homes belong to, and the import that it was computed from: the same tiles may go with other homes. */
export async function readDatasetVersion(
  database: Database,
): Promise<{ revision: string; builtFromRun: number }> {
  const { revision, builtFromRun } = dataset
  const [row] = await database.orm.select({ revision, builtFromRun }).from(dataset)
  return row ?? { revision: '0', builtFromRun: 0 }
}

/** Buildings with homes in an area, by id. */
export function buildingsInArea(database: Database, areaId: string): Promise<BuildingHomes[]> {
  return database.rows(sql`
    select ${home.buildingId} as "buildingId", count(*)::int as homes from ${home}
    where ${inArea(areaId)} group by ${home.buildingId} order by ${home.buildingId}`)
}

/**
 * All events of an area's homes, in any order. What is left of erased homes counts along in their district: steps by month
 * of nobody's home, each story under a name of its own and in no building.
 */
export function eventsInArea(database: Database, areaId: string): Promise<HomeEvent[]> {
  return database.rows(sql`
    select ${engagementEvent.id}, ${home.dwellingId} as "dwellingId", ${home.buildingId} as "buildingId",
      ${engagementEvent.event}, ${engagementEvent.occurredOn} as "occurredOn"
    from ${engagementEvent} join ${home} on ${home.dwellingId} = ${engagementEvent.dwellingId}
    where ${inArea(areaId)}
    union all
    select ${erasedEvent.id}, ${erasedEvent.story}::text, '', ${erasedEvent.event}, ${erasedEvent.occurredOn}
    from ${erasedEvent} where 'wijk-' || ${erasedEvent.districtId} = ${areaId}`)
}

/** A home of a building with its main address on one line. */
export interface AddressedHome {
  dwellingId: string
  address: string
}

/** Homes of a building that lie in the area, in the order of their addresses. */
export function homesOfBuilding(
  database: Database,
  areaId: string,
  buildingId: string,
): Promise<AddressedHome[]> {
  return database.rows(sql`
    select ${home.dwellingId} as "dwellingId",
      coalesce(${street.name} || ' ' || ${address.houseNumber} || coalesce(${address.houseLetter}, '')
        || coalesce('-' || ${address.houseNumberAddition}, ''), '') as address
    from ${home}
    left join ${dwellingAddress} on ${dwellingAddress.dwellingId} = ${home.dwellingId} and ${dwellingAddress.isMain}
    left join ${address} on ${address.id} = ${dwellingAddress.addressId}
    left join ${street} on ${street.id} = ${address.streetId}
    where ${home.buildingId} = ${buildingId} and ${inArea(areaId)}
    order by ${street.name}, ${address.houseNumber}, ${address.houseLetter}, ${address.houseNumberAddition},
      ${home.dwellingId}`)
}
