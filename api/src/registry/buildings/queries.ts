// Reads buildings: pages of a list, and one with everything known about it. Source: the BAG.
import { and, type SQL, sql } from 'drizzle-orm'
import type { Pand, PandInLijst } from '../../../contract/registry.ts'
import { type BuildingStatus, type Purpose, purposes } from '../../../contract/vocabulary.ts'
import { asLonLat, type Box, boxInDegrees } from '../../platform/db/boxes.ts'
import type { Database } from '../../platform/db/database.ts'
import { building, dwelling, dwellingBuilding } from '../../platform/db/schema/registry.ts'
import { dwellingIsPresent } from '../dwellings/queries.ts'

/** Which buildings to list; what is absent does not restrict. */
export interface BuildingFilter {
  /** Degrees, WGS 84. */
  box?: Box | undefined
  statuses?: BuildingStatus[] | undefined
  builtFrom?: number | undefined
  builtTo?: number | undefined
  /** A building with a dwelling for any of these. */
  purposes?: Purpose[] | undefined
}

/** SQL: the building is in the register and the filter lets it through. */
export function buildingCondition(filter: BuildingFilter): SQL {
  const { box, statuses, builtFrom, builtTo } = filter
  const condition = and(
    sql`${building.closedOn} is null`,
    box && sql`st_intersects(${building.geometry}, ${boxInDegrees(box)})`,
    statuses && sql`${building.status} = any(${sql.param(statuses)}::text[])`,
    builtFrom === undefined ? undefined : sql`${building.constructionYear} >= ${builtFrom}`,
    builtTo === undefined ? undefined : sql`${building.constructionYear} <= ${builtTo}`,
    filter.purposes &&
      sql`exists (select from ${dwellingBuilding} join ${dwelling} on ${dwelling.id} = ${dwellingBuilding.dwellingId}
        where ${dwellingBuilding.buildingId} = ${building.id} and ${dwellingIsPresent}
          and ${dwelling.purposes} && ${sql.param(filter.purposes)}::text[])`,
  )
  return condition ?? sql`true`
}

/** SQL, lateral: `purposes` (text[], in the register's order) and `dwelling_count` of a building's present dwellings. */
export const dwellingsInBuilding: SQL = sql`lateral (
  select dwelling_count, array(
    select name from unnest(${sql.param(purposes)}::text[]) with ordinality as known(name, place)
    where name = any(used) order by place) as purposes
  from (
    select count(*) as dwelling_count,
      string_to_array(string_agg(array_to_string(${dwelling.purposes}, ','), ','), ',') as used
    from ${dwellingBuilding} join ${dwelling} on ${dwelling.id} = ${dwellingBuilding.dwellingId} and ${dwellingIsPresent}
    where ${dwellingBuilding.buildingId} = ${building.id}) as added_up) as inside`

type BuildingFacts = Omit<PandInLijst, 'gebruiksdoelen' | 'aantalVerblijfsobjecten'>

const buildingFacts = sql`${building.id} as identificatie, ${building.status} as status,
  ${building.constructionYear} as bouwjaar, ${building.inInvestigation} as "inOnderzoek",
  ${building.validFrom} as "geldigVanaf", ${building.closedOn} as "vervallenOp",
  round(st_area(${building.geometry})::numeric, 1) as grondoppervlakte,
  ${asLonLat(sql`st_pointonsurface(${building.geometry})`)} as punt`

/**
 * Buildings in the register in order of id.
 * @param after id of the last one of the page before
 */
export async function listBuildings(
  database: Database,
  filter: BuildingFilter,
  after: string | undefined,
  limit: number,
): Promise<PandInLijst[]> {
  const condition = and(
    buildingCondition(filter),
    after === undefined ? undefined : sql`${building.id} > ${after}`,
  )
  return database.rows<PandInLijst>(sql`
    select ${buildingFacts}, inside.purposes as gebruiksdoelen, inside.dwelling_count as "aantalVerblijfsobjecten"
    from ${building}, ${dwellingsInBuilding} where ${condition} order by ${building.id} limit ${limit}`)
}

/** One building's own facts, also of one that left the register, and whose delivery brought it. */
export async function findBuilding(
  database: Database,
  id: string,
): Promise<
  { facts: Omit<Pand, 'verblijfsobjecten' | 'gebouwmodel' | 'bronnen'>; municipalityCode: string } | undefined
> {
  const [row] = await database.rows<BuildingFacts & { municipalityCode: string }>(sql`
    select ${buildingFacts}, ${building.municipalityCode} as "municipalityCode"
    from ${building} where ${building.id} = ${id}`)
  if (!row) return undefined
  const { municipalityCode, ...facts } = row
  return { facts, municipalityCode }
}
