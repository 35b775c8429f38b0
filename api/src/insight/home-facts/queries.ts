// What was derived about homes, for whoever shows them: the registry's routes are handed this by app.ts.
import { eq, inArray, sql } from 'drizzle-orm'
import type { HousingType, LabelStatus } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { dwellingLabel, home } from '../../platform/db/schema/insight.ts'
import type { HomeFacts } from '../../registry/dwellings/rules.ts'

/** Housing type, its reason, the building period and the energy label per dwelling id; a dwelling that is no home is absent. */
export async function readHomeFacts(
  database: Database,
  dwellingIds: string[],
): Promise<Map<string, HomeFacts>> {
  if (dwellingIds.length === 0) return new Map()
  const rows = await database.orm
    .select({
      id: home.dwellingId,
      housingType: home.housingType,
      typeReason: home.typeReason,
      typeSource: home.typeSource,
      footprintType: home.footprintType,
      // What a label says of the type goes where the label may go.
      registeredType: sql<HousingType | null>`case when ${dwellingLabel.labelId} is not null then ${home.registeredType} end`,
      typeDoubt: home.typeDoubt,
      referencePeriod: home.referencePeriod,
      buildingPeriod: home.buildingPeriod,
      energyClass: dwellingLabel.energyClass,
      labelStatus: sql<LabelStatus>`coalesce(${dwellingLabel.status}, 'onbekend')`,
    })
    .from(home)
    .leftJoin(dwellingLabel, eq(dwellingLabel.dwellingId, home.dwellingId))
    .where(inArray(home.dwellingId, dwellingIds))
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
