// An area's homes for the charts, put together once per state of the data and kept in memory for the next reader who may
// see facts per home.
import { LRUCache } from 'lru-cache'
import type { Woningen } from '../../../contract/orientation.ts'
import type { Bron } from '../../../contract/registry.ts'
import { sightOf } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { readBuildingSource, readSource } from '../../registry/sources/queries.ts'
import { buildingSource } from '../../registry/sources/sources.ts'
import { findArea } from '../areas/queries.ts'
import { countOtherDwellings, readHomes, readNeighbourhoodFigures, readVersion } from './queries.ts'
import { areaTenure, homeColumns, mainMunicipality, otherColumns } from './rules.ts'

/** The figures of tenure as data/reference/area-figures.json names them. */
export const tenureFigureNames = {
  koop: 'percentage_koopwoningen',
  huur: 'percentage_huurwoningen',
  huurVanCorporatie: 'perc_huurwoningen_in_bezit_woningcorporaties',
  onbekend: 'percentage_woningen_met_eigendom_onbekend',
} as const

/** Whether a municipality's objects come from a source of their own instead of the registers. */
const isInvented = (municipalityCode: string) =>
  buildingSource(municipalityCode).municipalityCode !== undefined

type Version = Awaited<ReturnType<typeof readVersion>>

/** Answers about the homes of an area, with a bounded memory of what was asked last. */
export class AreaHomesReader {
  private readonly answers = new LRUCache<string, Promise<Woningen>>({ max: 6 })

  constructor(private readonly database: Database) {}

  /**
   * The homes of an area as columns of codes.
   * @throws AppError 'not-found' for an area that does not exist
   */
  async read(areaId: string): Promise<Woningen> {
    const sight = await sightOf('woningfeiten')
    const [area, version] = await Promise.all([findArea(this.database, areaId), readVersion(this.database)])
    if (!area)
      throw new AppError(
        'not-found',
        told`There is no area ${areaId}. /v1/gebieden lists the areas there are.`,
      )
    const key = JSON.stringify([sight, areaId, area.version, version])
    const present = this.answers.get(key)
    if (present) return present
    const made = this.make(areaId, version)
    this.answers.set(key, made)
    // A failure is not worth keeping.
    made.catch(() => this.answers.delete(key))
    return made
  }

  private async make(areaId: string, { revision, labelsAsOf }: Version): Promise<Woningen> {
    const [rows, others, figures] = await Promise.all([
      readHomes(this.database, areaId),
      countOtherDwellings(this.database, areaId),
      readNeighbourhoodFigures(this.database, areaId, Object.values(tenureFigureNames)),
    ])
    const eigendom = areaTenure(figures, tenureFigureNames, rows.length)
    return {
      gebied: areaId,
      revisie: revision,
      ...homeColumns(rows),
      ...otherColumns(others),
      labelsPeildatum: labelsAsOf,
      eigendom,
      bronnen: await this.sources(mainMunicipality(rows) ?? ''),
    }
  }

  private async sources(municipalityCode: string): Promise<Woningen['bronnen']> {
    const [register, labels, eigendom] = await Promise.all([
      readBuildingSource(this.database, municipalityCode),
      readSource(this.database, 'ep-online'),
      readSource(this.database, 'cbs'),
    ])
    // What was invented is never told as EP-Online's or CBS's own.
    const own = (source: Bron | null) =>
      source && isInvented(municipalityCode) ? { ...register, peildatum: source.peildatum } : source
    return { register, labels: own(labels), eigendom: own(eigendom) }
  }
}
