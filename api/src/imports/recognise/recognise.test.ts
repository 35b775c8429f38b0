import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type FileRecognition,
  type FileRefusal,
  fileRecognition,
  fileRefusals,
  type ImportFormat,
  importFormats,
  onlineFormats,
} from '../../../contract/import-formats.ts'
import { realFile, testOnRealFiles } from '../../platform/testing/real-files.ts'
import { writeDelivery } from '../bag/testing/delivery-builder.ts'
import { recognise } from './recognise.ts'
import { badFiles, eventsHeader, geopackageOf } from './testing/bad-files.ts'
import { zipOf } from './testing/zip-of.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognise-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function look(name: string, content: Buffer | string): Promise<FileRecognition> {
  const path = join(folder, 'upload')
  await writeFile(path, content)
  return fileRecognition.parse(await recognise(path, name))
}

const labels = 'Registratiedatum;Opnamedatum;Energieklasse;Postcode;Huisnummer'
const oldLabels = 'Pand_opnamedatum;Pand_energieklasse;Pand_registratiedatum;Pand_postcode'
const preamble = 'PublicatieDatum;20260801\r\nLaatstVerwerkteMutatievolgnummer;12345\r\n'
const city = { type: 'CityJSON', version: '2.0', CityObjects: {}, vertices: [] }
const feature = { type: 'CityJSONFeature', id: 'NL.IMBAG.Pand.0503100000030277', CityObjects: {} }

function geojson(type: string, properties: object): string {
  const geometry = { type, coordinates: [] }
  return `\uFEFF${JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] })}\n`
}

const good: [string, () => Buffer | string | Promise<Buffer>, ImportFormat, Partial<FileRecognition>][] = [
  ['v4.csv', () => `\uFEFF${preamble}${labels}\r\n`, 'ep-online-csv', { standDatum: '2026-08-01' }],
  ['v5.zip', () => zipOf({ 'v20260801_v5_csv.csv': `${preamble}${labels}\n` }), 'ep-online-csv', {}],
  ['met komma.csv', () => `${labels.replaceAll(';', ',')}\n`, 'ep-online-csv', {}],
  ['v2.csv', () => `${oldLabels}\n20200101;A;20200101;1381BA\n`, 'ep-online-csv-oud', {}],
  [
    'v3.zip',
    () => zipOf({ 'd20230101_v3.csv': `"${oldLabels.replaceAll(';', '";"')}"\n` }),
    'ep-online-csv-oud',
    {},
  ],
  [
    'huisbezoek.txt',
    () => `${eventsHeader}\n1381BA;2;2025-01-02;bereikt;huisbezoek;café\n`,
    'gebeurtenissen-csv',
    {},
  ],
  ['tegel.city.json', () => JSON.stringify(city), '3dbag-cityjson', {}],
  ['tegel.city.json.gz', () => gzipSync(JSON.stringify(city)), '3dbag-cityjson', {}],
  ['deel.city.jsonl', () => `${JSON.stringify(city)}\n${JSON.stringify(feature)}\n`, '3dbag-cityjsonseq', {}],
  ['mijn wijk.geojson', () => geojson('Polygon', { naam: 'De Meent' }), 'wijken-geojson', {}],
  ['water.geojson', () => geojson('MultiPolygon', { soort: 'water' }), 'vlakken-geojson', {}],
  [
    'straten.geojson',
    () => geojson('LineString', { openbareruimte_id: '1', naam: 'A' }),
    'straten-geojson',
    {},
  ],
  [
    'buurten_2023.geojson',
    () => geojson('Polygon', { buurtCode: 'BU04570001', naam: 'x' }),
    'cbs-geojson',
    { jaar: 2023, vraagt: [] },
  ],
  [
    'buurten.geojson',
    () => geojson('Polygon', { gm_code: 'GM0457' }),
    'cbs-geojson',
    { jaar: null, vraagt: ['jaar'] },
  ],
  [
    'wijkenbuurten_2022_v1.gpkg',
    () => geopackageOf('create table wijkenbuurten (buurtcode text)'),
    'cbs-geopackage',
    { jaar: 2022, vraagt: [] },
  ],
  [
    'bag-light.gpkg',
    () => geopackageOf('create table pand (a text); create table verblijfsobject (a text)'),
    'bag-light',
    { vraagt: ['gemeente'] },
  ],
  [
    'landelijk.zip',
    async () => zipOf({ '9999PND15092020.zip': 'x', '9999VBO15092020.zip': 'x' }),
    'bag-extract-landelijk',
    { vraagt: ['gemeente'] },
  ],
  [
    'regio.zip',
    async () => zipOf({ '0457GEM15102021.zip': 'x', '0363GEM15102021.zip': 'x' }),
    'bag-extract-landelijk',
    { vraagt: ['gemeente'] },
  ],
  [
    'zonder document.zip',
    async () => zipOf({ '0457GEM15102021.zip': 'x' }),
    'bag-extract-gemeente',
    { gemeenten: [{ code: '0457', naam: null }], vraagt: [] },
  ],
]

describe('a file is recognised by what is in it', () => {
  test.each(good)('%s', async (name, make, formaat, facts) => {
    const found = await look(name, await make())
    expect(found).toMatchObject({ formaat, weigering: null, ...facts })
  })

  test('a delivery of the BAG, with whose and of when it is', async () => {
    const path = await writeDelivery(folder, {
      deliveredOn: '2024-05-01',
      buildings: [{ number: 1, at: [150_000, 463_000] }],
    })
    expect(await recognise(path)).toMatchObject({
      formaat: 'bag-extract-gemeente',
      standDatum: '2024-05-01',
      gemeenten: [{ code: '9998' }],
    })
  })

  test('whatever its name says: a harmless one opens nothing, a wrong one refuses nothing', async () => {
    const names = ['bag.zip', 'foto.png', 'lijst.csv', 'pand.gpkg', 'page.html', '../../etc/passwd', 'x']
    for (const name of names) {
      expect(await look(name, `${labels}\n`)).toMatchObject({ formaat: 'ep-online-csv', weigering: null })
      expect((await look(name, '<!doctype html><script>alert(1)</script>')).weigering).not.toBeNull()
      expect((await look(name, Buffer.from('%PDF-1.7'))).weigering).toBe('pdf')
    }
  })

  test('every format has been shown', () => {
    const shown = new Set<string>([...good.map(([, , formaat]) => formaat), ...onlineFormats])
    // Of a loose XML file there is a real one below.
    expect(importFormats.filter((format) => !shown.has(format))).toEqual(['bag-extract-deel'])
  })
})

describe('a bad file is told with its reason', async () => {
  const bad = await badFiles()

  test.each(bad)('%s', async (name, content, weigering) => {
    const found = await look(name, content)
    expect([name, found.weigering]).toEqual([name, weigering])
    expect(`${name} ${found.uitleg}`).toMatch(/\.$/)
  })

  test('every reason has been shown', () => {
    const shown = new Set<FileRefusal>(bad.map(([, , refusal]) => refusal))
    // The first two by real files below, the last by the routes, which know what can be imported.
    const elsewhere = ['mutatielevering', 'losse-relatie', 'nog-niet']
    expect(fileRefusals.filter((refusal) => !shown.has(refusal))).toEqual(elsewhere)
  })
})

const real: [string, Partial<FileRecognition>][] = [
  [
    'bag/BAGGEM0457L-15102021.zip',
    {
      formaat: 'bag-extract-gemeente',
      gemeenten: [{ code: '0457', naam: 'Weesp' }],
      standDatum: '2021-10-15',
      vraagt: [],
    },
  ],
  ['bag/BAGNLDM-13112021-14112021.zip', { weigering: 'mutatielevering' }],
  ['bag/GEM-WPL-RELATIE-15092020-000001.xml', { weigering: 'losse-relatie' }],
  ['bag/pand-gml-bad.xml', { formaat: 'bag-extract-deel' }],
  ['cbs/amsterdam_buurten.geojson', { formaat: 'cbs-geojson', jaar: null, vraagt: ['jaar'] }],
  ['cbs/cbs2015_buurt.geojson', { formaat: 'cbs-geojson', jaar: 2015 }],
  ['cbs/wijkenbuurten_2022_voorburg.gpkg', { formaat: 'cbs-geopackage', jaar: 2022 }],
  ['3dbag/limburg-lod22-ahn4.city.json', { formaat: '3dbag-cityjson' }],
  ['3dbag/nextbk_2b_v20241216.city.json', { formaat: '3dbag-cityjson' }],
  ['3dbag/spec-attributes-v2025.09.03.json', { weigering: 'json-onbekend' }],
  ['ep-online/error_401.json', { weigering: 'foutmelding' }],
  ['ep-online/monitoringsbestand-v4.4.xsd', { weigering: 'xml-onbekend' }],
]

describe('real files', () => {
  for (const [path, facts] of real) {
    testOnRealFiles([path], basename(path), async () => {
      const { weigering = null } = facts
      expect(await recognise(realFile(path))).toMatchObject({ ...facts, weigering })
    })
  }
})
