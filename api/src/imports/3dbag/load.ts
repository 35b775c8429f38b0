// Models in a temporary table of one transaction, and from there to the buildings that we hold.
import { sql } from 'drizzle-orm'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { building, buildingModel } from '../../platform/db/schema/registry.ts'
import type { BuildingModel } from './attributes.ts'

const columns =
  'building_id, ground_level, roof_minimum, roof_median, roof_70_percent, roof_maximum, roof_type, ground_area, flat_roof_area, slanted_roof_area, outer_wall_area, shared_wall_area, volume, storeys, point_cloud, point_cloud_year, is_doubtful'

/** Copies models as they come. @returns how many */
export async function copyModels(
  transaction: Database,
  models: AsyncIterable<BuildingModel>,
): Promise<number> {
  await transaction.script(`
    drop table if exists staged_model;
    create temporary table staged_model on commit drop as select ${columns} from registry.building_model with no data;
    alter table staged_model add column number integer generated always as identity`)
  return transaction.copy(`staged_model (${columns})`, linesOf(models))
}

async function* linesOf(models: AsyncIterable<BuildingModel>): AsyncGenerator<string> {
  for await (const model of models) {
    const { buildingId, groundLevel, roofMinimum, roofMedian, roof70Percent, roofMaximum, roofType } = model
    const { groundArea, flatRoofArea, slantedRoofArea, outerWallArea, sharedWallArea, volume } = model
    const { storeys, pointCloud, pointCloudYear, isDoubtful } = model
    const heights = [groundLevel, roofMinimum, roofMedian, roof70Percent, roofMaximum, roofType]
    const sizes = [groundArea, flatRoofArea, slantedRoofArea, outerWallArea, sharedWallArea, volume]
    yield copyLine([buildingId, ...heights, ...sizes, storeys, pointCloud, pointCloudYear, isDoubtful])
  }
}

/** What became of the models of our buildings. */
export interface ModelCounts {
  read: number
  added: number
  updated: number
}

/** Stores models of buildings in the register; of a building that comes twice the last counts. */
export async function mergeModels(transaction: Database, runId: number): Promise<ModelCounts> {
  const own = sql.raw(columns)
  await transaction.rows(sql`
    delete from staged_model s where not exists (select from ${building} where ${building.id} = s.building_id
      and ${building.closedOn} is null)
    or exists (select from staged_model later where later.building_id = s.building_id and later.number > s.number)`)
  const [counts] = await transaction.rows<ModelCounts>(sql`
    with taken as (
      insert into ${buildingModel} as kept (${own}, run_id)
      select ${own}, ${runId}::bigint from staged_model order by building_id
      on conflict (building_id) do update set (${own}, run_id) = (select excluded.*)
      where to_jsonb(kept) - 'run_id' is distinct from to_jsonb(excluded) - 'run_id'
      returning xmax = 0 as is_new)
    select (select count(*) from staged_model) as read, count(*) filter (where is_new) as added,
      count(*) filter (where not is_new) as updated from taken`)
  return counts ?? { read: 0, added: 0, updated: 0 }
}
