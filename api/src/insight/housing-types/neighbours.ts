// Which buildings with homes stand wall to wall: pure, fed with footprints by rebuild.ts.
import { minimumSharedWall, sharedWall, type Walls, wallTolerance } from './shared-wall.ts'

/** Pairs of indices of buildings that share enough wall, the lower first. The order of `buildings` gives the same pairs. */
export function neighbourPairs(buildings: readonly Walls[]): [number, number][] {
  const pairs: [number, number][] = []
  forEachClosePair(buildings, (a, b) => {
    const one = buildings[Math.min(a, b)] as Walls
    const other = buildings[Math.max(a, b)] as Walls
    if (sharedWall(one, other) >= minimumSharedWall) pairs.push([Math.min(a, b), Math.max(a, b)])
  })
  return pairs
}

/** Sweeps from west to east over boxes grown by the tolerance. */
function forEachClosePair(buildings: readonly Walls[], visit: (a: number, b: number) => void): void {
  const order = Array.from(buildings, (_, index) => index)
  order.sort((a, b) => (buildings[a] as Walls).west - (buildings[b] as Walls).west)
  for (let at = 0; at < order.length; at++) {
    const a = order[at] as number
    const box = buildings[a] as Walls
    for (let next = at + 1; next < order.length; next++) {
      const b = order[next] as number
      const other = buildings[b] as Walls
      if (other.west > box.east + wallTolerance) break
      if (other.south <= box.north + wallTolerance && other.north >= box.south - wallTolerance) visit(a, b)
    }
  }
}

/** A building and the homes in it. */
export interface HomeBuilding {
  walls: Walls
  homes: readonly string[]
}

/**
 * Per building the indices of its neighbours. Two buildings that hold the same home are no neighbours of each other:
 * a neighbour has a home of its own.
 */
export function neighboursOf(buildings: readonly HomeBuilding[]): number[][] {
  const neighbours: number[][] = buildings.map(() => [])
  for (const [a, b] of neighbourPairs(buildings.map(({ walls }) => walls))) {
    const one = buildings[a] as HomeBuilding
    const other = buildings[b] as HomeBuilding
    if (!hasOwnHome(one, other) || !hasOwnHome(other, one)) continue
    neighbours[a]?.push(b)
    neighbours[b]?.push(a)
  }
  return neighbours
}

function hasOwnHome(building: HomeBuilding, beside: HomeBuilding): boolean {
  return building.homes.some((home) => !beside.homes.includes(home))
}
