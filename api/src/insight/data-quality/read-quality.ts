// Puts together what is known of the data's quality, of an area or of everything that was imported.
import { type Kwaliteit, type QualitySource, qualitySources } from '../../../contract/data-quality.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { asWire, readBuildingSource, readSource } from '../../registry/sources/queries.ts'
import { sourceOf } from '../../registry/sources/sources.ts'
import { findArea } from '../areas/queries.ts'
import {
  type Coverage,
  countFindings,
  lastRuns,
  readAgreement,
  readCoverage,
  type SourceRun,
} from './queries.ts'
import { confusionTable } from './rules.ts'

/** @throws AppError 'not-found' for an area that does not exist */
export async function requireAreaWhenAsked(database: Database, areaId: string | undefined): Promise<void> {
  if (areaId === undefined || (await findArea(database, areaId))) return
  throw new AppError('not-found', told`There is no area ${areaId}. /v1/gebieden lists the areas there are.`)
}

/**
 * The quality of the data.
 * @param areaId of /v1/gebieden; undefined for everything
 * @throws AppError 'not-found' for an area that does not exist
 */
export async function readQuality(database: Database, areaId: string | undefined): Promise<Kwaliteit> {
  await requireAreaWhenAsked(database, areaId)
  const [coverage, runs, findings, pairs] = await Promise.all([
    readCoverage(database, areaId),
    lastRuns(database),
    countFindings(database, areaId),
    readAgreement(database, areaId),
  ])
  return {
    gebied: areaId ?? null,
    woningen: coverage.homes,
    bronnen: await Promise.all(qualitySources.map((id) => tellSource(database, id, runs, coverage))),
    bevindingen: findings,
    overeenstemming: confusionTable(pairs),
    herkomstWoningtype: {
      omtrek: coverage.byFootprint,
      'ep-online': coverage.byLabel,
      gemeente: coverage.byMunicipality,
    },
  }
}

async function tellSource(
  database: Database,
  id: QualitySource,
  runs: readonly SourceRun[],
  coverage: Coverage,
): Promise<Kwaliteit['bronnen'][number]> {
  const run = runs.find(({ source }) => source === id)
  const covered: Record<QualitySource, number> = {
    bag: coverage.homes,
    'ep-online': coverage.withLabel,
    cbs: coverage.withNeighbourhood,
    '3dbag': coverage.withHeight,
  }
  const told =
    id === 'bag'
      ? await readBuildingSource(database, run?.municipalityCode ?? '')
      : await readSource(database, id)
  return {
    ...(told ?? asWire(sourceOf(id), null)),
    id,
    run: run?.run ?? null,
    bestand: run?.fileName ?? null,
    ingelezen: run?.finishedAt ?? null,
    weigeringen: run?.refused ?? 0,
    conflicten: run?.conflicts ?? 0,
    dekking: { deel: covered[id], geheel: coverage.homes },
  }
}
