// Boxes in degrees as people ask for them, made into shapes that the tables' EPSG:28992 geometries can be compared with.
import { type SQL, sql } from 'drizzle-orm'

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

/** Where EPSG:28992 may be used, in degrees and generously; further away PROJ refuses or answers nonsense. */
const netherlands: Box = [2.5, 50, 8, 54.5]

/** The part of a box in degrees where EPSG:28992 is defined; undefined when there is none. West beyond east crosses the antimeridian. */
export function withinNetherlands([west, south, east, north]: Box): Box | undefined {
  const [from, to] = west <= east ? [west, east] : west <= netherlands[2] ? [west, 180] : [-180, east]
  const box: Box = [
    Math.max(from, netherlands[0]),
    Math.max(south, netherlands[1]),
    Math.min(to, netherlands[2]),
    Math.min(north, netherlands[3]),
  ]
  return box[0] <= box[2] && box[1] <= box[3] ? box : undefined
}

/** A box in degrees (WGS 84) as a polygon in EPSG:28992, its edges following the parallels; empty outside the Netherlands. */
export function boxInDegrees(asked: Box): SQL {
  const box = withinNetherlands(asked)
  if (!box) return sql`st_geomfromtext('POLYGON EMPTY', 28992)`
  const [west, south, east, north] = box
  return sql`st_transform(st_segmentize(st_makeenvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326), 0.1), 28992)`
}

/** A box in metres (EPSG:28992) as a polygon. */
export function boxInMetres([west, south, east, north]: Box): SQL {
  return sql`st_makeenvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 28992)`
}

/** A point in EPSG:28992 as JSON [longitude, latitude] with seven decimals, about a centimetre. */
export function asLonLat(point: SQL): SQL {
  return sql`(select json_build_array(round(st_x(degrees)::numeric, 7), round(st_y(degrees)::numeric, 7))
    from st_transform(${point}, 4326) as degrees)`
}
