// The tables in which a BAG import prepares its rows: their columns, in the order in which COPY lines carry them.
import { type CopyValue, copyLine } from '../../../platform/db/copy-text.ts'

const common = { id: 'text', occurrence: 'integer', file: 'integer' }
const record = { valid_from: 'date', in_investigation: 'boolean' }

/** Unlogged and without constraints: nothing in them has to survive, and every row was checked before. */
const stagingColumns = {
  file: { id: 'integer', path: 'text' },
  refusal: { kind: 'text', file: 'text', object_id: 'text', reason: 'text' },
  town_municipality: { town_id: 'text', municipality_code: 'text' },
  town: { ...common, name: 'text', status: 'text', geometry: 'geometry(MultiPolygon, 28992)', ...record },
  street: {
    ...common,
    name: 'text',
    short_name: 'text',
    kind: 'text',
    status: 'text',
    town_id: 'text',
    ...record,
  },
  address: {
    ...common,
    house_number: 'integer',
    house_letter: 'text',
    house_number_addition: 'text',
    postcode: 'text',
    object_kind: 'text',
    status: 'text',
    street_id: 'text',
    town_id: 'text',
    ...record,
  },
  building: {
    ...common,
    status: 'text',
    construction_year: 'integer',
    geometry: 'geometry(Polygon, 28992)',
    ...record,
  },
  dwelling: {
    ...common,
    kind: 'text',
    status: 'text',
    purposes: 'text[]',
    floor_area: 'integer',
    geometry: 'geometry(Geometry, 28992)',
    ...record,
  },
  dwelling_building: { dwelling_id: 'text', occurrence: 'integer', building_id: 'text' },
  dwelling_address: { dwelling_id: 'text', occurrence: 'integer', address_id: 'text', is_main: 'boolean' },
} as const

export type StagingTable = keyof typeof stagingColumns

/** Tables whose rows are objects of the register. */
export const objectTables = ['town', 'street', 'address', 'building', 'dwelling'] as const
export type ObjectTable = (typeof objectTables)[number]

const tables = Object.keys(stagingColumns) as StagingTable[]

/** The statements that drop what a former run left behind. */
export const dropStaging = tables.map((table) => `drop table if exists staging.bag_${table};`).join('\n')

/** The statements that make empty tables; `municipality_code` is filled in only when a run spans several municipalities. */
export const createStaging = tables
  .map((table) => {
    const columns = Object.entries(stagingColumns[table]).map(([name, type]) => `${name} ${type}`)
    const extra = (objectTables as readonly string[]).includes(table) ? ['municipality_code text'] : []
    return `create unlogged table staging.bag_${table} (${[...columns, ...extra].join(', ')});`
  })
  .join('\n')

/** Gives the planner figures before the rows are taken over. */
export const analyzeStaging = tables.map((table) => `analyze staging.bag_${table};`).join('\n')

/** Once all rows are in: the merge looks objects up by id, links by dwelling. */
export const indexStaging = [
  ...objectTables.map((table) => `create index on staging.bag_${table} (id);`),
  'create index on staging.bag_dwelling_building (dwelling_id);',
  'create index on staging.bag_dwelling_building (building_id);',
  'create index on staging.bag_dwelling_address (dwelling_id);',
].join('\n')

/** Where COPY puts a table's lines. */
export function copyTarget(table: StagingTable): string {
  return `staging.bag_${table} (${Object.keys(stagingColumns[table]).join(', ')})`
}

/** A row's values by column name, which must be all of the table's columns. */
export type StagingRow<Table extends StagingTable> = {
  [Column in keyof (typeof stagingColumns)[Table]]: CopyValue
}

/** One row as a line of COPY text. */
export function stagingLine<Table extends StagingTable>(table: Table, row: StagingRow<Table>): string {
  const names = Object.keys(stagingColumns[table]) as (keyof StagingRow<Table>)[]
  return copyLine(names.map((name) => row[name]))
}
