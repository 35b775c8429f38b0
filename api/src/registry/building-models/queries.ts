// What 3DBAG measured of a building, as the rest of the product asks for it. All its SQL.
import { sql } from 'drizzle-orm'
import { buildingModel } from '../../platform/db/schema/registry.ts'

/**
 * Height of a joined building model: metres with one decimal from the ground to the roof, where 70% of the roof lies
 * below. Null where either is unknown, or where 3DBAG itself calls its model doubtful.
 */
export const heightInMetres = sql`case when not ${buildingModel.isDoubtful}
  and ${buildingModel.roof70Percent} > ${buildingModel.groundLevel}
  then round((${buildingModel.roof70Percent} - ${buildingModel.groundLevel})::numeric, 1)::float8 end`
