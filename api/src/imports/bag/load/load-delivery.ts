// From staging to registry in one transaction: either the whole delivery is there afterwards, or nothing of it.
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { type BagObjectType, bagObjectTypes } from '../../../../contract/vocabulary.ts'
import type { Database } from '../../../platform/db/database.ts'
import { importRefusal, importRun, municipality } from '../../../platform/db/schema/registry.ts'
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import { type ObjectCounts, recordSuccess } from '../../runs/run-import.ts'
import type { ReadCounts } from '../read/read-delivery.ts'
import { assignMunicipalities, dropBuildingsElsewhere } from './assign-municipalities.ts'
import { settleStreetTowns } from './light-sources.ts'
import { mergeLinks, recordDanglingReferences } from './merge-links.ts'
import { type LoadContext, type MergeCounts, mergeObjects } from './merge-objects.ts'
import { type RefusedHere, repairStaged } from './repair.ts'
import { analyzeStaging, createStaging, dropStaging, indexStaging, objectTables } from './staging-tables.ts'

/** Counts per type of object that the delivery has files of. */
export type BagCounts = Partial<Record<BagObjectType, ObjectCounts>>

/** Empty staging tables, whatever a run that died left behind. */
export async function prepareStaging(database: Database): Promise<void> {
  await database.script(`${dropStaging}\n${createStaging}`)
}

export async function clearStaging(database: Database): Promise<void> {
  await database.script(dropStaging)
}

/**
 * Refuses to go back in time.
 * @throws AppError 'conflict' when a newer delivery of the same municipality is stored
 */
export async function refuseOlderDelivery(
  database: Database,
  context: Omit<LoadContext, 'types' | 'isLight'>,
): Promise<void> {
  const { deliveredOn, municipalityCode } = context
  const sameScope = municipalityCode
    ? or(eq(importRun.municipalityCode, municipalityCode), isNull(importRun.municipalityCode))
    : undefined
  const [newest] = await database.orm
    .select({ deliveredOn: importRun.deliveredOn, fileName: importRun.fileName })
    .from(importRun)
    .where(and(eq(importRun.source, 'bag'), eq(importRun.state, 'succeeded'), sameScope))
    .orderBy(desc(importRun.deliveredOn))
    .limit(1)
  if (!newest?.deliveredOn || newest.deliveredOn <= deliveredOn) return
  throw new AppError(
    'conflict',
    told`This delivery is of ${deliveredOn}, but a newer one of ${newest.deliveredOn} (${newest.fileName}) is stored already. Import a delivery of that date or later.`,
  )
}

/** Repairs staged rows and leaves out what is not the municipality's. @returns objects that had to be refused, per type */
export async function finishStaging(
  database: Database,
  {
    partial,
    municipalityCode,
    isLight,
  }: { partial: boolean; municipalityCode: string | undefined; isLight: boolean },
): Promise<{ refused: RefusedHere; droppedBuildings: number }> {
  await database.script(`${indexStaging}\n${analyzeStaging}`)
  const refused = await repairStaged(database)
  if (isLight) await settleStreetTowns(database)
  const droppedBuildings = partial ? await dropBuildingsElsewhere(database) : 0
  if (municipalityCode === undefined) await assignMunicipalities(database)
  await database.script(analyzeStaging)
  return { refused, droppedBuildings }
}

/** What the run knows before it takes the rows over. */
export interface StagedDelivery extends LoadContext {
  municipalityName: string | undefined
  read: ReadonlyMap<BagObjectType, ReadCounts>
  refusedInStaging: RefusedHere
  droppedBuildings: number
}

/** Takes the staged delivery over, all or nothing, and marks the run as succeeded. */
export async function takeOver(database: Database, staged: StagedDelivery): Promise<BagCounts> {
  const counts = await database.transaction(async (inner) => {
    await recordMunicipality(inner, staged)
    await inner.rows(sql`insert into ${importRefusal} (run_id, kind, file, object_id, reason)
      select ${staged.runId}::bigint, kind, file, object_id, reason from staging.bag_refusal`)
    const merged = new Map<BagObjectType, MergeCounts>()
    for (const table of objectTables) {
      for (const [type, change] of await mergeObjects(inner, table, staged)) merged.set(type, change)
    }
    for (const [type, count] of await mergeLinks(inner, staged)) {
      const change = merged.get(type)
      if (change) change.updated += count
    }
    await recordDanglingReferences(inner, staged)
    const totals = totalCounts(staged, merged)
    await recordSuccess(inner, staged.runId, totals)
    return totals
  })
  await database.script(objectTables.map((table) => `analyze registry.${table};`).join('\n'))
  return counts
}

async function recordMunicipality(database: Database, staged: StagedDelivery): Promise<void> {
  if (!staged.municipalityCode) return
  const row = { code: staged.municipalityCode, name: staged.municipalityName ?? null }
  await database.orm
    .insert(municipality)
    .values(row)
    .onConflictDoUpdate({
      target: municipality.code,
      set: { name: sql`coalesce(excluded.name, ${municipality.name})` },
    })
}

function totalCounts(staged: StagedDelivery, merged: Map<BagObjectType, MergeCounts>): BagCounts {
  const totals: BagCounts = {}
  for (const type of bagObjectTypes) {
    const read = staged.read.get(type)
    const change = merged.get(type)
    if (!read || !change) continue
    const refused = read.refused + (staged.refusedInStaging.get(type) ?? 0)
    const distinct = read.read - (type === 'PND' ? staged.droppedBuildings : 0)
    const stored = distinct - read.withoutCurrent - refused
    const unchanged = stored - change.added - change.updated
    totals[type] = { ...read, read: distinct, refused, ...change, unchanged }
  }
  return totals
}
