// What was derived about homes, for whoever shows them: the registry's routes are handed this by app.ts.
import { inArray } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { home } from '../../platform/db/schema/insight.ts'
import type { HomeFacts } from '../../registry/dwellings/rules.ts'

/** Housing type, its reason and the building period per dwelling id; a dwelling that is no home is absent. */
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
      registeredType: home.registeredType,
      typeDoubt: home.typeDoubt,
      referencePeriod: home.referencePeriod,
      buildingPeriod: home.buildingPeriod,
    })
    .from(home)
    .where(inArray(home.dwellingId, dwellingIds))
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
