// Register objects as LV BAG 2.0 XML, element order after the schemas (each object type has its own).
import type { Ring } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'
import { place } from './identity.ts'
import type {
  AddressableFacts,
  AddressFacts,
  BuildingFacts,
  DwellingFacts,
  Investigation,
  PlaceFacts,
  RegisterObject,
  StreetFacts,
  Version,
} from './records.ts'
import { domainText, element, text } from './xml.ts'

const SRS = 'srsName="urn:ogc:def:crs:EPSG::28992"'
const metres = (value: number): string => String(Math.round(value * 1000) / 1000)

function polygon(ring: Ring, dimension: 2 | 3): string {
  const [first] = ring
  const points = first ? [...ring, first] : []
  const tail = dimension === 3 ? ' 0.0' : ''
  const list = points.map(([x, y]) => `${metres(x)} ${metres(y)}${tail}`).join(' ')
  const posList = `<gml:posList count="${points.length}">${list}</gml:posList>`
  const exterior = element('gml:exterior', element('gml:LinearRing', posList))
  return `<gml:Polygon ${SRS} srsDimension="${dimension}">${exterior}</gml:Polygon>`
}

const pointXml = ([x, y]: Point): string =>
  `<gml:Point ${SRS} srsDimension="3"><gml:pos>${metres(x)} ${metres(y)} 0.0</gml:pos></gml:Point>`

/** An occurrence was registered on the morning of its first day and reached the national register an hour later. */
function occurrence({ begin, end }: Version<unknown>, index: number): string {
  return element(
    'Objecten:voorkomen',
    element(
      'Historie:Voorkomen',
      text('Historie:voorkomenidentificatie', index + 1),
      text('Historie:beginGeldigheid', begin),
      text('Historie:eindGeldigheid', end),
      text('Historie:tijdstipRegistratie', `${begin}T09:12:00.000`),
      text('Historie:eindRegistratie', end && `${end}T09:12:00.000`),
      element(
        'Historie:BeschikbaarLV',
        text('Historie:tijdstipRegistratieLV', `${begin}T10:15:30.500`),
        text('Historie:tijdstipEindRegistratieLV', end && `${end}T10:15:30.500`),
      ),
    ),
  )
}

function document(begin: string, id: string): string {
  return (
    text('Objecten:documentdatum', begin) +
    text('Objecten:documentnummer', `EW-${begin.slice(0, 4)}-${id.slice(-5)}`)
  )
}

const established = (begin: string, id: string): string =>
  text('Objecten:geconstateerd', 'N') + document(begin, id)

type Writer<Facts> = (facts: Facts, id: string, version: Version<Facts>, index: number) => string

const pand: Writer<BuildingFacts> = (facts, id, version, index) =>
  element(
    'Objecten:Pand',
    domainText('Objecten:identificatie', 'Pand', id),
    element('Objecten:geometrie', polygon(facts.ring, 3)),
    text('Objecten:oorspronkelijkBouwjaar', facts.year),
    text('Objecten:status', facts.status),
    established(version.begin, id),
    occurrence(version, index),
  )

/** What the three addressable objects begin with; side addresses come after the occurrence. */
function addressable<Facts extends AddressableFacts>(version: Version<Facts>, index: number): string {
  const { mainAddress, sideAddresses } = version.facts
  const reference = (id: string) => domainText('Objecten-ref:NummeraanduidingRef', 'Nummeraanduiding', id)
  const side =
    sideAddresses.length > 0 ? element('Objecten:heeftAlsNevenadres', ...sideAddresses.map(reference)) : ''
  return element('Objecten:heeftAlsHoofdadres', reference(mainAddress)) + occurrence(version, index) + side
}

const verblijfsobject: Writer<DwellingFacts> = (facts, id, version, index) =>
  element(
    'Objecten:Verblijfsobject',
    addressable(version, index),
    domainText('Objecten:identificatie', 'Verblijfsobject', id),
    element('Objecten:geometrie', element('Objecten:punt', pointXml(facts.point))),
    ...facts.purposes.map((purpose) => text('Objecten:gebruiksdoel', purpose)),
    text('Objecten:oppervlakte', facts.floorArea),
    text('Objecten:status', facts.status),
    established(version.begin, id),
    element(
      'Objecten:maaktDeelUitVan',
      ...facts.buildings.map((ref) => domainText('Objecten-ref:PandRef', 'Pand', ref)),
    ),
  )

const placeWriter =
  (name: 'Ligplaats' | 'Standplaats'): Writer<PlaceFacts> =>
  (facts, id, version, index) =>
    element(
      `Objecten:${name}`,
      addressable(version, index),
      domainText('Objecten:identificatie', name, id),
      text('Objecten:status', facts.status),
      element('Objecten:geometrie', polygon(facts.ring, 2)),
      established(version.begin, id),
    )

const nummeraanduiding: Writer<AddressFacts> = (facts, id, version, index) =>
  element(
    'Objecten:Nummeraanduiding',
    domainText('Objecten:identificatie', 'Nummeraanduiding', id),
    text('Objecten:huisnummer', facts.number),
    text('Objecten:huisletter', facts.letter),
    text('Objecten:huisnummertoevoeging', facts.addition),
    text('Objecten:postcode', facts.postcode),
    text('Objecten:typeAdresseerbaarObject', facts.objectType),
    text('Objecten:status', facts.status),
    established(version.begin, id),
    occurrence(version, index),
    element('Objecten:ligtAan', domainText('Objecten-ref:OpenbareRuimteRef', 'Openbareruimte', facts.street)),
  )

const openbareRuimte: Writer<StreetFacts> = (facts, id, version, index) =>
  element(
    'Objecten:OpenbareRuimte',
    domainText('Objecten:identificatie', 'Openbareruimte', id),
    text('Objecten:naam', facts.name),
    text('Objecten:type', 'Weg'),
    text('Objecten:status', facts.status),
    established(version.begin, id),
    element('Objecten:ligtIn', domainText('Objecten-ref:WoonplaatsRef', 'Woonplaats', place.code)),
    occurrence(version, index),
  )

const woonplaats: Writer<{ ring: Ring }> = (facts, id, version, index) =>
  element(
    'Objecten:Woonplaats',
    domainText('Objecten:identificatie', 'Woonplaats', id),
    text('Objecten:naam', place.name),
    element('Objecten:geometrie', element('Objecten:vlak', polygon(facts.ring, 2))),
    text('Objecten:status', 'Woonplaats aangewezen'),
    established(version.begin, id),
    occurrence(version, index),
  )

/** One XML fragment per occurrence. */
const fragments =
  <Facts>(write: Writer<Facts>) =>
  (objects: readonly RegisterObject<Facts>[]): string[] =>
    objects.flatMap(({ id, versions }) =>
      versions.map((version, index) =>
        element('sl-bag-extract:bagObject', write(version.facts, id, version, index)),
      ),
    )

export const pandXml = fragments(pand)
export const verblijfsobjectXml = fragments(verblijfsobject)
export const ligplaatsXml = fragments(placeWriter('Ligplaats'))
export const standplaatsXml = fragments(placeWriter('Standplaats'))
export const nummeraanduidingXml = fragments(nummeraanduiding)
export const openbareRuimteXml = fragments(openbareRuimte)
export const woonplaatsXml = fragments(woonplaats)

/** The "in onderzoek" marks of buildings or dwellings. */
export const onderzoekXml = (type: 'Pand' | 'Verblijfsobject', marks: readonly Investigation[]): string[] =>
  marks.map(({ id, attribute, begin }) =>
    element(
      'sl-bag-extract:kenmerkInOnderzoek',
      element(
        `KenmerkInOnderzoek:Kenmerk${type}InOnderzoek`,
        text('KenmerkInOnderzoek:kenmerk', attribute),
        domainText(`KenmerkInOnderzoek:identificatieVan${type}`, type, id),
        text('KenmerkInOnderzoek:inOnderzoek', 'J'),
        text('KenmerkInOnderzoek:documentdatum', begin),
        text('KenmerkInOnderzoek:documentnummer', `EW-${begin.slice(0, 4)}-${id.slice(-5)}`),
        element(
          'KenmerkInOnderzoek:historieInOnderzoek',
          element(
            'Historie:HistorieInOnderzoek',
            text('Historie:tijdstipRegistratie', `${begin}T09:12:00.000`),
            text('Historie:beginGeldigheid', begin),
            element(
              'Historie:BeschikbaarLVInOnderzoek',
              text('Historie:tijdstipRegistratieLV', `${begin}T10:15:30.500`),
            ),
          ),
        ),
      ),
    ),
  )
