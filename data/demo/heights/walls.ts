// Which walls of the drawn buildings are shared: edges that lie on each other, as the rows were drawn.
import { Occupancy } from '../geometry/occupancy.ts'
import type { Ring } from '../geometry/polygon.ts'
import { cross, distance, dot, type Point, subtract, unit } from '../geometry/vector.ts'
import type { Building } from '../plan/model.ts'

/** Party walls of one row are drawn as one line; metres. */
const TOLERANCE = 0.05

type Edge = readonly [from: Point, to: Point]

const edgesOf = (ring: Ring): Edge[] =>
  ring.map((point, i): Edge => [point, ring[(i + 1) % ring.length] as Point])

/** Metres over which two edges run along each other. */
function together([from, to]: Edge, [start, end]: Edge): number {
  const along = unit(subtract(to, from))
  const isOnLine = (point: Point) => Math.abs(cross(along, subtract(point, from))) < TOLERANCE
  if (!isOnLine(start) || !isOnLine(end)) return 0
  const [a, b] = [dot(along, subtract(start, from)), dot(along, subtract(end, from))]
  return Math.max(0, Math.min(distance(from, to), Math.max(a, b)) - Math.max(0, Math.min(a, b)))
}

export const perimeterOf = (ring: Ring): number =>
  edgesOf(ring).reduce((sum, [from, to]) => sum + distance(from, to), 0)

/** Per building its neighbours wall to wall and the metres that they share. */
export function sharedWalls(buildings: readonly Building[]): Map<Building, Map<Building, number>> {
  const index = new Occupancy<Building>()
  for (const building of buildings) index.add(building.ring, building)
  return new Map(
    buildings.map((building) => {
      const shared = new Map<Building, number>()
      for (const { tag: other } of index.near(building.ring, TOLERANCE)) {
        if (other === building) continue
        const others = edgesOf(other.ring)
        const metres = edgesOf(building.ring).reduce(
          (sum, edge) => sum + others.reduce((part, one) => part + together(edge, one), 0),
          0,
        )
        if (metres > TOLERANCE) shared.set(other, metres)
      }
      return [building, shared]
    }),
  )
}
