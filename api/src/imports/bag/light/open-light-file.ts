// Opens PDOK's bag-light.gpkg: decides whose objects are wanted, then reads them straight from the file, row by row.
import { open } from 'node:fs/promises'
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import { type Extent, unpackGeometry } from '../../geopackage/geometry.ts'
import {
  type FeatureTable,
  type GeoPackage,
  openGeoPackage,
  type Row,
  type RowQuestion,
} from '../../geopackage/open-geopackage.ts'
import type { RawGeometry } from '../extract/raw-object.ts'
import { stagingLine } from '../load/staging-tables.ts'
import type { FileTask } from '../read/messages.ts'
import type { OpenedDelivery } from '../read/opened-delivery.ts'
import type { ReadingSink } from '../read/read-delivery.ts'
import { checkMunicipalityCode, tooMany } from '../read/scope.ts'
import { everything, type Selection, selectTowns } from '../read/selection.ts'
import { BadRecord } from '../transform/bad-record.ts'
import { boxOf, toPolygons } from '../transform/geometry.ts'
import { LightCollector, type Origin } from './collector.ts'
import { addressableOf, addressableTables, buildingOf, listOf, townOf } from './flattened.ts'
import { rawFromWkb } from './geometry.ts'
import { municipalitiesOfTowns, type PlacedTown } from './municipalities.ts'
import { findLightTables, type LightTables } from './tables.ts'

const mark = 'SQLite format 3\0'
/** A dwelling may lie, and have its building, this far outside the outline of its town. In metres. */
const margin = 1000
const rowsBetweenPauses = 500

export async function isSqliteFile(location: string): Promise<boolean> {
  const handle = await open(location).catch(() => undefined)
  if (!handle) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mark.length), 0, mark.length, 0)
    return bytesRead === mark.length && buffer.toString('latin1') === mark
  } catch {
    // A folder: that is an extract.
    return false
  } finally {
    await handle.close()
  }
}

/** @throws AppError that says what is wrong with the file or the request and what to do */
export async function openLightFile({ location, fileName, request }: FileTask): Promise<OpenedDelivery> {
  checkMunicipalityCode(request.municipality)
  const file = openGeoPackage(location)
  try {
    const tables = findLightTables(file)
    const towns = readTowns(file, tables.town)
    const byTown = municipalitiesOfTowns(file, tables, towns)
    const { municipalityCode, wanted } = decideScope(byTown, request)
    return {
      summary: {
        deliveredOn: request.deliveredOn ?? dateOf(tables),
        municipalityCode,
        municipalityName: undefined,
        partial: wanted !== undefined,
        types: ['WPL', 'OPR', 'NUM', ...typesOf(tables), 'PND'],
        bytesTotal: undefined,
        isLight: true,
        format: 'bag-light',
      },
      read: (sink) => new LightFileReading(file, tables, fileName, sink, { byTown, wanted, towns }).read(),
      close: async () => file.close(),
    }
  } catch (error) {
    file.close()
    throw error
  }
}

const typesOf = ({ addressable }: LightTables): BagObjectType[] =>
  addressable.map(({ name }) => addressableTables[name].type)

function readTowns(file: GeoPackage, table: FeatureTable): PlacedTown[] {
  const towns: PlacedTown[] = []
  for (const row of file.rows(table)) {
    const geometry = geometryOf(row, table)
    try {
      towns.push({ id: String(row.identificatie), boxes: toPolygons(geometry).map(boxOf) })
    } catch (error) {
      // It is refused, with the reason, when the towns are taken.
      if (!(error instanceof BadRecord)) throw error
    }
  }
  if (towns.length > 0) return towns
  throw new AppError(
    'unsupported-file',
    told`The table woonplaats of this GeoPackage has no town in it. Download bag-light.gpkg from PDOK again.`,
  )
}

/** The towns wanted; undefined when all that the file holds is taken. */
function decideScope(byTown: ReadonlyMap<string, string>, { municipality, all }: FileTask['request']) {
  const codes = [...new Set(byTown.values())].sort()
  const [only] = codes
  if (municipality !== undefined) {
    if (!codes.includes(municipality)) throw notThere(municipality, codes)
    if (codes.length === 1) return { municipalityCode: municipality, wanted: undefined }
    const wanted = new Set([...byTown].filter(([, code]) => code === municipality).map(([town]) => town))
    return { municipalityCode: municipality, wanted }
  }
  if (codes.length === 1) return { municipalityCode: only, wanted: undefined }
  if (all) return { municipalityCode: undefined, wanted: undefined }
  throw tooMany(codes)
}

const notThere = (municipality: string, codes: string[]): AppError =>
  new AppError(
    'invalid-input',
    codes.length > 20
      ? told`No dwelling in this file belongs to municipality ${municipality}. Check the code, which may have changed in a merger.`
      : told`This file is about municipality ${codes.join(', ') || told`none`}, not ${municipality}.`,
  )

/** @throws AppError when no table tells when it was made */
function dateOf({ town, building, addressable }: LightTables): string {
  const days = [town, building, ...addressable].flatMap(({ changedAt }) => {
    const day = changedAt?.slice(0, 10) ?? ''
    return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? [day] : []
  })
  const latest = days.sort().at(-1)
  if (latest) return latest
  throw new AppError(
    'invalid-input',
    told`The file does not tell of which date it is (gpkg_contents.last_change). Give the date: --datum <yyyy-mm-dd>.`,
  )
}

function geometryOf(row: Row, { geometryColumn }: FeatureTable): RawGeometry | undefined {
  const blob = row[geometryColumn]
  const packed = blob instanceof Uint8Array ? unpackGeometry(blob) : undefined
  return packed && rawFromWkb(packed.wkb)
}

interface LightScope {
  byTown: ReadonlyMap<string, string>
  wanted: ReadonlySet<string> | undefined
  towns: readonly PlacedTown[]
}

/** One reading of the file: towns, then what has an address, then buildings, as the selection needs them. */
class LightFileReading {
  private readonly collector: LightCollector
  private readonly selection: Selection
  private rows = 0

  constructor(
    private readonly file: GeoPackage,
    private readonly tables: LightTables,
    private readonly fileName: string,
    private readonly sink: ReadingSink,
    private readonly scope: LightScope,
  ) {
    this.selection = scope.wanted ? selectTowns(scope.wanted) : everything
    const types: BagObjectType[] = ['WPL', 'OPR', 'NUM', ...typesOf(tables), 'PND']
    this.collector = new LightCollector(this.selection, sink, types)
  }

  async read() {
    const { town, building, addressable } = this.tables
    for (const [id, code] of this.scope.byTown) {
      const row = { town_id: id, municipality_code: code }
      this.sink.put('town_municipality', stagingLine('town_municipality', row))
    }
    await this.each(town, 0, {}, (row, geometry, origin) =>
      this.collector.take(townOf(row, geometry), origin),
    )
    for (const [index, table] of addressable.entries()) {
      await this.each(table, 1 + index, this.questionOf(table), (row, geometry, origin) => {
        for (const raw of addressableOf(table.name, row, listOf(row.pand_identificatie), geometry))
          this.collector.take(raw, origin)
      })
    }
    await this.each(building, 1 + addressable.length, this.boxQuestion(building), (row, geometry, origin) =>
      this.collector.take(buildingOf(row, geometry), origin),
    )
    return this.collector.finish()
  }

  private async each(
    table: FeatureTable,
    file: number,
    question: RowQuestion,
    take: (row: Row, geometry: RawGeometry | undefined, origin: Origin) => void,
  ): Promise<void> {
    const origin = { file, path: `${this.fileName}/${table.name}` }
    this.sink.put('file', stagingLine('file', { id: file, path: origin.path }))
    for (const row of this.file.rows(table, question)) {
      take(row, geometryOf(row, table), origin)
      this.rows += 1
      if (this.rows % rowsBetweenPauses > 0) continue
      this.sink.progress(0, rowsBetweenPauses)
      await this.sink.pause()
    }
  }

  /** By town where an index knows it, else by place, else all rows. */
  private questionOf(table: FeatureTable): RowQuestion {
    const { wanted } = this.scope
    if (!wanted) return {}
    const oneOf = { column: 'woonplaats_identificatie', values: [...wanted] }
    if (this.file.isIndexed(table, oneOf.column)) return { oneOf }
    return { oneOf, ...this.boxQuestion(table) }
  }

  private boxQuestion({ isSpatial }: FeatureTable): RowQuestion {
    const { wanted, towns } = this.scope
    if (!wanted || !isSpatial) return {}
    const boxes = towns.filter(({ id }) => wanted.has(id)).flatMap((town) => town.boxes)
    const box: Extent = [
      Math.min(...boxes.map(({ west }) => west)) - margin,
      Math.min(...boxes.map(({ south }) => south)) - margin,
      Math.max(...boxes.map(({ east }) => east)) + margin,
      Math.max(...boxes.map(({ north }) => north)) + margin,
    ]
    return { box }
  }
}
