// Rows of the Wijk- en Buurtkaart: each area with its codes, names, surfaces and key figures of one year.
import { contains, signedArea } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'
import { energyOf } from '../labels/energy.ts'
import type { Town } from '../plan/model.ts'
import { createRandom } from '../random.ts'
import type { StockHome } from '../stock/homes.ts'
import { type Area, divide, type Polygon } from './division.ts'
import { type Edition, type Figures, figuresOf, SECRET } from './figures.ts'
import { type Household, householdsOf } from './households.ts'

export interface AreaRow {
  area: Area
  /** Columns before the figures, in CBS's snake_case. */
  names: Record<string, string | number>
  figures: Figures
}

const holds = ({ outer, holes }: Polygon, point: Point): boolean =>
  contains(outer, point) && !holes.some((hole) => contains(hole, point))

const hectares = ({ polygons }: Area): number =>
  Math.round(
    polygons.reduce(
      (sum, { outer, holes }) => [outer, ...holes].reduce((part, ring) => part + signedArea(ring), sum),
      0,
    ) / 10_000,
  )

/** The postcode that most of its homes have, of the four digits that CBS tells. */
function commonPostcode(households: readonly Household[]): string {
  const counts = new Map<string, number>()
  for (const { home } of households) {
    const digits = home.unit.postcode?.slice(0, 4) ?? ''
    counts.set(digits, (counts.get(digits) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? String(SECRET)
}

/** Addresses per km² around: a village in the meadows, a district beside it. */
const surroundings = (
  area: Area,
  count: number,
): { omgevingsadressendichtheid: number; stedelijkheid_adressen_per_km2: number } => {
  const density = area.isWater ? SECRET : /BU888801|WK888801/.test(area.code) ? 868 : count > 200 ? 702 : 415
  return {
    omgevingsadressendichtheid: density,
    stedelijkheid_adressen_per_km2: area.isWater ? SECRET : density < 500 ? 5 : 4,
  }
}

function codesOf({ kind, code, name }: Area): Record<string, string> {
  const municipality = { gemeentecode: 'GM8888', gemeentenaam: 'Elzerwoude' }
  if (kind === 'gemeente') return municipality
  if (kind === 'wijk') return { wijkcode: code, wijknaam: name, ...municipality }
  return { buurtcode: code, buurtnaam: name, wijkcode: `WK${code.slice(2, 8)}`, ...municipality }
}

function rowOf(area: Area, households: readonly Household[], edition: Edition): AreaRow {
  const total = hectares(area)
  // Ditches: about one part in twenty of the meadows.
  const water = area.isWater ? total : Math.round(total * 0.05)
  return {
    area,
    names: {
      ...codesOf(area),
      jrstatcode: `${edition.year}${area.code}`,
      jaar: edition.year,
      water: area.isWater ? 'JA' : 'NEE',
      ...(area.kind === 'gemeente' ? {} : { indelingswijziging_wijken_en_buurten: 1 }),
      meest_voorkomende_postcode: commonPostcode(households),
    },
    figures: {
      ...surroundings(area, households.length),
      oppervlakte_totaal_in_ha: total,
      oppervlakte_land_in_ha: total - water,
      oppervlakte_water_in_ha: water,
      ...figuresOf(households, total - water, edition, area.isWater),
    },
  }
}

/** All areas with their figures, per edition. The same homes and households stand behind each. */
export function areaRows(town: Town, homes: readonly StockHome[], editions: readonly Edition[]): AreaRow[][] {
  const households = householdsOf(homes, energyOf(homes, createRandom(43)), createRandom(67))
  const areas = divide(town).map((area) => ({
    area,
    own: households.filter(({ home }) => area.polygons.some((polygon) => holds(polygon, home.unit.point))),
  }))
  return editions.map((edition) => areas.map(({ area, own }) => rowOf(area, own, edition)))
}
