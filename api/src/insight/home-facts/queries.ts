// What was derived about homes, for whoever shows them: the registry's routes are handed this by app.ts.
import { eq, inArray, sql } from 'drizzle-orm'
import type { LabelStatus } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { dwellingLabel, toldHome } from '../../platform/db/schema/insight.ts'
import type { HomeFacts } from '../../registry/dwellings/rules.ts'

/** Housing type, its reason, the building period and the energy label per dwelling id; a dwelling that is no home is absent. */
export async function readHomeFacts(
  database: Database,
  dwellingIds: string[],
): Promise<Map<string, HomeFacts>> {
  if (dwellingIds.length === 0) return new Map()
  const rows = await database.orm
    .select({
      id: toldHome.dwellingId,
      housingType: toldHome.housingType,
      typeReason: toldHome.typeReason,
      typeSource: toldHome.typeSource,
      footprintType: toldHome.footprintType,
      registeredType: toldHome.registeredType,
      typeDoubt: toldHome.typeDoubt,
      referencePeriod: toldHome.referencePeriod,
      buildingPeriod: toldHome.buildingPeriod,
      energyClass: dwellingLabel.energyClass,
      labelStatus: sql<LabelStatus>`coalesce(${dwellingLabel.status}, 'onbekend')`,
    })
    .from(toldHome)
    .leftJoin(dwellingLabel, eq(dwellingLabel.dwellingId, toldHome.dwellingId))
    .where(inArray(toldHome.dwellingId, dwellingIds))
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
