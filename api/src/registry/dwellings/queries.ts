// Reads dwellings with all their addresses and buildings, one query a page. Source: the BAG.
import { and, type SQL, sql } from 'drizzle-orm'
import { standingBuildingStatuses } from '../../../contract/vocabulary.ts'
import { asLonLat, type Box, boxInDegrees } from '../../platform/db/boxes.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  address,
  building,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
  street,
  town,
} from '../../platform/db/schema/registry.ts'
import { presentDwellingStatuses, type RegisteredDwelling } from './rules.ts'

/** SQL: the dwelling is in the register and there (or being made). */
export const dwellingIsPresent: SQL = sql`(${dwelling.closedOn} is null
  and ${dwelling.status} = any(${sql.param(presentDwellingStatuses)}::text[]))`

// An address that left the register is told only of a dwelling that left it too.
const addressesOfDwelling = sql`(
  select coalesce(json_agg(json_build_object(
      'identificatie', ${address.id}, 'straat', coalesce(${street.name}, 'onbekend'),
      'huisnummer', ${address.houseNumber}, 'huisletter', ${address.houseLetter},
      'toevoeging', ${address.houseNumberAddition}, 'postcode', ${address.postcode},
      'woonplaats', coalesce(${town.name}, 'onbekend'), 'isHoofdadres', ${dwellingAddress.isMain})
    order by ${dwellingAddress.isMain} desc, ${address.id}), '[]')
  from ${dwellingAddress} join ${address} on ${address.id} = ${dwellingAddress.addressId}
  left join ${street} on ${street.id} = ${address.streetId}
  left join ${town} on ${town.id} = coalesce(${address.townId}, ${street.townId})
  where ${dwellingAddress.dwellingId} = ${dwelling.id}
    and (${address.closedOn} is null or ${dwelling.closedOn} is not null))`

const buildingsOfDwelling = sql`(
  select coalesce(json_agg(${dwellingBuilding.buildingId} order by ${dwellingBuilding.buildingId}), '[]')
  from ${dwellingBuilding} where ${dwellingBuilding.dwellingId} = ${dwelling.id})`

// An aggregate keeps the planner from collecting every standing building first.
const standsSomewhere = sql`coalesce((
  select bool_or(${building.closedOn} is null and ${building.status} = any(${sql.param([...standingBuildingStatuses])}::text[]))
  from ${dwellingBuilding} join ${building} on ${building.id} = ${dwellingBuilding.buildingId}
  where ${dwellingBuilding.dwellingId} = ${dwelling.id}), false)`

/** SQL: the dwelling is one of those that `select` names; looked up before the dwellings are. */
const isOneOf = (select: SQL): SQL => sql`${dwelling.id} = any(array(${select}))`

const inBuilding = (buildingId: string): SQL =>
  isOneOf(sql`select ${dwellingBuilding.dwellingId} from ${dwellingBuilding}
    where ${dwellingBuilding.buildingId} = ${buildingId}`)

async function selectDwellings(
  database: Database,
  condition: SQL | undefined,
  limit: number,
): Promise<RegisteredDwelling[]> {
  return database.rows<RegisteredDwelling>(sql`
    select ${dwelling.id} as identificatie, ${dwelling.kind} as soort, ${dwelling.status} as status,
      to_json(${dwelling.purposes}) as gebruiksdoelen, ${dwelling.floorArea} as oppervlakte,
      ${addressesOfDwelling} as adressen, ${buildingsOfDwelling} as pandidentificaties,
      ${dwelling.inInvestigation} as "inOnderzoek", ${dwelling.validFrom} as "geldigVanaf",
      ${dwelling.closedOn} as "vervallenOp", ${asLonLat(sql`st_pointonsurface(${dwelling.geometry})`)} as punt,
      ${standsSomewhere} as "inStandingBuilding"
    from ${dwelling} where ${condition ?? sql`true`} order by ${dwelling.id} limit ${limit}`)
}

/** Which dwellings to list; what is absent does not restrict. */
export interface DwellingFilter {
  /** Degrees, WGS 84. */
  box?: Box | undefined
  postcode?: string | undefined
  houseNumber?: number | undefined
  houseLetter?: string | undefined
  addition?: string | undefined
  buildingId?: string | undefined
}

function addressCondition({ postcode, houseNumber, houseLetter, addition }: DwellingFilter) {
  if (postcode === undefined) return undefined
  return isOneOf(sql`
    select ${dwellingAddress.dwellingId} from ${dwellingAddress}
    join ${address} on ${address.id} = ${dwellingAddress.addressId}
    where ${and(
      sql`${address.closedOn} is null and ${address.postcode} = ${postcode}`,
      houseNumber === undefined ? undefined : sql`${address.houseNumber} = ${houseNumber}`,
      houseLetter === undefined ? undefined : sql`lower(${address.houseLetter}) = lower(${houseLetter})`,
      addition === undefined ? undefined : sql`lower(${address.houseNumberAddition}) = lower(${addition})`,
    )}`)
}

/**
 * Dwellings in the register, whatever their status, in order of id.
 * @param after id of the last one of the page before
 */
export function listDwellings(
  database: Database,
  filter: DwellingFilter,
  after: string | undefined,
  limit: number,
): Promise<RegisteredDwelling[]> {
  const { box, buildingId } = filter
  const condition = and(
    sql`${dwelling.closedOn} is null`,
    box && sql`st_intersects(${dwelling.geometry}, ${boxInDegrees(box)})`,
    buildingId === undefined ? undefined : inBuilding(buildingId),
    addressCondition(filter),
    after === undefined ? undefined : sql`${dwelling.id} > ${after}`,
  )
  return selectDwellings(database, condition, limit)
}

/** One dwelling, also one that left the register. */
export async function findDwelling(database: Database, id: string): Promise<RegisteredDwelling | undefined> {
  const [found] = await selectDwellings(database, sql`${dwelling.id} = ${id}`, 1)
  return found
}

/** Every dwelling of a building; of a building still in the register only those still in it too. */
export function dwellingsOfBuilding(database: Database, buildingId: string): Promise<RegisteredDwelling[]> {
  const isClosed = sql`(select ${building.closedOn} from ${building} where ${building.id} = ${buildingId}) is not null`
  const condition = and(inBuilding(buildingId), sql`(${dwelling.closedOn} is null or ${isClosed})`)
  return selectDwellings(database, condition, 10_000)
}
