// Builds small deliveries in the register's own format, for tests: invented objects, real layout (zips in zips).
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { BagObjectType } from '../../../../contract/vocabulary.ts'

export type Position = [x: number, y: number]

/** Objects to deliver; numbers are short for identifications: building 1 is <municipality>100000000001. */
export interface DeliveryContent {
  deliveredOn: string
  /** Who registered the objects; also whose delivery it is, unless `scope` or `national` says otherwise. */
  municipality?: string
  scope?: string
  national?: boolean
  towns?: { id: string; box: [west: number, south: number, east: number, north: number] }[]
  streets?: { number: number; name: string; town: string }[]
  addresses?: { number: number; street: number; houseNumber: number; town?: string }[]
  dwellings?: {
    number: number
    main: number
    side?: number[]
    buildings: number[]
    at: Position
    area?: number
  }[]
  buildings?: {
    number: number
    at: Position
    year?: string
    status?: string
    ring?: Position[]
    occurrence?: number
  }[]
  /** Buildings in onderzoek; without it the delivery does not tell. */
  investigated?: number[]
  relations?: { town: string; municipality: string }[]
  /** Replaces a file's text, by type: to break it. */
  spoil?: Partial<Record<BagObjectType, (xml: string) => string>>
}

const namespaces = `xmlns:Objecten="www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:Historie="www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601" xmlns:Objecten-ref="www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601" xmlns:KenmerkInOnderzoek="www.kadaster.nl/schemas/lvbag/imbag/kenmerkinonderzoek/v20200601" xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601" xmlns:sl-bag-extract="http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601" xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"`

/** An identification in this delivery's municipality. */
export function idOf(type: 'VBO' | 'PND' | 'NUM' | 'OPR', number: number, municipality = '9998'): string {
  const digits = { VBO: '01', PND: '10', NUM: '20', OPR: '30' }[type]
  return `${municipality}${digits}${String(number).padStart(10, '0')}`
}

/** Writes the delivery as a zip of zips in `folder`. @returns its path */
export async function writeDelivery(folder: string, content: DeliveryContent): Promise<string> {
  await mkdir(folder, { recursive: true })
  const code = content.national ? '9999' : (content.municipality ?? '9998')
  const day = content.deliveredOn.split('-').reverse().join('')
  const types = new ZipFile()
  for (const [type, xml] of objectFiles(content)) {
    const text = content.spoil?.[type]?.(xml) ?? xml
    types.addBuffer(await zipOf({ [`${code}${type}${day}-000001.xml`]: text }), `${code}${type}${day}.zip`)
  }
  if (content.investigated) {
    const xml = bagStand(content, 'PND', investigations(content))
    const inner = await zipOf({ [`${code}IOPND${day}-000001.xml`]: xml })
    types.addBuffer(await zipOf({ [`${code}IOPND${day}.zip`]: inner }), `${code}InOnderzoek${day}.zip`)
  }
  types.end()
  const delivery = new ZipFile()
  delivery.addBuffer(Buffer.from(deliveryDocument(content)), 'Leveringsdocument-BAG-Extract.xml')
  if (content.relations) {
    const inner = await zipOf({ [`GEM-WPL-RELATIE-${day}-000001.xml`]: relationFile(content) })
    delivery.addBuffer(inner, `GEM-WPL-RELATIE-${day}.zip`)
  }
  delivery.addBuffer(await buffer(types.outputStream), `${code}GEM${day}.zip`, { compress: false })
  delivery.end()
  const path = join(folder, `BAG${code}L-${day}-${Math.random().toString(36).slice(2, 8)}.zip`)
  await pipeline(delivery.outputStream, createWriteStream(path))
  return path
}

/** A zip in memory. */
export async function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

function objectFiles(content: DeliveryContent): [BagObjectType, string][] {
  const files: [BagObjectType, string[] | undefined][] = [
    ['WPL', content.towns?.map((town) => townXml(town))],
    ['OPR', content.streets?.map((street) => streetXml(content, street))],
    ['NUM', content.addresses?.map((address) => addressXml(content, address))],
    ['VBO', content.dwellings?.map((dwelling) => dwellingXml(content, dwelling))],
    ['PND', content.buildings?.map((building) => buildingXml(content, building))],
  ]
  return files.flatMap(([type, objects]) =>
    objects ? [[type, bagStand(content, type, objects)] as [BagObjectType, string]] : [],
  )
}

function areaXml({ national, municipality = '9998', scope = municipality }: DeliveryContent): string {
  if (national)
    return '<selecties-extract:Gebied-Registratief><selecties-extract:Gebied-NLD/></selecties-extract:Gebied-Registratief>'
  return `<selecties-extract:Gebied-Registratief><selecties-extract:Gebied-GEM><selecties-extract:GemeenteCollectie><selecties-extract:Gemeente><selecties-extract:GemeenteIdentificatie>${scope}</selecties-extract:GemeenteIdentificatie><selecties-extract:GemeenteNaam>Voorbeeld</selecties-extract:GemeenteNaam></selecties-extract:Gemeente></selecties-extract:GemeenteCollectie></selecties-extract:Gebied-GEM></selecties-extract:Gebied-Registratief>`
}

function dateXml({ deliveredOn }: DeliveryContent): string {
  return `<selecties-extract:LVC-Extract><selecties-extract:StandTechnischeDatum>${deliveredOn}</selecties-extract:StandTechnischeDatum></selecties-extract:LVC-Extract>`
}

function deliveryDocument(content: DeliveryContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?><xb:BAG-Extract-Levering xmlns:xb="http://www.kadaster.nl/schemas/lvbag/extract-levering/v20200601" ${namespaces}><xb:SelectieGegevens>${dateXml(content)}${areaXml(content)}</xb:SelectieGegevens></xb:BAG-Extract-Levering>`
}

function bagStand(content: DeliveryContent, type: BagObjectType, objects: string[]): string {
  const heading = `<sl-bag-extract:bagInfo>${areaXml(content)}${dateXml(content)}</sl-bag-extract:bagInfo>`
  const kind = `<sl:dataset>LVBAG</sl:dataset><sl:inhoud><sl:gebied>GEMEENTE</sl:gebied><sl:leveringsId>1</sl:leveringsId><sl:objectTypen><sl:objectType>${type}</sl:objectType></sl:objectTypen></sl:inhoud>`
  const stands = objects.map((object) => `<sl:stand>${object}</sl:stand>`).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?><sl-bag-extract:bagStand ${namespaces}>${heading}<sl:standBestand>${kind}${stands}</sl:standBestand></sl-bag-extract:bagStand>`
}

function objectXml(type: string, inside: string): string {
  return `<sl-bag-extract:bagObject><Objecten:${type}>${inside}</Objecten:${type}></sl-bag-extract:bagObject>`
}

const leaf = (name: string, value: string | number): string => `<Objecten:${name}>${value}</Objecten:${name}>`
const reference = (type: string, id: string): string =>
  `<Objecten-ref:${type}Ref domein="NL.IMBAG.${type}">${id}</Objecten-ref:${type}Ref>`
const occurrenceXml = (number = 1): string =>
  `<Objecten:voorkomen><Historie:Voorkomen><Historie:voorkomenidentificatie>${number}</Historie:voorkomenidentificatie><Historie:beginGeldigheid>2010-01-01</Historie:beginGeldigheid><Historie:tijdstipRegistratie>2010-01-01T10:00:00.000</Historie:tijdstipRegistratie><Historie:BeschikbaarLV><Historie:tijdstipRegistratieLV>2010-01-01T10:30:00.000</Historie:tijdstipRegistratieLV></Historie:BeschikbaarLV></Historie:Voorkomen></Objecten:voorkomen>`

function polygonXml(ring: Position[], dimension: 2 | 3): string {
  const list = ring.map(([x, y]) => (dimension === 3 ? `${x} ${y} 0.0` : `${x} ${y}`)).join(' ')
  return `<gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="${dimension}"><gml:exterior><gml:LinearRing><gml:posList count="${ring.length}">${list}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>`
}

export function boxRing(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

type Item<Key extends keyof DeliveryContent> =
  NonNullable<DeliveryContent[Key]> extends (infer T)[] ? T : never

function townXml({ id, box }: Item<'towns'>): string {
  const outline = `<Objecten:geometrie><Objecten:vlak>${polygonXml(boxRing(...box), 2)}</Objecten:vlak></Objecten:geometrie>`
  return objectXml(
    'Woonplaats',
    leaf('identificatie', id) +
      leaf('naam', `Stad ${id}`) +
      outline +
      leaf('status', 'Woonplaats aangewezen') +
      occurrenceXml(),
  )
}

function streetXml({ municipality }: DeliveryContent, street: Item<'streets'>): string {
  return objectXml(
    'OpenbareRuimte',
    leaf('identificatie', idOf('OPR', street.number, municipality)) +
      leaf('naam', street.name) +
      leaf('type', 'Weg') +
      leaf('status', 'Naamgeving uitgegeven') +
      leaf('ligtIn', reference('Woonplaats', street.town)) +
      occurrenceXml(),
  )
}

function addressXml({ municipality }: DeliveryContent, address: Item<'addresses'>): string {
  return objectXml(
    'Nummeraanduiding',
    leaf('identificatie', idOf('NUM', address.number, municipality)) +
      leaf('huisnummer', address.houseNumber) +
      leaf('postcode', '3831AB') +
      leaf('typeAdresseerbaarObject', 'Verblijfsobject') +
      leaf('status', 'Naamgeving uitgegeven') +
      (address.town ? leaf('ligtIn', reference('Woonplaats', address.town)) : '') +
      occurrenceXml() +
      leaf('ligtAan', reference('OpenbareRuimte', idOf('OPR', address.street, municipality))),
  )
}

function dwellingXml({ municipality }: DeliveryContent, dwelling: Item<'dwellings'>): string {
  const address = (number: number) => reference('Nummeraanduiding', idOf('NUM', number, municipality))
  const buildings = dwelling.buildings.map((number) => reference('Pand', idOf('PND', number, municipality)))
  const side = dwelling.side?.map(address).join('')
  return objectXml(
    'Verblijfsobject',
    leaf('heeftAlsHoofdadres', address(dwelling.main)) +
      occurrenceXml() +
      (side ? leaf('heeftAlsNevenadres', side) : '') +
      leaf('identificatie', idOf('VBO', dwelling.number, municipality)) +
      `<Objecten:geometrie><Objecten:punt><gml:Point srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3"><gml:pos>${dwelling.at.join(' ')} 0.0</gml:pos></gml:Point></Objecten:punt></Objecten:geometrie>` +
      leaf('gebruiksdoel', 'woonfunctie') +
      leaf('oppervlakte', dwelling.area ?? 100) +
      leaf('status', 'Verblijfsobject in gebruik') +
      leaf('maaktDeelUitVan', buildings.join('')),
  )
}

function buildingXml({ municipality }: DeliveryContent, building: Item<'buildings'>): string {
  const [x, y] = building.at
  return objectXml(
    'Pand',
    leaf('identificatie', idOf('PND', building.number, municipality)) +
      leaf('geometrie', polygonXml(building.ring ?? boxRing(x, y, x + 6, y + 9), 3)) +
      leaf('oorspronkelijkBouwjaar', building.year ?? '1974') +
      leaf('status', building.status ?? 'Pand in gebruik') +
      occurrenceXml(building.occurrence),
  )
}

function investigations({ investigated = [], municipality }: DeliveryContent): string[] {
  return investigated.map(
    (number) =>
      `<sl-bag-extract:kenmerkInOnderzoek><KenmerkInOnderzoek:KenmerkPandInOnderzoek><KenmerkInOnderzoek:kenmerk>status</KenmerkInOnderzoek:kenmerk><KenmerkInOnderzoek:identificatieVanPand domein="NL.IMBAG.Pand">${idOf('PND', number, municipality)}</KenmerkInOnderzoek:identificatieVanPand><KenmerkInOnderzoek:inOnderzoek>J</KenmerkInOnderzoek:inOnderzoek><KenmerkInOnderzoek:historieInOnderzoek><Historie:HistorieInOnderzoek><Historie:beginGeldigheid>2020-01-01</Historie:beginGeldigheid></Historie:HistorieInOnderzoek></KenmerkInOnderzoek:historieInOnderzoek></KenmerkInOnderzoek:KenmerkPandInOnderzoek></sl-bag-extract:kenmerkInOnderzoek>`,
  )
}

function relationFile({ relations = [] }: DeliveryContent): string {
  const rows = relations.map(
    ({ town, municipality }) =>
      `<p:GemeenteWoonplaatsRelatie><p:tijdvakgeldigheid><b:begindatumTijdvakGeldigheid>2010-01-01</b:begindatumTijdvakGeldigheid></p:tijdvakgeldigheid><p:gerelateerdeWoonplaats><p:identificatie>${town}</p:identificatie></p:gerelateerdeWoonplaats><p:gerelateerdeGemeente><p:identificatie>${municipality}</p:identificatie></p:gerelateerdeGemeente><p:status>definitief</p:status></p:GemeenteWoonplaatsRelatie>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><g:BAG-GWR-Deelbestand-LVC xmlns:g="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-deelbestand-lvc/v20200601" xmlns:p="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-producten-lvc/v20200601" xmlns:b="www.kadaster.nl/schemas/lvbag/gem-wpl-rel/bag-types/v20200601"><g:Product><p:GemeenteWoonplaatsRelatieProduct>${rows.join('')}</p:GemeenteWoonplaatsRelatieProduct></g:Product></g:BAG-GWR-Deelbestand-LVC>`
}
