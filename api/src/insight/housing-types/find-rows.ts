// Reads the homes of buildings that may hold a whole row of houses; the rule itself is in row-in-one-building.ts.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { address, building, dwelling, dwellingAddress } from '../../platform/db/schema/registry.ts'
import { fewestHomes, type HomeInBuilding, looksLikeRow } from './row-in-one-building.ts'

interface CandidateRow {
  id: string
  groundArea: number
  homes: HomeInBuilding[]
}

/** Buildings of the temporary table home_link (see rebuild.ts) that look like a row. Letters and additions rule out most flats. */
export async function findRows(database: Database): Promise<Set<string>> {
  const candidates = await database.rows<CandidateRow>(sql`
    select link.building_id as id, max(st_area(${building.geometry})) as "groundArea",
      json_agg(json_build_object('x', st_x(st_centroid(${dwelling.geometry})), 'y', st_y(st_centroid(${dwelling.geometry})),
        'number', json_build_object('houseNumber', ${address.houseNumber}, 'suffix', ''),
        'floorArea', ${dwelling.floorArea})) as homes
    from home_link link
    join ${building} on ${building.id} = link.building_id
    join ${dwelling} on ${dwelling.id} = link.dwelling_id
    left join ${dwellingAddress} on ${dwellingAddress.dwellingId} = link.dwelling_id and ${dwellingAddress.isMain}
    left join ${address} on ${address.id} = ${dwellingAddress.addressId}
    group by link.building_id
    having count(*) >= ${fewestHomes}::int and count(distinct ${address.houseNumber}) = count(*)
      and bool_and(${address.houseLetter} is null and ${address.houseNumberAddition} is null)`)
  return new Set(
    candidates.filter(({ homes, groundArea }) => looksLikeRow(homes, groundArea)).map(({ id }) => id),
  )
}
