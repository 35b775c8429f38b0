// Opens a GeoPackage (OGC 12-128: SQLite with tables of features) for reading, row by row, straight from the file.
import sqlite from 'node-sqlite3-wasm'
import { AppError, messageOf } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import type { Extent } from './geometry.ts'
import { idsInBox } from './spatial-index.ts'

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
  /** When the file says that its content last changed, as it is written there. */
  changedAt: string | null
  /** Whether a spatial index finds its rows by box. */
  isSpatial: boolean
}

/** Which rows of a table are wanted; all conditions hold. */
export interface RowQuestion {
  /** Left, bottom, right, top in the table's coordinates; needs a spatial index. */
  box?: Extent
  /** A column and the texts of which it has one. */
  oneOf?: { column: string; values: readonly string[] }
}

/** An open GeoPackage; close it whatever happens. */
export interface GeoPackage {
  tables: FeatureTable[]
  /** The rows of a table, one at a time from a cursor. */
  rows(table: FeatureTable, question?: RowQuestion): Generator<Row>
  /** How many rows there are of each combination of values; reads the whole table. */
  combinations(table: FeatureTable, columns: readonly string[]): Generator<Row & { count: CellValue }>
  /** Whether an index finds rows by that column. */
  isIndexed(table: FeatureTable, column: string): boolean
  close(): void
}

const half = told`The GeoPackage is damaged or did not come over whole. Download it again, and copy it only when no program has it open.`

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
        rows: (table, question = {}) => explained(readRows(database, table, question)),
        combinations: (table, columns) => explained(countCombinations(database, table, columns)),
        isIndexed: (table, column) => isIndexed(database, table, column),
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
      s.organization_coordsys_id as code, g.last_change as changed, n.name as nodes
    from gpkg_geometry_columns c left join gpkg_spatial_ref_sys s on s.srs_id = c.srs_id
    left join gpkg_contents g on g.table_name = c.table_name
    left join sqlite_master n on n.name = 'rtree_' || c.table_name || '_' || c.column_name || '_node'`) as Row[]
  return found.map(({ name, geometry, authority, code, changed, nodes }) => {
    const columns = database.all(`pragma table_info(${quoted(String(name))})`) as Row[]
    const isEpsg = String(authority).toUpperCase() === 'EPSG'
    return {
      name: String(name),
      geometryColumn: String(geometry),
      epsg: isEpsg ? Number(code) : null,
      columns: columns.map((column) => String(column.name)),
      changedAt: changed === null || changed === undefined ? null : String(changed),
      isSpatial: typeof nodes === 'string',
    }
  })
}

function* readRows(database: sqlite.Database, table: FeatureTable, question: RowQuestion): Generator<Row> {
  const { box, oneOf } = question
  const condition = oneOf ? `${quoted(oneOf.column)} in (${oneOf.values.map(() => '?').join(', ')})` : 'true'
  const values = [...(oneOf?.values ?? [])]
  const all = `select * from ${quoted(table.name)} where ${condition}`
  if (!box) return yield* rowsOf(database, all, values)
  const node = database.prepare(
    `select data from ${quoted(`rtree_${table.name}_${table.geometryColumn}_node`)} where nodeno = ?`,
  )
  const one = database.prepare(`${all} and rowid = ?`)
  try {
    const readNode = (number: number) => (node.get([number]) as { data: Uint8Array } | null)?.data
    for (const id of idsInBox(readNode, box)) {
      const row = one.get([...values, id])
      if (row) yield row as Row
    }
  } finally {
    node.finalize()
    one.finalize()
  }
}

function* rowsOf(database: sqlite.Database, text: string, values: string[] = []): Generator<Row> {
  const statement = database.prepare(text)
  try {
    for (const row of statement.iterate(values)) yield row as Row
  } finally {
    statement.finalize()
  }
}

function countCombinations(
  database: sqlite.Database,
  { name }: FeatureTable,
  columns: readonly string[],
): Generator<Row & { count: CellValue }> {
  const list = columns.map(quoted).join(', ')
  const text = `select ${list}, count(*) as count from ${quoted(name)} group by ${list}`
  return rowsOf(database, text) as Generator<Row & { count: CellValue }>
}

function isIndexed(database: sqlite.Database, { name }: FeatureTable, column: string): boolean {
  const indexes = database.all(`pragma index_list(${quoted(name)})`) as Row[]
  return indexes.some((index) => {
    if (index.partial === 1) return false
    const [first] = database.all(`pragma index_info(${quoted(String(index.name))})`) as Row[]
    return String(first?.name).toLowerCase() === column.toLowerCase()
  })
}

/** The same rows; what the library throws on the way becomes a message for the user. */
function* explained<Item extends Row>(rows: Generator<Item>): Generator<Item> {
  try {
    yield* rows
  } catch (cause) {
    throw explain(cause)
  }
}

function explain(cause: unknown): unknown {
  if (cause instanceof AppError || !(cause instanceof sqlite.SQLite3Error)) return cause
  const words = messageOf(cause)
  if (/malformed|disk image|disk I\/O/i.test(words)) return new AppError('unsupported-file', half, { cause })
  if (/no such table/i.test(words))
    return new AppError(
      'unsupported-file',
      told`The file is an SQLite database, but no GeoPackage with features.`,
      {
        cause,
      },
    )
  return new AppError(
    'unsupported-file',
    told`The GeoPackage cannot be opened (${words}). Put it in a folder that you may write to, and close other programs that use it.`,
    { cause },
  )
}
