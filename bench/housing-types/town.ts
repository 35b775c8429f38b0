// A generated town of a given number of homes in the mix of a Dutch municipality, for measuring what is computed about homes.
import type { Database } from '../../api/src/platform/db/database.ts'
import { buildRegistry, type RegistryBuilder } from '../../api/src/platform/testing/registry-builder.ts'

const blockWidth = 120
const blockDepth = 60
const years = [1928, 1955, 1969, 1972, 1984, 1997, 2008, 2019]

/** A block of one kind along a street of its own; returns its number of homes. */
type DrawBlock = (town: RegistryBuilder, x: number, y: number, year: number) => number

const rows: DrawBlock = (town, x, y, year) => {
  const options = { count: 18, width: 5.4, depth: 9, year }
  town.row({ ...options, at: [x, y + 8], number: 1 })
  town.row({ ...options, at: [x, y + 36], number: 2 })
  for (let shed = 0; shed < 36; shed++) {
    const side = shed < 18 ? y : y + 52
    town.building({ at: [x + (shed % 18) * 5.4, side], width: 2.4, depth: 3, dwellings: 0 })
  }
  return 36
}

const pairs: DrawBlock = (town, x, y, year) => {
  for (let pair = 0; pair < 12; pair++) {
    const at: [number, number] = [x + (pair % 6) * 18, y + (pair < 6 ? 8 : 36)]
    town.row({ count: 2, width: 6, depth: 9, year, at, number: 1 + (pair % 6) * 4 + (pair < 6 ? 0 : 1) })
  }
  return 24
}

const detached: DrawBlock = (town, x, y, year) => {
  for (let house = 0; house < 10; house++) {
    const [left, low] = [x + (house % 5) * 22, y + (house < 5 ? 6 : 36)]
    const shape = [0, 0, 9, 0, 9, 7, 13, 7, 13, 12, 0, 12, 0, 0]
    const corners = Array.from(
      { length: 7 },
      (_, i) => `${left + (shape[i * 2] ?? 0)} ${low + (shape[i * 2 + 1] ?? 0)}`,
    )
    town.building({ at: [left, low], width: 9, depth: 7, year, outline: `POLYGON((${corners.join(',')}))` })
  }
  return 10
}

const flats: DrawBlock = (town, x, y, year) => {
  town.building({ at: [x, y + 10], width: 80, depth: 12, dwellings: 60, year })
  return 60
}

const blocks: DrawBlock[] = [rows, rows, pairs, rows, flats, rows, detached, pairs, rows, detached]

/** Stores a town of at least `homes` homes; always the same one. @returns its number of homes */
export async function storeTown(database: Database, homes: number): Promise<number> {
  const town = buildRegistry(database)
  town.town({ side: 50_000 })
  const across = Math.ceil(Math.sqrt(homes / 25))
  let stored = 0
  for (let block = 0; stored < homes; block++) {
    const [column, line] = [block % across, Math.floor(block / across)]
    const draw = blocks[(block + line * 3) % blocks.length] as DrawBlock
    const year = years[Math.floor(column / 6 + line / 4) % years.length] as number
    town.street({ name: `Straat ${block + 1}` })
    stored += draw(town, 110_000 + column * blockWidth, 470_000 + line * blockDepth, year)
  }
  await town.store()
  await database.script(
    'analyze registry.building; analyze registry.dwelling; analyze registry.dwelling_building; analyze registry.dwelling_address; analyze registry.address',
  )
  return stored
}
