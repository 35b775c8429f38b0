// Where an entry is: from what people give (a building, a point, a shape; WGS 84) to what is stored (EPSG:28992), and back.
import { type SQL, sql } from 'drizzle-orm'
import type { LineOrArea, Plaats } from '../../../contract/surroundings.ts'
import type { Database } from '../../platform/db/database.ts'
import { building } from '../../platform/db/schema/registry.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

export interface StoredPlace {
  buildingId: string | null
  /** EWKB in hex. */
  point: string
}

/** The point of a place, and its building where one was given. @throws AppError 'invalid-input' for an unknown building */
export async function placeOf(database: Database, place: Plaats): Promise<StoredPlace> {
  if ('punt' in place) {
    const [longitude, latitude] = place.punt
    const [made] = await database.rows<{ point: string }>(
      sql`select encode(st_asewkb(st_transform(st_setsrid(st_makepoint(${longitude}::float8, ${latitude}::float8), 4326), 28992)), 'hex') as point`,
    )
    return { buildingId: null, point: made?.point ?? '' }
  }
  const [found] = await database.rows<{ point: string }>(
    sql`select encode(st_asewkb(st_pointonsurface(${building.geometry})), 'hex') as point
      from ${building} where ${building.id} = ${place.pand}`,
  )
  if (found) return { buildingId: place.pand, point: found.point }
  const reason = told`no building ${place.pand} was imported: choose it on the map, or give a point`
  throw new AppError('invalid-input', told`The place is not right: ${reason}.`, {
    faults: [{ place: 'json.plaats.pand', reason }],
  })
}

/** A drawn shape as it is stored. @throws AppError 'invalid-input' when it crosses itself or has no extent */
export async function shapeOf(database: Database, shape: LineOrArea): Promise<string> {
  const [made] = await database.rows<{ shape: string; valid: boolean; size: number }>(sql`
    select encode(st_asewkb(st_transform(drawn, 28992)), 'hex') as shape, st_isvalid(drawn) as valid,
      st_length(st_boundingdiagonal(st_transform(drawn, 28992))) as size
    from (select st_setsrid(st_geomfromgeojson(${JSON.stringify(shape)}), 4326) as drawn) as given`)
  if (made?.valid && made.size > 0) return made.shape
  const reason = made?.valid
    ? told`it has no extent: draw a line or an area`
    : told`its outline crosses itself: draw it again without a crossing`
  throw new AppError('invalid-input', told`The shape is not right: ${reason}.`, {
    faults: [{ place: 'json.waar.geometrie', reason }],
  })
}

/** GeoJSON of a stored shape: WGS 84 with six decimals, about a decimetre. */
export function asDegrees(shape: SQL): SQL {
  return sql`st_asgeojson(st_transform(${shape}, 4326), 6)::json`
}

/** When a version was recorded, as ISO 8601 in UTC. */
export function asMoment(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}
