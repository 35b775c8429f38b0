// Opens a GeoPackage (OGC 12-128: SQLite with tables of features) for reading, row by row, straight from the file.
import sqlite from 'node-sqlite3-wasm'
import { AppError, messageOf } from '../../platform/errors/app-error.ts'

/** A value of a row; geometries and other blobs are bytes. */
export type CellValue = number | bigint | string | Uint8Array | null
export type Row = Record<string, CellValue>

/** A table of features. */
export interface FeatureTable {
  name: string
  geometryColumn: string
  /** EPSG code of its coordinates; null when the file names another authority or none. */
  epsg: number | null
  columns: string[]
}

/** An open GeoPackage; close it whatever happens. */
export interface GeoPackage {
  tables: FeatureTable[]
  /** All rows of a table, one at a time from a cursor. */
  rows(table: FeatureTable): Generator<Row>
  close(): void
}

const half =
  'The GeoPackage is damaged or did not come over whole. Download it again, and copy it only when no program has it open.'

/**
 * Opens the file.
 * @throws AppError 'unsupported-file' when it is no GeoPackage or half of one
 */
export function openGeoPackage(location: string): GeoPackage {
  try {
    const database = new sqlite.Database(location, { readOnly: true, fileMustExist: true })
    try {
      return {
        tables: readTables(database),
        rows: (table) => readRows(database, table),
        close: () => database.close(),
      }
    } catch (error) {
      database.close()
      throw error
    }
  } catch (cause) {
    throw explain(cause)
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function readTables(database: sqlite.Database): FeatureTable[] {
  const found = database.all(`
    select c.table_name as name, c.column_name as geometry, s.organization as authority,
      s.organization_coordsys_id as code
    from gpkg_geometry_columns c left join gpkg_spatial_ref_sys s on s.srs_id = c.srs_id`) as Row[]
  return found.map(({ name, geometry, authority, code }) => {
    const columns = database.all(`pragma table_info(${quoted(String(name))})`) as Row[]
    const isEpsg = String(authority).toUpperCase() === 'EPSG'
    return {
      name: String(name),
      geometryColumn: String(geometry),
      epsg: isEpsg ? Number(code) : null,
      columns: columns.map((column) => String(column.name)),
    }
  })
}

function* readRows(database: sqlite.Database, { name }: FeatureTable): Generator<Row> {
  const statement = database.prepare(`select * from ${quoted(name)}`)
  try {
    for (const row of statement.iterate()) yield row as Row
  } catch (cause) {
    throw explain(cause)
  } finally {
    statement.finalize()
  }
}

function explain(cause: unknown): unknown {
  if (cause instanceof AppError || !(cause instanceof sqlite.SQLite3Error)) return cause
  const words = messageOf(cause)
  if (/malformed|disk image|disk I\/O/i.test(words)) return new AppError('unsupported-file', half, { cause })
  if (/no such table/i.test(words))
    return new AppError(
      'unsupported-file',
      'The file is an SQLite database, but no GeoPackage with features.',
      {
        cause,
      },
    )
  return new AppError(
    'unsupported-file',
    `The GeoPackage cannot be opened (${words}). Put it in a folder that you may write to, and close other programs that use it.`,
    { cause },
  )
}
