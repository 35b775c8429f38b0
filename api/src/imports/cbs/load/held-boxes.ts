// Where the buildings of our registry lie: areas elsewhere are not stored unless somebody asks for all.
import { sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/database.ts'
import { building } from '../../../platform/db/schema/registry.ts'
import type { Extent } from '../../geopackage/geometry.ts'

/** A box per municipality, in metres (EPSG:28992) and in degrees, longitude first. */
export interface HeldBoxes {
  28992: Extent[]
  4326: Extent[]
}

/** The boxes of all buildings that are in the register, per municipality; empty without any. */
export async function readHeldBoxes(database: Database): Promise<HeldBoxes> {
  const rows = await database.rows<{ metres: Extent; degrees: Extent }>(sql`
    select json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) as metres,
      json_build_array(st_xmin(round), st_ymin(round), st_xmax(round), st_ymax(round)) as degrees
    from (select st_setsrid(st_extent(${building.geometry})::geometry, 28992) as box from ${building}
      where ${building.closedOn} is null group by ${building.municipalityCode}) as held,
    -- A box in metres lies a little askew in degrees.
    lateral st_transform(st_expand(held.box, 500), 4326) as round`)
  return { 28992: rows.map(({ metres }) => metres), 4326: rows.map(({ degrees }) => degrees) }
}

/** Whether the extent meets one of the boxes; one that is not known may. */
export function mayHold(boxes: HeldBoxes, epsg: keyof HeldBoxes, extent: Extent | undefined): boolean {
  if (!extent) return true
  const [left, bottom, right, top] = extent
  return boxes[epsg].some(
    ([west, south, east, north]) => left <= east && right >= west && bottom <= north && top >= south,
  )
}
