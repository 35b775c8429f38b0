// Reads features of a collection as GeoJSON text that the database writes: nothing is parsed again on the way out.
import { and, type SQL, sql } from 'drizzle-orm'
import { type Box, boxInDegrees, boxInMetres } from '../../platform/db/boxes.ts'
import type { Database } from '../../platform/db/database.ts'
import { dataset } from '../../platform/db/schema/insight.ts'
import { importRun } from '../../platform/db/schema/registry.ts'
import type { Collection } from './collection.ts'
import type { Crs } from './crs.ts'

/** Which features of a collection; what is absent does not restrict. */
export interface FeatureFilter {
  /** In the axis order of `boxCrs`. */
  box?: Box | undefined
  boxCrs: Crs
  /** Values of properties that must be equal. */
  properties: Record<string, string | number>
}

function askedBox([first, second, third, fourth]: Box, crs: Crs): SQL {
  if (crs === 'rd') return boxInMetres([first, second, third, fourth])
  // EPSG:4326 names latitude first.
  return boxInDegrees(crs === 'wgs84' ? [second, first, fourth, third] : [first, second, third, fourth])
}

function condition({ source }: Collection, { box, boxCrs, properties }: FeatureFilter): SQL {
  const equalities = Object.entries(properties).map(([name, asked]) => source.properties[name]?.equals(asked))
  const inBox = box && sql`st_intersects(${source.geometry}, ${askedBox(box, boxCrs)})`
  return and(source.isServed, inBox, ...equalities) ?? source.isServed
}

/** Eight decimals of a degree are a millimetre, and so are three of a metre. */
function geometryText({ shape }: Collection['source'], crs: Crs): SQL {
  if (crs === 'rd') return sql`st_asgeojson(${shape}, 3, 0)`
  const degrees = sql`st_transform(${shape}, 4326)`
  return crs === 'crs84'
    ? sql`st_asgeojson(${degrees}, 8, 0)`
    : sql`st_asgeojson(st_flipcoordinates(${degrees}), 8, 0)`
}

/** A function of PostgreSQL takes a hundred arguments, so that many properties are written in parts. */
const propertiesAtOnce = 50

/** The properties as text of a JSON object. */
function propertiesText({ properties }: Collection['source']): SQL {
  const members = Object.entries(properties).map(([name, { value }]) => sql`${name}::text, ${value}`)
  const parts: SQL[] = []
  for (let from = 0; from < members.length; from += propertiesAtOnce) {
    const part = sql`json_build_object(${sql.join(members.slice(from, from + propertiesAtOnce), sql`, `)})::text`
    parts.push(from === 0 ? part : sql`', ' || substr(${part}, 2)`)
  }
  const opened = parts.map((part, index) => (index < parts.length - 1 ? sql`left(${part}, -1)` : part))
  return sql.join(opened, sql` || `)
}

function featureText({ source }: Collection, crs: Crs): SQL {
  return sql`'{"type":"Feature","id":"' || ${source.id} || '","geometry":' || ${geometryText(source, crs)}
    || ',"properties":' || ${propertiesText(source)} || '}'`
}

/** A feature as GeoJSON text. */
export interface FeatureText {
  id: string
  feature: string
}

/** Features in order of id, from after the id `after`. */
export function readFeatures(
  database: Database,
  collection: Collection,
  filter: FeatureFilter,
  { crs, after, limit }: { crs: Crs; after: string | undefined; limit: number },
): Promise<FeatureText[]> {
  const { table, details, id } = collection.source
  const where = and(condition(collection, filter), after === undefined ? undefined : sql`${id} > ${after}`)
  return database.rows<FeatureText>(sql`
    select ${id} as id, ${featureText(collection, crs)} as feature
    from ${table} ${details} where ${where} order by ${id} limit ${limit}`)
}

/** How many features the filter lets through. */
export async function countFeatures(
  database: Database,
  collection: Collection,
  filter: FeatureFilter,
): Promise<number> {
  const [row] = await database.rows<{ count: number }>(
    sql`select count(*) from ${collection.source.table} where ${condition(collection, filter)}`,
  )
  return row?.count ?? 0
}

/** The newest import that went well and the last rebuild: as long as both are the same, so are the features. */
export async function readFeatureState(database: Database): Promise<string> {
  const [row] = await database.rows<{ state: string }>(sql`
    select concat_ws('/', (select max(${importRun.id}) from ${importRun} where ${importRun.state} = 'succeeded'),
      (select xmin::text from ${dataset})) as state`)
  return row?.state ?? ''
}

/** One feature as GeoJSON text. */
export async function readFeature(
  database: Database,
  collection: Collection,
  featureId: string,
  crs: Crs,
): Promise<string | undefined> {
  const { table, details, id, isServed } = collection.source
  const [row] = await database.rows<{ feature: string }>(sql`
    select ${featureText(collection, crs)} as feature
    from ${table} ${details} where ${isServed} and ${id} = ${featureId}`)
  return row?.feature
}

/** West, south, east, north in degrees of all features; undefined when there are none. */
export async function readExtent(database: Database, { source }: Collection): Promise<Box | undefined> {
  const [row] = await database.rows<{ box: Box | null }>(sql`
    select case when box is not null then json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) end as box
    from (select st_transform(st_setsrid(st_extent(${source.geometry})::geometry, 28992), 4326) as box
      from ${source.table} where ${source.isServed}) as extent`)
  return row?.box ?? undefined
}
