// What was derived about homes, for whoever shows them: the registry's routes are handed this by app.ts.
import { eq, inArray, sql } from 'drizzle-orm'
import type { LabelStatus } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { dwellingLabel, home, toldHome } from '../../platform/db/schema/insight.ts'
import type { HomeFacts } from '../../registry/dwellings/rules.ts'

const everybodys = <Table extends typeof home | typeof toldHome>(table: Table) => ({
  id: table.dwellingId,
  housingType: table.housingType,
  typeReason: table.typeReason,
  footprintType: table.footprintType,
  referencePeriod: table.referencePeriod,
  buildingPeriod: table.buildingPeriod,
})

const unknown = {
  typeSource: null,
  registeredType: null,
  typeDoubt: null,
  energyClass: null,
  labelStatus: 'onbekend',
} as const satisfies Partial<HomeFacts>

/**
 * Housing type, its reason and the building period per dwelling id; a dwelling that is no home is absent.
 * @param withLabels also what labels tell, which the database gives to who may know it; for others that is lost work
 */
export async function readHomeFacts(
  database: Database,
  dwellingIds: string[],
  withLabels = false,
): Promise<Map<string, HomeFacts>> {
  if (dwellingIds.length === 0) return new Map()
  if (!withLabels) {
    const rows = await database.orm
      .select(everybodys(home))
      .from(home)
      .where(inArray(home.dwellingId, dwellingIds))
    return new Map(rows.map(({ id, ...facts }) => [id, { ...facts, ...unknown }]))
  }
  const rows = await database.orm
    .select({
      ...everybodys(toldHome),
      typeSource: toldHome.typeSource,
      registeredType: toldHome.registeredType,
      typeDoubt: toldHome.typeDoubt,
      energyClass: dwellingLabel.energyClass,
      labelStatus: sql<LabelStatus>`coalesce(${dwellingLabel.status}, 'onbekend')`,
    })
    .from(toldHome)
    .leftJoin(dwellingLabel, eq(dwellingLabel.dwellingId, toldHome.dwellingId))
    .where(inArray(toldHome.dwellingId, dwellingIds))
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
