// Reads the meeting places of an area: what people told, and for the other buildings what the register's purposes tell.
import { type SQL, sql } from 'drizzle-orm'
import type { Ontmoetingsplek } from '../../../contract/surroundings.ts'
import { type Purpose, standingBuildingStatuses } from '../../../contract/vocabulary.ts'
import { asLonLat } from '../../platform/db/boxes.ts'
import type { Database } from '../../platform/db/database.ts'
import { meetingPlace } from '../../platform/db/schema/fieldwork.ts'
import {
  address,
  building,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
  street,
} from '../../platform/db/schema/registry.ts'
import { dwellingIsPresent } from '../../registry/dwellings/queries.ts'
import { asMoment } from '../entries/places.ts'
import { kindOfPurposes, meetingPurposes } from './rules.ts'

/** SQL: the last version of every entry, as `entry`. */
const lastVersions = sql`(
  select distinct on (${meetingPlace.entryId}) ${meetingPlace.entryId} as id, ${meetingPlace.version} as version,
    ${meetingPlace.name} as name, ${meetingPlace.kind} as kind, ${meetingPlace.who} as who,
    ${meetingPlace.moments} as moments, ${meetingPlace.note} as note, ${meetingPlace.buildingId} as building_id,
    ${meetingPlace.point} as point, ${meetingPlace.removed} as removed, ${meetingPlace.recordedAt} as recorded_at
  from ${meetingPlace} order by ${meetingPlace.entryId}, ${meetingPlace.version} desc) as entry`

/** SQL: the first address of a building, street and number. */
const addressOf = (buildingId: SQL): SQL => sql`(
  select ${street.name} || ' ' || ${address.houseNumber} || coalesce(${address.houseLetter}, '')
    || coalesce('-' || ${address.houseNumberAddition}, '')
  from ${dwellingBuilding}
  join ${dwellingAddress} on ${dwellingAddress.dwellingId} = ${dwellingBuilding.dwellingId} and ${dwellingAddress.isMain}
  join ${address} on ${address.id} = ${dwellingAddress.addressId} and ${address.closedOn} is null
  join ${street} on ${street.id} = ${address.streetId}
  where ${dwellingBuilding.buildingId} = ${buildingId}
  order by ${street.name}, ${address.houseNumber}, ${address.houseLetter} nulls first,
    ${address.houseNumberAddition} nulls first limit 1)`

const standing = sql`${building.closedOn} is null
  and ${building.status} = any(${sql.param([...standingBuildingStatuses])}::text[])`

/** SQL: the purposes of the dwellings that are there in a building, as JSON. */
const purposesOf = (buildingId: SQL): SQL => sql`(
  select coalesce(json_agg(distinct purpose order by purpose), '[]')
  from ${dwellingBuilding} join ${dwelling} on ${dwelling.id} = ${dwellingBuilding.dwellingId} and ${dwellingIsPresent}
  cross join unnest(${dwelling.purposes}) as purpose
  where ${dwellingBuilding.buildingId} = ${buildingId})`

function listAdded(database: Database, boundary: SQL): Promise<Ontmoetingsplek[]> {
  return database.rows<Ontmoetingsplek>(sql`
    select id, version as versie, ${asMoment(sql`recorded_at`)} as "vastgelegdOp", 'toegevoegd' as herkomst,
      name as naam, kind as soort, who as wie, moments as momenten, note as toelichting, building_id as pand,
      ${addressOf(sql`entry.building_id`)} as adres, ${purposesOf(sql`entry.building_id`)} as gebruiksdoelen,
      ${asLonLat(sql`point`)} as punt
    from ${lastVersions} where not removed and st_covers(${boundary}, point)`)
}

async function listRegistered(database: Database, boundary: SQL): Promise<Ontmoetingsplek[]> {
  const found = await database.rows<{
    id: string
    punt: [number, number]
    adres: string
    gebruiksdoelen: Purpose[]
  }>(sql`
    select ${building.id} as id, ${asLonLat(sql`st_pointonsurface(${building.geometry})`)} as punt,
      ${addressOf(sql`${building.id}`)} as adres, ${purposesOf(sql`${building.id}`)} as gebruiksdoelen
    from ${building} where ${standing} and ${building.id} in (
      select ${dwellingBuilding.buildingId} from ${dwelling}
      join ${dwellingBuilding} on ${dwellingBuilding.dwellingId} = ${dwelling.id}
      where ${dwellingIsPresent} and ${dwelling.purposes} && ${sql.param([...meetingPurposes])}::text[]
        and st_intersects(${boundary}, ${dwelling.geometry}))
      and not exists (select from ${lastVersions} where not removed and entry.building_id = ${building.id})`)
  return found.map(({ id, punt, adres, gebruiksdoelen }) => ({
    id,
    versie: 0,
    vastgelegdOp: null,
    herkomst: 'register',
    naam: null,
    soort: kindOfPurposes(gebruiksdoelen),
    wie: '',
    momenten: '',
    toelichting: '',
    pand: id,
    adres,
    gebruiksdoelen,
    punt,
  }))
}

/**
 * The meeting places within a boundary (EPSG:28992): what people told first, by name; then the register's, by address.
 * What people told of a building stands in the place of what the register tells of it.
 */
export async function listMeetingPlaces(database: Database, boundary: SQL): Promise<Ontmoetingsplek[]> {
  const added = await listAdded(database, boundary)
  const registered = await listRegistered(database, boundary)
  const byName = (one: Ontmoetingsplek, other: Ontmoetingsplek) =>
    (one.naam ?? one.adres ?? '').localeCompare(other.naam ?? other.adres ?? '', 'nl', { numeric: true })
  return [...added.sort(byName), ...registered.sort(byName)]
}
