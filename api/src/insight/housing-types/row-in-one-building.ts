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

function haveOwnNumbers(homes: readonly HomeInBuilding[]): boolean {
  const numbers = new Set(homes.map(({ number }) => (number?.suffix === '' ? number.houseNumber : undefined)))
  return !numbers.has(undefined) && numbers.size === homes.length
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
