// Fetches one municipality from PDOK's BAG OGC API: its towns, then tile by tile its buildings and what has an address in it.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { RawGeometry } from '../extract/raw-object.ts'
import { LightCollector, type Origin } from '../light/collector.ts'
import {
  type AddressableTable,
  addressableOf,
  addressableTables,
  buildingOf,
  listOf,
  townOf,
} from '../light/flattened.ts'
import { rawFromGeoJson } from '../light/geometry.ts'
import { stagingLine } from '../load/staging-tables.ts'
import type { OnlineTask } from '../read/messages.ts'
import type { OpenedDelivery } from '../read/opened-delivery.ts'
import type { ReadingSink } from '../read/read-delivery.ts'
import { type Selection, selectTowns } from '../read/selection.ts'
import { BadRecord } from '../transform/bad-record.ts'
import { type Box, boxOf, toPolygons } from '../transform/geometry.ts'
import { isIdentification } from '../transform/identification.ts'
import { type Feature, FeatureService } from './client.ts'
import { type FoundMunicipality, findMunicipality } from './find-municipality.ts'
import { tilesOver } from './tiles.ts'

const collections = ['woonplaats', 'pand', 'verblijfsobject', 'ligplaats', 'standplaats'] as const
const addressable = Object.keys(addressableTables) as AddressableTable[]
const types: BagObjectType[] = ['WPL', 'OPR', 'NUM', 'VBO', 'LIG', 'STA', 'PND']
/** Buildings across the border that dwellings of ours lie in; more of them than this means that something is wrong. */
const mostSingles = 2000

/** @throws AppError when there is no such municipality, or a service does not answer as PDOK's does */
export async function openOnline({ online }: OnlineTask): Promise<OpenedDelivery> {
  const service = new FeatureService(online.bagUrl)
  const municipality = await findMunicipality(online.locationUrl, online.municipality)
  await service.requireCollections(collections)
  return {
    summary: {
      deliveredOn: online.deliveredOn,
      municipalityCode: municipality.code,
      municipalityName: municipality.name,
      partial: true,
      types,
      bytesTotal: undefined,
      isLight: true,
      format: 'bag-ogc-api',
    },
    read: (sink) => new OnlineReading(service, online.bagUrl, municipality, sink).read(),
    close: async () => {},
  }
}

/** Buildings come first here, as dwellings name them by their address at the service; the load drops those that are others'. */
function selectionOf(towns: ReadonlySet<string>): Selection {
  const selection = selectTowns(towns)
  return {
    partial: true,
    takes: (record) => record.type === 'PND' || selection.takes(record),
    concerns: (raw) => raw.type === 'PND' || selection.concerns(raw),
  }
}

class OnlineReading {
  private readonly collector: LightCollector
  /** Identifications of buildings by the last part of their address at the service. */
  private readonly buildings = new Map<string, string | null>()
  private singles = 0

  constructor(
    private readonly service: FeatureService,
    private readonly base: string,
    private readonly municipality: FoundMunicipality,
    private readonly sink: ReadingSink,
  ) {
    this.collector = new LightCollector(selectionOf(municipality.towns), sink, types)
  }

  async read() {
    for (const [file, name] of collections.entries())
      this.sink.put('file', stagingLine('file', { id: file, path: this.originOf(name).path }))
    const tiles = tilesOver(await this.readTowns())
    for (const tile of tiles) {
      for await (const features of this.service.pages('pand', tile)) {
        for (const feature of features) this.takeBuilding(feature)
        await this.told(features.length)
      }
    }
    for (const name of addressable) {
      for (const tile of tiles) {
        for await (const features of this.service.pages(name, tile)) {
          for (const feature of features) await this.takeAddressable(name, feature)
          await this.told(features.length)
        }
      }
    }
    this.requireDwellings()
    return this.collector.finish()
  }

  private async readTowns(): Promise<Box[]> {
    const { towns, reach, name } = this.municipality
    const boxes = new Map<string, Box[]>()
    for await (const features of this.service.pages('woonplaats', reach)) {
      for (const { properties, geometry } of features) {
        const id = String(properties.identificatie)
        if (!towns.has(id)) continue
        const raw = townOf(properties, rawFromGeoJson(geometry))
        this.collector.take(raw, this.originOf('woonplaats'))
        boxes.set(id, boxesOf(raw.geometry))
      }
    }
    // Without one of its towns nobody could tell what belongs to the municipality and what has vanished from it.
    const missing = [...towns].filter((id) => (boxes.get(id) ?? []).length === 0)
    if (missing.length === 0) return [...boxes.values()].flat()
    throw new AppError(
      'unavailable',
      told`${new URL(this.base).origin} does not give the outline of every town of ${name} (${missing.join(', ')} missing). Nothing was changed. Try again later, or download bag-light.gpkg and import that.`,
    )
  }

  private takeBuilding({ id, properties, geometry }: Feature): void {
    if (this.buildings.has(id)) return
    const identification = String(properties.identificatie)
    this.buildings.set(id, isIdentification('PND', identification) ? identification : null)
    this.collector.take(buildingOf(properties, rawFromGeoJson(geometry)), this.originOf('pand'))
  }

  private async takeAddressable(name: AddressableTable, { properties, geometry }: Feature): Promise<void> {
    // Others' dwellings in the same tile: their buildings need not be looked for.
    if (!this.municipality.towns.has(String(properties.woonplaats_identificatie))) return
    const found: string[] = []
    for (const reference of listOf(properties['pand.href'])) {
      const building = await this.buildingAt(reference)
      if (building) found.push(building)
      else this.noteDangling(String(properties.identificatie), reference)
    }
    const origin = this.originOf(name)
    for (const raw of addressableOf(name, properties, found, rawFromGeoJson(geometry)))
      this.collector.take(raw, origin)
  }

  /** The identification of the building at an address of the service; asks for it alone where no tile held it. */
  private async buildingAt(reference: string): Promise<string | null> {
    const id = reference.split('/').at(-1) ?? ''
    const known = this.buildings.get(id)
    if (known !== undefined) return known
    this.singles += 1
    if (this.singles > mostSingles)
      throw new AppError(
        'unavailable',
        told`${new URL(this.base).origin} does not give the buildings that its dwellings lie in. Nothing was changed. Try again later, or download bag-light.gpkg and import that.`,
      )
    const feature = await this.service.item('pand', id)
    if (feature) this.takeBuilding({ ...feature, id })
    else this.buildings.set(id, null)
    return this.buildings.get(id) ?? null
  }

  private noteDangling(dwelling: string, reference: string): void {
    const row = {
      kind: 'conflict',
      file: this.originOf('verblijfsobject').path,
      object_id: dwelling,
      reason: `pand.href ${reference.slice(0, 200)} names a building that the service does not hold`,
    }
    this.sink.put('refusal', stagingLine('refusal', row))
  }

  private async told(objects: number): Promise<void> {
    this.sink.progress(0, objects)
    await this.sink.pause()
  }

  /** A service that has lost a collection answers with empty pages; all homes would count as vanished. */
  private requireDwellings(): void {
    const counts = this.collector.finish()
    const held = (type: BagObjectType) => counts.get(type)?.read ?? 0
    if (held('VBO') > 0 && held('PND') > 0) return
    throw new AppError(
      'unavailable',
      told`${new URL(this.base).origin} gives no buildings or no dwellings of ${this.municipality.name}. Nothing was changed. Try again later, or download bag-light.gpkg and import that.`,
    )
  }

  private originOf(name: (typeof collections)[number]): Origin {
    return { file: collections.indexOf(name), path: `${this.base}/collections/${name}` }
  }
}

function boxesOf(geometry: RawGeometry | undefined): Box[] {
  try {
    return toPolygons(geometry).map(boxOf)
  } catch (error) {
    if (error instanceof BadRecord) return []
    throw error
  }
}
