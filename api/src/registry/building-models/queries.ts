// What 3DBAG measured of a building, as the rest of the product asks for it. All its SQL.
import { type SQL, sql } from 'drizzle-orm'
import type { Gebouwmodel } from '../../../contract/building-models.ts'
import type { Database } from '../../platform/db/database.ts'
import { buildingModel } from '../../platform/db/schema/registry.ts'

const rounded = (value: SQL): SQL => sql`round((${value})::numeric, 1)::float8`

/**
 * Height of a joined building model, wherever the product tells one: metres with one decimal from the ground to the roof,
 * where 70% of the roof lies below. Null where either is unknown or nothing is left above the ground.
 */
export const heightInMetres = sql`nullif(greatest(${rounded(
  sql`${buildingModel.roof70Percent} - ${buildingModel.groundLevel}`,
)}, 0), 0)`

/**
 * Whether 3DBAG itself says that this height may be wrong; null without a height. Such a height is told all the same,
 * and never without its doubt.
 */
export const heightIsDoubtful = sql`case when ${heightInMetres} is not null then ${buildingModel.isDoubtful} end`

/** The same in words for files and the OGC API: "ja", "nee", or null without a height. */
export const heightDoubt = sql`case ${heightIsDoubtful} when true then 'ja' when false then 'nee' end`

/** The model of that building, or null when 3DBAG has none. */
export async function findBuildingModel(database: Database, buildingId: string): Promise<Gebouwmodel | null> {
  const [model] = await database.rows<Gebouwmodel>(sql`
    select ${heightInMetres} as hoogte,
      ${rounded(sql`${buildingModel.roofMaximum} - ${buildingModel.groundLevel}`)} as "hoogteHoogstePunt",
      ${rounded(sql`${buildingModel.groundLevel}`)} as maaiveld, ${buildingModel.roofType} as daktype,
      ${rounded(sql`${buildingModel.flatRoofArea}`)} as "dakoppervlakPlat",
      ${rounded(sql`${buildingModel.slantedRoofArea}`)} as "dakoppervlakSchuin",
      ${rounded(sql`${buildingModel.outerWallArea}`)} as gevel,
      ${rounded(sql`${buildingModel.sharedWallArea}`)} as "gedeeldeMuur",
      ${rounded(sql`${buildingModel.volume}`)} as volume, ${buildingModel.storeys} as bouwlagen,
      ${buildingModel.pointCloud} as meting, ${buildingModel.pointCloudYear} as "metingJaar",
      ${buildingModel.isDoubtful} as "isTwijfelachtig"
    from ${buildingModel} where ${buildingModel.buildingId} = ${buildingId}`)
  return model ?? null
}
