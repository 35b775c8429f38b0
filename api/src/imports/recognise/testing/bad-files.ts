// Bad files as town halls meet them, each with what it ought to be refused for.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sqlite from 'node-sqlite3-wasm'
import type { FileRefusal } from '../../../../contract/import-formats.ts'
import { withPassword, zipOf } from './zip-of.ts'

/** A GeoPackage, as far as its tables go. */
export function geopackageOf(statements: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'geopackage-'))
  const path = join(folder, 'made.gpkg')
  try {
    const database = new sqlite.Database(path)
    database.exec(statements)
    database.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const eventsHeader = 'postcode;huisnummer;datum;gebeurtenis;bron;toelichting'
const events = `${eventsHeader}\r\n1381BA;2;2025-01-02;bereikt;huisbezoek;café\r\n`
const webPage = '<!DOCTYPE html>\n<html lang="nl"><body>403 Verboden</body></html>'
const lines = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { hoogte: 3 }, geometry: { type: 'Point', coordinates: [5, 52] } },
  ],
})

/** Name, content and refusal of each; names say what people think that they have. */
export async function badFiles(): Promise<[string, Buffer, FileRefusal][]> {
  const extract = await zipOf({
    '0457PND15102021.zip': await zipOf({ '0457PND15102021-000001.xml': '<a/>' }),
  })
  const excel = await zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' })
  const tables = geopackageOf('create table bomen (id integer); insert into bomen values (1)')
  const text = (content: string): Buffer => Buffer.from(content)
  return [
    ['leeg.zip', Buffer.alloc(0), 'leeg'],
    ['v20260801_v4_csv.csv', text(webPage), 'webpagina'],
    ['BAGGEM0457L-15102021.zip', text(`\n ${webPage}`), 'webpagina'],
    ['xhtml.xml', text(`<?xml version="1.0"?>\n${webPage}`), 'webpagina'],
    [
      'labels.csv',
      text('{"status":401,"title":"Unauthorized","detail":"Valid API key required"}'),
      'foutmelding',
    ],
    ['half.zip', extract.subarray(0, extract.length - 40), 'halve-zip'],
    ['kop.zip', text('PK\u0003\u0004'), 'halve-zip'],
    ['op slot.zip', withPassword(extract), 'zip-met-wachtwoord'],
    ['gebeurtenissen.xlsx', excel, 'spreadsheet'],
    ['gebeurtenissen.csv', excel, 'spreadsheet'],
    ['oud.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'spreadsheet'],
    ['brief.pdf', text('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['utf16.csv', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(events, 'utf16le')]), 'utf-16'],
    ['utf16 zonder teken.csv', Buffer.from(events, 'utf16le'), 'utf-16'],
    ['ansi.csv', Buffer.from(events, 'latin1'), 'geen-utf-8'],
    [
      'ansi ver weg.csv',
      Buffer.from(`${events.replace('café', 'x') + ';;;;;\r\n'.repeat(60_000)}café`, 'latin1'),
      'geen-utf-8',
    ],
    ['adressen.csv', text('naam;telefoon\r\nJan;06\r\n'), 'csv-onbekend'],
    ['punten.geojson', text(lines), 'geojson-onbekend'],
    ['half.geojson', text(lines.slice(0, -20)), 'half-bestand'],
    ['iets.json', text('{"a":1}'), 'json-onbekend'],
    ['bomen.gpkg', tables, 'geopackage-onbekend'],
    ['half.gpkg', tables.subarray(0, tables.length - 4096), 'half-bestand'],
    ['kop.gpkg', tables.subarray(0, 40), 'half-bestand'],
    ['factuur.xml', text('<?xml version="1.0"?><factuur><regel/></factuur>'), 'xml-onbekend'],
    ['foto.zip', await zipOf({ 'foto.jpg': 'x' }), 'zip-onbekend'],
    ['wijkbuurtkaart_2024_v1.zip', await zipOf({ 'wijkenbuurten_2024_v1.gpkg': 'x' }), 'uitpakken'],
    ['buurten.zip', await zipOf({ 'buurten.shp': 'x', 'buurten.dbf': 'x' }), 'shapefile'],
    ['v20260801_v4_xml.zip', await zipOf({ 'v20260801_v4_xml.xml': '<a/>' }), 'ep-online-ander-formaat'],
    ['wijken.geojson.gz', gzipSync(lines), 'geojson-onbekend'],
    ['half.city.json.gz', gzipSync(lines).subarray(0, 60), 'half-bestand'],
    ['gebeurtenissen.zip', await zipOf({ 'gebeurtenissen.csv': events }), 'uitpakken'],
    ['niets.bin', Buffer.from([1, 2, 3, 0, 255, 254, 9]), 'onbekend'],
  ]
}
