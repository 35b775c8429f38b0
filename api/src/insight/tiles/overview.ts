// Counts buildings in square cells for the zooms that show no single buildings: how many, how many homes, and how old.
import { tileZooms } from '../../../contract/tiles.ts'
import { periodOf } from '../housing-types/rules.ts'
import { extent, shiftOf } from './grid.ts'

/** Cells along one side of a tile: eight pixels each on a tile of 512. */
export const cellsPerSide = 64

/** Zooms that have an overview: all below the first that has single buildings. */
export const overviewZooms = Array.from(
  { length: tileZooms.buildings - tileZooms.minimum },
  (_, i) => tileZooms.minimum + i,
)

/** One cell of one zoom; x and y count cells from the grid's north-west. */
export interface OverviewCell {
  zoom: number
  x: number
  y: number
  buildings: number
  homes: number
  /** Median of the known years; null when none is known. */
  constructionYear: number | null
  /** Period of most of the buildings, the older one of two equals; null when no year is known. */
  buildingPeriod: string | null
}

const bitsOfYear = 12
const sharedYears = 2 ** bitsOfYear

/** Takes buildings one by one and gives the cells of every zoom; thirteen bytes a building, so that a country fits. */
export class OverviewCounter {
  private count = 0
  private xs = new Int32Array(1024)
  private ys = new Int32Array(1024)
  private years = new Uint16Array(1024)
  private homes = new Uint16Array(1024)

  /** Counts a building at a place in grid units. */
  add(x: number, y: number, constructionYear: number | null, homes: number): void {
    if (this.count === this.xs.length) this.grow()
    this.xs[this.count] = x
    this.ys[this.count] = y
    this.years[this.count] = Math.min(constructionYear ?? 0, sharedYears - 1)
    this.homes[this.count++] = homes
  }

  /** Cells of all zooms, in an order that depends on the buildings alone. */
  *cells(): Generator<OverviewCell> {
    for (const zoom of overviewZooms) yield* this.cellsOf(zoom)
  }

  private *cellsOf(zoom: number): Generator<OverviewCell> {
    const shift = shiftOf(zoom) + Math.log2(extent / cellsPerSide)
    const homes = new Map<number, number>()
    // Cell and year in one number, so that sorting numbers groups by cell and orders by year.
    const keys = new Float64Array(this.count)
    for (let i = 0; i < this.count; i++) {
      const cell = ((this.xs[i] as number) >> shift) * 2 ** 18 + ((this.ys[i] as number) >> shift)
      keys[i] = cell * sharedYears + (this.years[i] as number)
      homes.set(cell, (homes.get(cell) ?? 0) + (this.homes[i] as number))
    }
    keys.sort()
    let start = 0
    for (let i = 1; i <= keys.length; i++) {
      const cell = Math.floor((keys[start] as number) / sharedYears)
      if (i < keys.length && Math.floor((keys[i] as number) / sharedYears) === cell) continue
      const years = Array.from(keys.subarray(start, i), (key) => key % sharedYears)
      yield { zoom, ...cellOf(cell, years), homes: homes.get(cell) ?? 0 }
      start = i
    }
  }

  private grow(): void {
    const size = this.count * 2
    const larger = <Values extends Int32Array | Uint16Array>(values: Values, next: Values): Values => {
      next.set(values)
      return next
    }
    this.xs = larger(this.xs, new Int32Array(size))
    this.ys = larger(this.ys, new Int32Array(size))
    this.years = larger(this.years, new Uint16Array(size))
    this.homes = larger(this.homes, new Uint16Array(size))
  }
}

/** `years` ascending, zero for unknown. */
function cellOf(cell: number, years: number[]) {
  const known = years.filter((year) => year > 0)
  return {
    x: Math.floor(cell / 2 ** 18),
    y: cell % 2 ** 18,
    buildings: years.length,
    constructionYear: known[(known.length - 1) >> 1] ?? null,
    buildingPeriod: mostFrequentPeriod(known),
  }
}

function mostFrequentPeriod(years: number[]): string | null {
  const counts = new Map<string, number>()
  for (const year of years) {
    const period = periodOf(year)
    counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [period, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = period
  return best
}
