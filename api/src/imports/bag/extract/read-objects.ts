// Turns the XML of object files (bagStand) into raw occurrences and raw "in onderzoek" records, one at a time.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { XmlFile } from './bag-source.ts'
import type { RawGeometry, RawInvestigation, RawObject } from './raw-object.ts'
import { readXml, type XmlListener } from './read-xml.ts'

const objectElements: Record<string, BagObjectType> = {
  Woonplaats: 'WPL',
  OpenbareRuimte: 'OPR',
  Nummeraanduiding: 'NUM',
  Verblijfsobject: 'VBO',
  Ligplaats: 'LIG',
  Standplaats: 'STA',
  Pand: 'PND',
}
const investigationElements: Record<string, BagObjectType> = {
  KenmerkWoonplaatsInOnderzoek: 'WPL',
  KenmerkOpenbareruimteInOnderzoek: 'OPR',
  KenmerkNummeraanduidingInOnderzoek: 'NUM',
  KenmerkVerblijfsobjectInOnderzoek: 'VBO',
  KenmerkLigplaatsInOnderzoek: 'LIG',
  KenmerkStandplaatsInOnderzoek: 'STA',
  KenmerkPandInOnderzoek: 'PND',
}
const identifying = /^identificatieVan/
/** The most that one object may hold; the largest town has some ten thousand points. */
const largestObject = 200e6

/** Where a reader's findings go. */
export interface ObjectSink {
  object?(raw: RawObject): void
  investigation?(raw: RawInvestigation): void
  /** Called between chunks; may wait until the findings have been taken. */
  pause?(): Promise<undefined>
}

/**
 * Streams the occurrences of one object file.
 * @throws AppError 'unsupported-file' for broken XML or for a file that is no bagStand
 */
export async function readObjects(
  file: XmlFile,
  sink: ObjectSink,
  onBytes?: (bytes: number) => void,
): Promise<void> {
  await readXml(file, new ObjectListener(file.path, sink), onBytes)
}

class ObjectListener implements XmlListener {
  private rootSeen = false
  private object: RawObject | undefined
  private investigation: RawInvestigation | undefined
  private container = ''
  private fields = new Map<string, string>()
  private words = ''
  private leaf = false
  private addressRole: 'main' | 'side' = 'main'
  private ringRole: 'exterior' | 'interior' = 'exterior'
  private ringCount: string | undefined
  private size = 0

  constructor(
    private readonly path: string,
    private readonly sink: ObjectSink,
  ) {}

  pause(): Promise<undefined> | undefined {
    return this.sink.pause?.()
  }

  open(name: string, attributes: Record<string, string>): void {
    if (!this.rootSeen) this.checkRoot(name)
    this.words = ''
    this.leaf = true
    if (this.object) this.openInObject(this.object, name, attributes)
    else if (!this.investigation) this.begin(name)
  }

  text(text: string): void {
    if (!this.container) return
    this.words += text
    this.size += text.length
    if (this.size > largestObject) {
      throw new AppError('too-large', told`${this.path}: one object of more than ${largestObject} characters`)
    }
  }

  close(name: string): void {
    if (name === this.container) this.finish()
    else if (this.object && this.leaf) this.closeInObject(this.object, name)
    else if (this.investigation && this.leaf) this.closeInInvestigation(this.investigation, name)
    this.leaf = false
  }

  private checkRoot(name: string): void {
    this.rootSeen = true
    if (name === 'bagStand') return
    const reason =
      name === 'bagMutaties'
        ? told`is a mutation delivery, which is not supported yet. Take a full extract of the BAG.`
        : told`is no file of an LV BAG 2.0 Extract (its root is <${name}>, expected <bagStand>).`
    throw new AppError('unsupported-file', told`${this.path} ${reason}`)
  }

  private begin(name: string): void {
    const fields = new Map<string, string>()
    const objectType = objectElements[name]
    const investigated = investigationElements[name]
    if (objectType) {
      const lists = { purposes: [], mainAddresses: [], sideAddresses: [], buildings: [] }
      this.object = { type: objectType, fields, ...lists, geometry: undefined }
    } else if (investigated) this.investigation = { type: investigated, objectId: '', fields }
    else return
    this.fields = fields
    this.container = name
    this.size = 0
  }

  private finish(): void {
    if (this.object) this.sink.object?.(this.object)
    if (this.investigation) this.sink.investigation?.(this.investigation)
    this.object = undefined
    this.investigation = undefined
    this.container = ''
  }

  private openInObject(object: RawObject, name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'heeftAlsHoofdadres':
        this.addressRole = 'main'
        break
      case 'heeftAlsNevenadres':
        this.addressRole = 'side'
        break
      case 'geometrie':
        object.geometry = { point: undefined, polygons: [], dimension: undefined, crs: undefined }
        break
      case 'Point':
      case 'Surface':
      case 'MultiSurface':
        this.describe(object.geometry, attributes)
        break
      case 'Polygon':
      case 'PolygonPatch':
        this.describe(object.geometry, attributes)
        object.geometry?.polygons.push([])
        break
      case 'exterior':
      case 'interior':
        this.ringRole = name
        break
      case 'posList':
      case 'pos':
        this.describe(object.geometry, attributes)
        this.ringCount = attributes.count
    }
  }

  private describe(geometry: RawGeometry | undefined, attributes: Record<string, string>): void {
    if (!geometry) return
    geometry.dimension = attributes.srsDimension ?? geometry.dimension
    geometry.crs = attributes.srsName ?? geometry.crs
  }

  private closeInObject(object: RawObject, name: string): void {
    const words = this.words.trim()
    switch (name) {
      case 'posList':
        object.geometry?.polygons
          .at(-1)
          ?.push({ role: this.ringRole, positions: words, count: this.ringCount })
        break
      case 'pos':
        if (object.geometry) object.geometry.point = words
        break
      case 'gebruiksdoel':
        object.purposes.push(words)
        break
      case 'NummeraanduidingRef':
        if (this.addressRole === 'main') object.mainAddresses.push(words)
        else object.sideAddresses.push(words)
        break
      case 'PandRef':
        object.buildings.push(words)
        break
      default:
        this.fields.set(name, words)
    }
  }

  private closeInInvestigation(investigation: RawInvestigation, name: string): void {
    if (identifying.test(name)) investigation.objectId = this.words.trim()
    else this.fields.set(name, this.words.trim())
  }
}
