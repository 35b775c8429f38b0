// Tells a GeoPackage (SQLite) by its tables and their columns.
import sqlite from 'node-sqlite3-wasm'
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { shorten } from './csv.ts'
import { refused, taken } from './findings.ts'
import { yearOf } from './geojson.ts'

const { Database } = sqlite

/** What every SQLite file begins with. https://www.sqlite.org/fileformat.html#the_database_header */
export const isSqlite = (head: Buffer): boolean => head.toString('latin1', 0, 16) === 'SQLite format 3\0'

/** Whether the file is shorter than its header says, where the header is to be trusted. */
function isCutOff(head: Buffer, size: number): boolean {
  const stored = head.readUInt16BE(16)
  const pageBytes = stored === 1 ? 65536 : stored
  const isCurrent = head.readUInt32BE(24) === head.readUInt32BE(92)
  return isCurrent && size < head.readUInt32BE(28) * pageBytes
}

/** @param fileName whose year counts where the tables tell none */
export function recogniseGeopackage(
  location: string,
  head: Buffer,
  size: number,
  fileName: string,
): FileRecognition {
  if (head.length < 100 || isCutOff(head, size)) return refused('half-bestand')
  let database: InstanceType<typeof Database> | undefined
  try {
    database = new Database(location, { readOnly: true, fileMustExist: true })
    return recogniseTables(database, fileName)
  } catch {
    return refused('half-bestand')
  } finally {
    database?.close()
  }
}

function recogniseTables(database: InstanceType<typeof Database>, fileName: string): FileRecognition {
  const all = database.all("select name from sqlite_master where type = 'table' order by name")
  const tables = all.map(({ name }) => String(name)).filter((name) => !/^(gpkg|rtree|sqlite)_/.test(name))
  const has = (name: string) => tables.includes(name)
  if (has('pand') && has('verblijfsobject')) return taken('bag-light', { vraagt: ['gemeente'] })
  for (const table of tables) {
    const columns = database
      .all('select name from pragma_table_info(?)', [table])
      .map(({ name }) => String(name).toLowerCase())
    const code = columns.find((name) => /^(buurt|wijk|gemeente|bu_|wk_|gm_)code$/.test(name))
    if (!code) continue
    const told = columns.includes('jaar')
      ? database.get(`select jaar from "${table.replaceAll('"', '""')}" limit 1`)?.jaar
      : undefined
    const jaar = yearOf(told, `${table} ${fileName}`)
    return taken('cbs-geopackage', { jaar, vraagt: jaar === null ? ['jaar'] : [] })
  }
  return refused('geopackage-onbekend', shorten(tables))
}
