// Reads districts' versions, and which homes, buildings and streets lie within a boundary. All SQL of this feature's reading.
// A home belongs by its representative point (insight.home.point), the same that areas are counted by.
import { type SQL, sql } from 'drizzle-orm'
import type { BuurtKeuze, StraatInWijk, Vlak } from '../../../contract/districts.ts'
import { type DistrictOrigin, standingBuildingStatuses } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { district, districtVersion, toldDistrictVersion } from '../../platform/db/schema/fieldwork.ts'
import { home } from '../../platform/db/schema/insight.ts'
import { building, statisticalArea, street, town } from '../../platform/db/schema/registry.ts'
import type { MetreShape } from './shapes.ts'

/** A kept version, without its boundary. */
export interface StoredVersion {
  districtId: string
  version: number
  name: string
  validFrom: string
  recordedAt: string
  origin: DistrictOrigin
  composition: Record<string, unknown>
  note: string | null
  withdrawn: boolean
}

const versionColumns = sql`${toldDistrictVersion.districtId} as "districtId", ${toldDistrictVersion.version}, ${toldDistrictVersion.name},
  ${toldDistrictVersion.validFrom} as "validFrom", ${toldDistrictVersion.recordedAt} as "recordedAt", ${toldDistrictVersion.origin},
  ${toldDistrictVersion.composition}, ${toldDistrictVersion.note}, ${toldDistrictVersion.withdrawn}`

/** Versions of one district or of all, by district and number. */
export function readVersions(database: Database, districtId?: string): Promise<StoredVersion[]> {
  const wanted = districtId === undefined ? sql`true` : sql`${toldDistrictVersion.districtId} = ${districtId}`
  return database.rows(sql`
    select ${versionColumns} from ${toldDistrictVersion} where ${wanted}
    order by ${toldDistrictVersion.districtId}, ${toldDistrictVersion.version}`)
}

/** A boundary in EPSG:28992 out of a shape in metres. */
export function fromMetres(shape: MetreShape): SQL {
  return sql`st_multi(st_setsrid(st_geomfromgeojson(${JSON.stringify(shape)}), 28992))`
}

/** Whether a home lies within `boundary`; the one definition of belonging. A point on the edge belongs. */
export const belongs = (boundary: SQL): SQL => sql`st_covers(${boundary}, ${home.point})`

const keptBoundary = (districtId: string, version: number): SQL => sql`(
  select ${districtVersion.boundary} from ${districtVersion}
  where ${districtVersion.districtId} = ${districtId} and ${districtVersion.version} = ${version})`

/** The boundary of a version in metres. */
export async function readBoundary(
  database: Database,
  districtId: string,
  version: number,
): Promise<MetreShape> {
  const [row] = await database.rows<{ shape: MetreShape }>(
    sql`select st_asgeojson(${keptBoundary(districtId, version)}, 3)::json as shape`,
  )
  if (!row) throw new Error(`No version ${version} of district ${districtId}`)
  return row.shape
}

/** A shape of degrees in metres, to the millimetre; heights are dropped. */
export async function toMetres(database: Database, shape: object): Promise<MetreShape> {
  const [row] = await database.rows<{ shape: MetreShape }>(sql`
    select st_asgeojson(st_multi(st_transform(st_setsrid(st_force2d(
      st_geomfromgeojson(${JSON.stringify(shape)})), 4326), 28992)), 3)::json as shape`)
  if (!row) throw new Error('The database gave no shape')
  return row.shape
}

/** A line of degrees in metres. */
export async function lineToMetres(database: Database, line: object): Promise<[number, number][]> {
  const [row] = await database.rows<{ line: { coordinates: [number, number][] } }>(sql`
    select st_asgeojson(st_transform(st_setsrid(st_geomfromgeojson(${JSON.stringify(line)}), 4326), 28992), 3)::json as line`)
  return row?.line.coordinates ?? []
}

/** Why a shape is no valid boundary, with the place in degrees; undefined when it is valid. */
export async function faultOf(
  database: Database,
  shape: MetreShape,
): Promise<{ reason: string; place: [number, number] | null } | undefined> {
  const [row] = await database.rows<{ valid: boolean; reason: string; place: [number, number] | null }>(sql`
    select (detail).valid, (detail).reason,
      (select json_build_array(round(st_x(point)::numeric, 6), round(st_y(point)::numeric, 6))
        from st_transform(st_setsrid((detail).location, 28992), 4326) as point) as place
    from (select st_isvaliddetail(${fromMetres(shape)}) as detail) as checked`)
  return row && !row.valid ? { reason: row.reason, place: row.place } : undefined
}

/** How a boundary looks and what lies in it. */
export interface BoundaryFacts {
  grens: Vlak
  kader: [number, number, number, number]
  oppervlakte: number
  delen: number
  woningen: number
  panden: number
}

/** The figures of a boundary; its points in WGS 84 with nine decimals, a tenth of a millimetre. */
export async function describeBoundary(database: Database, shape: MetreShape): Promise<BoundaryFacts> {
  const [facts] = await database.rows<BoundaryFacts>(sql`
    with given as materialized (select ${fromMetres(shape)} as boundary),
    degrees as (select st_transform(boundary, 4326) as shape from given)
    select st_asgeojson(degrees.shape, 9)::json as grens,
      json_build_array(st_xmin(degrees.shape), st_ymin(degrees.shape), st_xmax(degrees.shape), st_ymax(degrees.shape)) as kader,
      st_area(boundary) as oppervlakte, st_numgeometries(boundary) as delen,
      (select count(*) from ${home} where ${belongs(sql`boundary`)}) as woningen,
      (select count(*) from ${building} where ${building.closedOn} is null and ${building.status} in ${standingBuildingStatuses}
        and ${building.geometry} && boundary and st_covers(boundary, st_pointonsurface(${building.geometry}))) as panden
    from given, degrees`)
  if (!facts) throw new Error('The database gave no facts')
  return facts
}

/** Streets with homes within, the largest share first, and in which other districts their other homes lie today. */
export function readStreets(
  database: Database,
  shape: MetreShape,
  exceptDistrict: string | null,
): Promise<StraatInWijk[]> {
  return database.rows(sql`
    with given as materialized (select ${fromMetres(shape)} as boundary),
    touched as (select distinct ${home.streetId} as id from ${home}, given where ${belongs(sql`boundary`)}),
    placed as materialized (
      select ${home.streetId} as street_id, ${home.point} as point, ${belongs(sql`boundary`)} as within
      from ${home} join touched on touched.id = ${home.streetId}, given
    ), elsewhere as (
      select placed.street_id, ${district.id} as id, ${district.name} as name, count(*) as homes
      from placed join ${district} on st_covers(${district.boundary}, placed.point)
      where not placed.within and ${district.id} is distinct from ${exceptDistrict}::text
      group by placed.street_id, ${district.id}, ${district.name}
    )
    select ${street.id}, ${street.name} as naam, coalesce(${town.name}, '') as woonplaats,
      count(*) as woningen, count(*) filter (where placed.within) as binnen,
      coalesce((select json_agg(json_build_object('id', elsewhere.id, 'naam', elsewhere.name, 'woningen', elsewhere.homes)
        order by elsewhere.homes desc, elsewhere.id) from elsewhere where elsewhere.street_id = ${street.id}), '[]') as elders
    from placed join ${street} on ${street.id} = placed.street_id left join ${town} on ${town.id} = ${street.townId}
    group by ${street.id}, ${street.name}, ${town.name} order by ${street.name}, woonplaats, ${street.id}`)
}

/** Districts in force that hold some of the same homes. */
export function readOverlap(
  database: Database,
  shape: MetreShape,
  exceptDistrict: string | null,
): Promise<{ id: string; naam: string; woningen: number }[]> {
  return database.rows(sql`
    select ${district.id} as id, ${district.name} as naam, count(*) as woningen
    from (select ${fromMetres(shape)} as boundary) as given
    join ${home} on ${belongs(sql`given.boundary`)} join ${district} on st_covers(${district.boundary}, ${home.point})
    where ${district.id} is distinct from ${exceptDistrict}::text
    group by ${district.id}, ${district.name} order by woningen desc, ${district.id}`)
}

/** Of a whole and its two parts: homes of the whole that lie in both parts or in neither. */
export async function countTorn(
  database: Database,
  whole: MetreShape,
  part: MetreShape,
  rest: MetreShape,
): Promise<number> {
  const [row] = await database.rows<{ torn: number }>(sql`
    select count(*) as torn from ${home},
      (select ${fromMetres(whole)} as whole, ${fromMetres(part)} as part, ${fromMetres(rest)} as rest) as given
    where ${belongs(sql`whole`)} and ${belongs(sql`part`)} = ${belongs(sql`rest`)}`)
  return row?.torn ?? 0
}

/** Homes per version, and what each version brought and lost against the one before it. */
export function readHomesPerVersion(
  database: Database,
  districtId: string,
): Promise<{ version: number; homes: number; added: number; removed: number }[]> {
  return database.rows(sql`
    with listed as (
      select ${districtVersion.version} as version,
        case when ${districtVersion.withdrawn} then null else ${districtVersion.boundary} end as boundary,
        lag(case when ${districtVersion.withdrawn} then null else ${districtVersion.boundary} end)
          over (order by ${districtVersion.version}) as former
      from ${districtVersion} where ${districtVersion.districtId} = ${districtId}
    ), placed as (
      select listed.version, coalesce(${belongs(sql`listed.boundary`)}, false) as within,
        coalesce(${belongs(sql`listed.former`)}, false) as before
      from listed join ${home} on ${belongs(sql`listed.boundary`)} or ${belongs(sql`listed.former`)}
    )
    select listed.version, count(*) filter (where within) as homes,
      count(*) filter (where within and not before) as added, count(*) filter (where before and not within) as removed
    from listed left join placed on placed.version = listed.version group by listed.version order by listed.version`)
}

/** A home near chosen streets with its building's footprint, once a building. */
export interface HomeAtStreet {
  id: string
  streetId: string | null
  buildingId: string
  point: [number, number]
}

/** All homes of the streets, and every other home of a building within `reach` metres of theirs. */
export function readHomesAround(
  database: Database,
  streetIds: readonly string[],
  reach: number,
): Promise<HomeAtStreet[]> {
  const asked = sql.param([...streetIds])
  return database.rows(sql`
    with own as materialized (
      select distinct ${home.buildingId} as id from ${home} where ${home.streetId} = any(${asked}::text[])
    ), around as (
      select distinct other.id from own
      join ${building} as mine on mine.id = own.id
      join ${building} as other on other.geometry && st_expand(mine.geometry, ${reach}::float8)
    )
    select ${home.dwellingId} as id, ${home.streetId} as "streetId", ${home.buildingId} as "buildingId",
      json_build_array(st_x(${home.point}), st_y(${home.point})) as point
    from ${home} join around on around.id = ${home.buildingId} order by ${home.dwellingId}`)
}

/** Footprints of buildings in metres, to the millimetre, by id. */
export async function readFootprints(
  database: Database,
  buildingIds: readonly string[],
): Promise<Map<string, [number, number][][]>> {
  const rows = await database.rows<{ id: string; rings: { coordinates: [number, number][][] } }>(sql`
    select ${building.id}, st_asgeojson(${building.geometry}, 3)::json as rings from ${building}
    where ${building.id} = any(${sql.param([...buildingIds])}::text[])`)
  return new Map(rows.map(({ id, rings }) => [id, rings.coordinates]))
}

/** Streets of those ids by name, and how many homes have their main address there. */
export function readStreetNames(
  database: Database,
  streetIds: readonly string[],
): Promise<{ id: string; name: string; homes: number }[]> {
  return database.rows(sql`
    select ${street.id}, ${street.name} as name,
      (select count(*) from ${home} where ${home.streetId} = ${street.id}) as homes
    from ${street} where ${street.id} = any(${sql.param([...streetIds])}::text[]) order by ${street.name}, ${street.id}`)
}

/** How many of those homes belong to each street. */
export function readStreetsOfHomes(
  database: Database,
  homeIds: readonly string[],
): Promise<{ straat: string; woningen: number }[]> {
  return database.rows(sql`
    select coalesce(${street.name}, '') as straat, count(*) as woningen
    from ${home} left join ${street} on ${street.id} = ${home.streetId}
    where ${home.dwellingId} = any(${sql.param([...homeIds])}::text[]) group by ${street.name} order by ${street.name}`)
}

/** The newest year of each neighbourhood. */
const newestAreas = sql`(
  select distinct on (${statisticalArea.code}) * from ${statisticalArea} where ${statisticalArea.kind} = 'buurt'
  order by ${statisticalArea.code}, ${statisticalArea.year} desc)`

/** CBS's neighbourhoods with homes of ours, in the newest year that is there, by municipality and name. */
export function readNeighbourhoods(database: Database): Promise<BuurtKeuze[]> {
  return database.rows(sql`
    with counted as (
      select area.*, (select count(*) from ${home} where st_covers(area.geometry, ${home.point})) as homes
      from ${newestAreas} as area
    )
    select counted.code, counted.year as jaar, counted.name as naam, above.name as wijk,
      counted.municipality_name as gemeente, counted.homes as woningen
    from counted left join ${statisticalArea} as above
      on above.code = counted.district_code and above.year = counted.year and above.kind = 'wijk'
    where counted.homes > 0 order by counted.municipality_name, above.name, counted.name, counted.code`)
}

/** Boundaries of neighbourhoods in metres. */
export function readNeighbourhoodShapes(
  database: Database,
  codes: readonly string[],
): Promise<{ code: string; name: string; year: number; shape: MetreShape }[]> {
  return database.rows(sql`
    select area.code, area.name, area.year, st_asgeojson(area.geometry, 3)::json as shape
    from ${newestAreas} as area where area.code = any(${sql.param([...codes])}::text[]) order by area.name, area.code`)
}
