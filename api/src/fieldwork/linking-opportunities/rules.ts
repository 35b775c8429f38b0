// The course of a street that has no line of its own: read off the addresses along it. Pure; metres (EPSG:28992).

type Point = [number, number]

/** Addresses on both sides of a street fall into one cell, so that the line runs between them. */
const cellSize = 30

/** Farther apart there is something else between two parts of a street. */
const longestGap = 120

/** The middle of the addresses in each cell of a grid, so that a long street keeps few points. */
function thinned(points: readonly Point[]): Point[] {
  const cells = new Map<string, Point[]>()
  for (const point of points) {
    const key = `${Math.floor(point[0] / cellSize)}/${Math.floor(point[1] / cellSize)}`
    const cell = cells.get(key)
    if (cell) cell.push(point)
    else cells.set(key, [point])
  }
  const mean = (cell: Point[], axis: 0 | 1) => cell.reduce((sum, point) => sum + point[axis], 0) / cell.length
  return [...cells.values()].map((cell): Point => [mean(cell, 0), mean(cell, 1)])
}

/**
 * The shortest lines that join a street's addresses (a minimum spanning tree, Prim), parts far from each other left apart.
 * @param points of the addresses, in any order; the same points always give the same lines
 * @returns lines of two points; a lone point gives a line of a few metres, so that it can be seen and chosen
 */
export function streetCourse(points: readonly Point[]): [Point, Point][] {
  const [first, ...others] = thinned([...points].sort((one, other) => one[0] - other[0] || one[1] - other[1]))
  if (!first) return []
  const lines: [Point, Point][] = []
  const nearest = others.map((to) => ({
    to,
    from: first,
    far: Math.hypot(to[0] - first[0], to[1] - first[1]),
  }))
  while (nearest.length > 0) {
    const next = nearest.reduce((best, candidate) => (candidate.far < best.far ? candidate : best))
    nearest.splice(nearest.indexOf(next), 1)
    if (next.far <= longestGap) lines.push([next.from, next.to])
    for (const candidate of nearest) {
      const far = Math.hypot(candidate.to[0] - next.to[0], candidate.to[1] - next.to[1])
      if (far < candidate.far) Object.assign(candidate, { from: next.to, far })
    }
  }
  const lone: [Point, Point] = [first, [first[0] + 5, first[1]]]
  return lines.length > 0 ? lines : [lone]
}
