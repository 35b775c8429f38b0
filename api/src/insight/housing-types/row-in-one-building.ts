// Finds buildings that hold a whole row of houses: some municipalities registered a terrace as one pand, and our rule then
// sees apartments. Pure; fed with the dwellings of one building by rebuild.ts.

/** A home as far as it tells a house from a flat. Coordinates in metres, EPSG:28992. */
export interface HomeInBuilding {
  x: number
  y: number
  /** House number with letter and addition; null without an address. */
  number: { houseNumber: number; suffix: string } | null
  /** m²; null when unknown. */
  floorArea: number | null
}

/** Fewer homes are as likely one above the other. */
export const fewestHomes = 3
/** Narrower than this no house was built: metres between the points of two homes side by side. */
const narrowestHouse = 3.5
/** Less ground than this under a home, in m², is no house's. */
const smallestGround = 30
/** Between the numbers of neighbours: even and odd sides apart, and one number that was never given. */
const widestGap = 4
/** Floors that a house has; more floor area on the ground under it is a flat's building. */
const mostFloors = 3.5

/**
 * Whether the homes of one building stand side by side like houses: each its own house number without an addition,
 * points apart as far as a house is wide, ground under each, and no more floor area than a house's floors give.
 * @param groundArea m² of the building's outline
 */
export function looksLikeRow(homes: readonly HomeInBuilding[], groundArea: number): boolean {
  if (homes.length < fewestHomes) return false
  if (groundArea / homes.length < smallestGround) return false
  return haveOwnNumbers(homes) && standApart(homes) && fitFloors(homes, groundArea)
}

/** Numbers without an addition, each its own, that follow one another: 1, 3, 101 and 103 are two floors. */
function haveOwnNumbers(homes: readonly HomeInBuilding[]): boolean {
  const numbers = homes.flatMap(({ number }) => (number?.suffix === '' ? [number.houseNumber] : []))
  if (numbers.length < homes.length) return false
  numbers.sort((one, other) => one - other)
  return numbers.slice(1).every((number, index) => {
    const gap = number - (numbers[index] ?? number)
    return gap > 0 && gap <= widestGap
  })
}

function standApart(homes: readonly HomeInBuilding[]): boolean {
  return homes.every((home, index) =>
    homes.every(
      (other, at) => at <= index || Math.hypot(home.x - other.x, home.y - other.y) >= narrowestHouse,
    ),
  )
}

function fitFloors(homes: readonly HomeInBuilding[], groundArea: number): boolean {
  const known = homes.flatMap(({ floorArea }) => (floorArea === null ? [] : [floorArea]))
  const mean = known.reduce((sum, area) => sum + area, 0) / (known.length || 1)
  return mean * homes.length <= groundArea * mostFloors
}
