// An invented town as a delivery of the BAG, of any size: 10,000 objects a file, zips in zips, written as a stream.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { townOf } from '../tiles/town.ts'

const perFile = 10_000
const namespaces = `xmlns:Objecten="www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:Historie="www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601" xmlns:Objecten-ref="www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601" xmlns:selecties-extract="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601" xmlns:sl-bag-extract="http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601" xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"`
const document =
  '<Objecten:geconstateerd>N</Objecten:geconstateerd><Objecten:documentdatum>2010-08-31</Objecten:documentdatum><Objecten:documentnummer>B&amp;W-1887</Objecten:documentnummer>'
const occurrence =
  '<Objecten:voorkomen><Historie:Voorkomen><Historie:voorkomenidentificatie>1</Historie:voorkomenidentificatie><Historie:beginGeldigheid>2010-08-31</Historie:beginGeldigheid><Historie:tijdstipRegistratie>2010-11-15T13:12:17.000</Historie:tijdstipRegistratie><Historie:BeschikbaarLV><Historie:tijdstipRegistratieLV>2010-11-15T13:30:35.074</Historie:tijdstipRegistratieLV></Historie:BeschikbaarLV></Historie:Voorkomen></Objecten:voorkomen>'

type Town = ReturnType<typeof townOf> extends Generator<infer Building> ? Building : never
type Describe = (building: Town) => string

const id = (digits: string, number: number) => `0344${digits}${String(number).padStart(10, '0')}`
const metres = (value: number) => value.toFixed(3)

const describe: Record<'PND' | 'VBO' | 'NUM', Describe> = {
  PND({ number, outline, year }) {
    const ring = [...outline, outline[0] ?? [0, 0]]
    const list = ring.map(([x, y]) => `${metres(x)} ${metres(y)} 0.0`).join(' ')
    return `<Objecten:Pand><Objecten:identificatie domein="NL.IMBAG.Pand">${id('10', number)}</Objecten:identificatie><Objecten:geometrie><gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3"><gml:exterior><gml:LinearRing><gml:posList count="${ring.length}">${list}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Objecten:geometrie><Objecten:oorspronkelijkBouwjaar>${year}</Objecten:oorspronkelijkBouwjaar><Objecten:status>Pand in gebruik</Objecten:status>${document}${occurrence}</Objecten:Pand>`
  },
  VBO({ number, outline: [[x, y] = [0, 0]] }) {
    return `<Objecten:Verblijfsobject><Objecten:heeftAlsHoofdadres><Objecten-ref:NummeraanduidingRef domein="NL.IMBAG.Nummeraanduiding">${id('20', number)}</Objecten-ref:NummeraanduidingRef></Objecten:heeftAlsHoofdadres>${occurrence}<Objecten:identificatie domein="NL.IMBAG.Verblijfsobject">${id('01', number)}</Objecten:identificatie><Objecten:geometrie><Objecten:punt><gml:Point srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3"><gml:pos>${metres(x)} ${metres(y)} 0.0</gml:pos></gml:Point></Objecten:punt></Objecten:geometrie><Objecten:gebruiksdoel>woonfunctie</Objecten:gebruiksdoel><Objecten:oppervlakte>${70 + (number % 90)}</Objecten:oppervlakte><Objecten:status>Verblijfsobject in gebruik</Objecten:status>${document}<Objecten:maaktDeelUitVan><Objecten-ref:PandRef domein="NL.IMBAG.Pand">${id('10', number)}</Objecten-ref:PandRef></Objecten:maaktDeelUitVan></Objecten:Verblijfsobject>`
  },
  NUM({ number }) {
    return `<Objecten:Nummeraanduiding><Objecten:identificatie domein="NL.IMBAG.Nummeraanduiding">${id('20', number)}</Objecten:identificatie><Objecten:huisnummer>${1 + (number % 140)}</Objecten:huisnummer><Objecten:postcode>3511AB</Objecten:postcode><Objecten:typeAdresseerbaarObject>Verblijfsobject</Objecten:typeAdresseerbaarObject><Objecten:status>Naamgeving uitgegeven</Objecten:status>${document}${occurrence}<Objecten:ligtAan><Objecten-ref:OpenbareRuimteRef domein="NL.IMBAG.Openbareruimte">${id('30', 1)}</Objecten-ref:OpenbareRuimteRef></Objecten:ligtAan></Objecten:Nummeraanduiding>`
  },
}

/** Writes a delivery of `count` buildings and the dwellings and addresses of those that are homes. */
export async function writeTownDelivery(path: string, count: number): Promise<void> {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path))
  for (const type of ['NUM', 'VBO', 'PND'] as const) {
    const inner = new ZipFile()
    const files = Math.ceil(count / perFile)
    for (let file = 0; file < files; file++) {
      const name = `0344${type}01012024-${String(file + 1).padStart(6, '0')}.xml`
      inner.addReadStreamLazy(name, (callback) => callback(null, Readable.from(fileText(type, count, file))))
    }
    inner.end()
    zip.addReadStream(inner.outputStream as unknown as Readable, `0344${type}01012024.zip`, {
      compress: false,
    })
  }
  zip.end()
  await written
}

function* fileText(type: keyof typeof describe, count: number, file: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<sl-bag-extract:bagStand ${namespaces}><sl-bag-extract:bagInfo><selecties-extract:Gebied-Registratief><selecties-extract:Gebied-GEM><selecties-extract:GemeenteCollectie><selecties-extract:Gemeente><selecties-extract:GemeenteIdentificatie>0344</selecties-extract:GemeenteIdentificatie></selecties-extract:Gemeente></selecties-extract:GemeenteCollectie></selecties-extract:Gebied-GEM></selecties-extract:Gebied-Registratief><selecties-extract:LVC-Extract><selecties-extract:StandTechnischeDatum>2024-01-01</selecties-extract:StandTechnischeDatum></selecties-extract:LVC-Extract></sl-bag-extract:bagInfo><sl:standBestand><sl:inhoud><sl:objectTypen><sl:objectType>${type}</sl:objectType></sl:objectTypen></sl:inhoud>`
  for (const building of townOf(count)) {
    if (Math.floor(building.number / perFile) !== file) continue
    if (type !== 'PND' && !building.home) continue
    yield `<sl:stand><sl-bag-extract:bagObject>${describe[type](building)}</sl-bag-extract:bagObject></sl:stand>`
  }
  yield '</sl:standBestand></sl-bag-extract:bagStand>'
}
