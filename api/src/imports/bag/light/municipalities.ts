// Which municipality a town belongs to. The light GeoPackage has no GEM-WPL-RELATIE; its dwellings name their keeper.
import type { GeoPackage, Row } from '../../geopackage/open-geopackage.ts'
import type { Box } from '../transform/geometry.ts'
import type { LightTables } from './tables.ts'

/** Of so many dwellings of a town the keeper is asked; a few may bear another's name. */
const asked = 25
const townColumn = 'woonplaats_identificatie'
const keeperColumn = 'bronhouder_identificatie'

/** A town and where it lies, in RD metres. */
export interface PlacedTown {
  id: string
  boxes: Box[]
}

/**
 * The municipality of each town that has an addressable object: that which keeps most of them. Quick where an index
 * finds a town's dwellings by the town or by place; otherwise all of them are read.
 */
export function municipalitiesOfTowns(
  file: GeoPackage,
  tables: LightTables,
  towns: readonly PlacedTown[],
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const table of tables.addressable) {
    const undecided = towns.filter(({ id }) => !votes.has(id))
    for (const { town, keeper, count } of keepersIn(file, table, undecided)) {
      if (!/^\d{4}$/.test(keeper)) continue
      const ofTown = votes.get(town) ?? new Map<string, number>()
      votes.set(town, ofTown.set(keeper, (ofTown.get(keeper) ?? 0) + count))
    }
  }
  return new Map([...votes].map(([town, keepers]) => [town, mostOf(keepers)]))
}

interface Vote {
  town: string
  keeper: string
  count: number
}

function* keepersIn(
  file: GeoPackage,
  table: LightTables['addressable'][number],
  towns: readonly PlacedTown[],
): Generator<Vote> {
  const byTown = file.isIndexed(table, townColumn)
  if (!byTown && !table.isSpatial) {
    for (const row of file.combinations(table, [townColumn, keeperColumn])) yield voteOf(row, row.count)
    return
  }
  for (const { id, boxes } of towns) {
    for (const row of sample(file, table, id, byTown ? [undefined] : boxes)) yield voteOf(row, 1)
  }
}

const voteOf = (row: Row, count: unknown): Vote => ({
  town: String(row[townColumn]),
  keeper: String(row[keeperColumn]),
  count: Number(count),
})

function* sample(
  file: GeoPackage,
  table: LightTables['addressable'][number],
  town: string,
  boxes: readonly (Box | undefined)[],
) {
  let found = 0
  for (const box of boxes) {
    const oneOf = { column: townColumn, values: [town] }
    const rows = file.rows(table, {
      oneOf,
      ...(box && { box: [box.west, box.south, box.east, box.north] as [number, number, number, number] }),
    })
    for (const row of rows) {
      yield row
      found += 1
      if (found >= asked) return
    }
  }
}

/** Of several with as many, the lowest code, so that the same file always says the same. */
function mostOf(keepers: ReadonlyMap<string, number>): string {
  const [first] = [...keepers].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}
