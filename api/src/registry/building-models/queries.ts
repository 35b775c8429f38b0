// What 3DBAG measured of a building, as the rest of the product asks for it. All its SQL.
import { type SQL, sql } from 'drizzle-orm'
import type { Gebouwmodel } from '../../../contract/building-models.ts'
import type { Database } from '../../platform/db/database.ts'
import { buildingModel } from '../../platform/db/schema/registry.ts'

/**
 * Height of a joined building model: metres with one decimal from the ground to the roof, where 70% of the roof lies
 * below. Null where either is unknown, or where 3DBAG itself calls its model doubtful.
 */
export const heightInMetres = sql`case when not ${buildingModel.isDoubtful}
  and ${buildingModel.roof70Percent} > ${buildingModel.groundLevel}
  then round((${buildingModel.roof70Percent} - ${buildingModel.groundLevel})::numeric, 1)::float8 end`

const rounded = (value: SQL): SQL => sql`round((${value})::numeric, 1)::float8`

/** The model of that building, or null when 3DBAG has none. */
export async function findBuildingModel(database: Database, buildingId: string): Promise<Gebouwmodel | null> {
  const [model] = await database.rows<Gebouwmodel>(sql`
    select ${rounded(sql`${buildingModel.roof70Percent} - ${buildingModel.groundLevel}`)} as hoogte,
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
