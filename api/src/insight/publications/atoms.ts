// Homes taken together into squares of a grid that are large enough to be told about. Pure; metres in EPSG:28992.

/** Side of a square; the grid begins at the origin of EPSG:28992. */
export const squareSide = 250
/** Fewest homes of a square: five times the fewest that engagement may be told about, so that a tenth of them can show. */
export const fewestHomesOfAtom = 50

/** A home with the areas in which it lies. */
export interface PlacedHome {
  id: string
  x: number
  y: number
  /** Districts of today, by id. */
  districts: readonly string[]
  /** CBS code. */
  neighbourhood: string | null
  street: string | null
}

/** Homes in one square, one neighbourhood and the same districts. */
export interface Part {
  /** `districts|neighbourhood|east|north` of the square's south-west corner. */
  key: string
  districts: string
  neighbourhood: string
  east: number
  north: number
  homes: PlacedHome[]
}

export const squareOf = (metres: number): number => Math.floor(metres / squareSide) * squareSide

export function partOf({ x, y, districts, neighbourhood }: PlacedHome): Omit<Part, 'homes'> {
  const place = {
    districts: [...districts].sort().join('+'),
    neighbourhood: neighbourhood ?? '',
    east: squareOf(x),
    north: squareOf(y),
  }
  return { ...place, key: [place.districts, place.neighbourhood, place.east, place.north].join('|') }
}

/** What a part's key says. */
export function readPart(key: string): Omit<Part, 'homes'> {
  const [districts = '', neighbourhood = '', east, north] = key.split('|')
  return { key, districts, neighbourhood, east: Number(east), north: Number(north) }
}

export function partsOf(homes: readonly PlacedHome[]): Part[] {
  const parts = new Map<string, Part>()
  for (const home of homes) {
    const place = partOf(home)
    const part = parts.get(place.key)
    if (part) part.homes.push(home)
    else parts.set(place.key, { ...place, homes: [home] })
  }
  return [...parts.values()]
}

interface Group {
  parts: Part[]
  homes: number
}

const order = (one: Group, other: Group): number => {
  const [first, second] = [one.parts[0] as Part, other.parts[0] as Part]
  return (
    one.homes - other.homes ||
    first.north - second.north ||
    first.east - second.east ||
    (first.key < second.key ? -1 : 1)
  )
}

/** Square of the distance between the nearest squares of two groups. */
function apart(one: Group, other: Group): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const a of one.parts) {
    for (const b of other.parts)
      nearest = Math.min(nearest, (a.east - b.east) ** 2 + (a.north - b.north) ** 2)
  }
  return nearest
}

/** Joins the smallest group that is too small to the nearest of its kind, until none is left that can be helped. */
function merge(groups: Group[], kindOf: (part: Part) => string): Group[] {
  const byKind = new Map<string, Group[]>()
  for (const group of groups) {
    const kind = kindOf(group.parts[0] as Part)
    byKind.set(kind, [...(byKind.get(kind) ?? []), group])
  }
  return [...byKind.values()].flatMap((alike) => {
    let rest = [...alike].sort(order)
    for (;;) {
      const [small, ...others] = rest
      if (!small || small.homes >= fewestHomesOfAtom || others.length === 0) return rest
      const nearest = others.reduce((best, other) =>
        apart(small, other) < apart(small, best) ? other : best,
      )
      const joined = { parts: [...nearest.parts, ...small.parts], homes: nearest.homes + small.homes }
      rest = [...others.filter((other) => other !== nearest), joined].sort(order)
    }
  })
}

/**
 * Homes as groups of at least the fewest homes: neighbours within the same districts and neighbourhood first, then within
 * the same districts. Homes of what stays too small are in none. The same homes give the same groups, in any order.
 */
export function groupHomes(homes: readonly PlacedHome[]): Part[][] {
  const alone = partsOf(homes).map((part) => ({ parts: [part], homes: part.homes.length }))
  const within = merge(alone, ({ districts, neighbourhood }) => `${districts}|${neighbourhood}`)
  const large = within.filter((group) => group.homes >= fewestHomesOfAtom)
  const small = within.filter((group) => group.homes < fewestHomesOfAtom)
  // What a neighbourhood has too little of joins the nearest in its districts; there the neighbourhood is then left out.
  const across = merge([...large, ...small], ({ districts }) => districts)
  return across
    .filter((group) => group.homes >= fewestHomesOfAtom)
    .map(({ parts }) => [...parts].sort((one, other) => (one.key < other.key ? -1 : 1)))
}
