// Where a street's name is written: pure geometry in metres (EPSG:28992), from the places of its addresses or from its line.

/** A dwelling along a street. */
export interface AddressPlace {
  x: number
  y: number
  houseNumber: number
}

/** A place for a name. */
export interface LabelPart {
  x: number
  y: number
  /** Degrees clockwise from east, from -90 to 90, so that text is never upside down. */
  rotation: number
  /** Metres along which the name may run. */
  length: number
}

/** A part longer than this gets a second name, metres. */
const longestPart = 200
/** A part whose places stray further than this from its axis (root mean square, metres) is curved and split as well. */
const widestPart = 30
/** Names run over the dwellings' places and half a house beyond on either side, metres. */
const overhang = 5

/** Parts of a street that has no line of its own, read off its addresses; along each part, in the middle between its two sides. */
export function partsOfAddresses(places: readonly AddressPlace[]): LabelPart[] {
  const stretches = stretchesOf(places)
  // A lone house far from its street is no place for the name, unless the street has nothing else.
  const rows = stretches.filter((stretch) => stretch.length > 1)
  return (rows.length > 0 ? rows : stretches).map(labelOf)
}

/** Places in groups that lie in a row of at most the longest part; halved until they do. */
function stretchesOf(places: readonly AddressPlace[]): (readonly AddressPlace[])[] {
  if (places.length < 2) return places.length === 0 ? [] : [places]
  const axis = axisOf(places)
  const along = places.map((place) => position(place, axis))
  const [low, high] = [Math.min(...along), Math.max(...along)]
  const halves = splitAt(places, along, (low + high) / 2)
  const isCurved = axis.spread > widestPart && halves.every((half) => half.length > 1)
  if (high - low > longestPart || (isCurved && high - low > longestPart / 2))
    return halves.flatMap(stretchesOf)
  return [places]
}

function labelOf(places: readonly AddressPlace[]): LabelPart {
  const axis = axisOf(places)
  const along = places.map((place) => position(place, axis))
  const [low, high] = [Math.min(...along), Math.max(...along)]
  const middle = (low + high) / 2
  const across = middleBetweenSides(places, axis)
  return {
    x: axis.x + middle * axis.east - across * axis.north,
    y: axis.y + middle * axis.north + across * axis.east,
    rotation: rotationOf(axis),
    length: high - low + 2 * overhang,
  }
}

/** A line through the middle of places; `east` and `north` are its direction, of length 1. */
interface Axis {
  x: number
  y: number
  east: number
  north: number
  /** Root mean square distance of the places to the line, within their own side. */
  spread: number
}

/**
 * The direction in which the places of each side lie in a row: taken within the sides, so that the distance between the
 * sides of a short street does not turn its name across.
 */
function axisOf(places: readonly AddressPlace[]): Axis {
  let [xx, xy, yy] = [0, 0, 0]
  for (const side of sidesOf(places)) {
    const centre = meanOf(side)
    for (const { x, y } of side) {
      xx += (x - centre.x) ** 2
      xy += (x - centre.x) * (y - centre.y)
      yy += (y - centre.y) ** 2
    }
  }
  const angle = xx + yy < 1e-6 ? 0 : Math.atan2(2 * xy, xx - yy) / 2
  const [east, north] = [Math.cos(angle), Math.sin(angle)]
  const off = xx * north ** 2 - 2 * xy * east * north + yy * east ** 2
  return { ...meanOf(places), east, north, spread: Math.sqrt(Math.max(0, off) / places.length) }
}

/** Odd and even house numbers; in the Netherlands mostly the two sides of a street. */
function sidesOf(places: readonly AddressPlace[]): AddressPlace[][] {
  const isOdd = ({ houseNumber }: AddressPlace) => houseNumber % 2 === 1
  return [places.filter(isOdd), places.filter((place) => !isOdd(place))].filter((side) => side.length > 0)
}

function meanOf(places: readonly AddressPlace[]): { x: number; y: number } {
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / places.length, y: sum.y / places.length }
}

const position = ({ x, y }: AddressPlace, axis: Axis): number =>
  (x - axis.x) * axis.east + (y - axis.y) * axis.north

const distance = ({ x, y }: AddressPlace, axis: Axis): number =>
  (y - axis.y) * axis.east - (x - axis.x) * axis.north

function splitAt(places: readonly AddressPlace[], along: number[], middle: number): AddressPlace[][] {
  return [
    places.filter((_, index) => (along[index] as number) <= middle),
    places.filter((_, index) => (along[index] as number) > middle),
  ]
}

/** The sides weigh alike, however many houses each has: the name stands in the street, not before the longer row. */
function middleBetweenSides(places: readonly AddressPlace[], axis: Axis): number {
  const offsets = sidesOf(places).map(
    (side) => side.reduce((sum, place) => sum + distance(place, axis), 0) / side.length,
  )
  return offsets.reduce((sum, offset) => sum + offset, 0) / offsets.length
}

function rotationOf({ east, north }: { east: number; north: number }): number {
  const degrees = (-Math.atan2(north, east) * 180) / Math.PI
  const upright = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees
  // `|| 0` because a direction of -0 would be told as such.
  return Math.round(upright * 10) / 10 || 0
}

/** A line as positions x, y in metres. */
export type Line = readonly (readonly [number, number])[]

/** Parts of a street along its own lines: each in the middle of an equal stretch, in the direction that the line has there. */
export function partsOfLines(lines: readonly Line[]): LabelPart[] {
  const longest = Math.max(0, ...lines.map(lengthOf))
  // Stubs of a branching street need no name of their own.
  return lines.filter((line) => lengthOf(line) >= Math.min(longest, longestPart / 4)).flatMap(partsOfLine)
}

function partsOfLine(line: Line): LabelPart[] {
  const length = lengthOf(line)
  if (length === 0) return []
  const count = Math.max(1, Math.ceil(length / longestPart))
  const stretch = length / count
  return Array.from({ length: count }, (_, index) => {
    const middle = (index + 0.5) * stretch
    const [x, y] = pointAlong(line, middle)
    const [fromX, fromY] = pointAlong(line, middle - stretch / 4)
    const [toX, toY] = pointAlong(line, middle + stretch / 4)
    return { x, y, rotation: rotationOf({ east: toX - fromX, north: toY - fromY }), length: stretch }
  })
}

function lengthOf(line: Line): number {
  return line.reduce((sum, point, index) => sum + gap(line[index - 1] ?? point, point), 0)
}

const gap = ([x1, y1]: Line[number], [x2, y2]: Line[number]): number => Math.hypot(x2 - x1, y2 - y1)

/** The point at so many metres from the line's start. */
function pointAlong(line: Line, metres: number): Line[number] {
  let left = metres
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1] as Line[number]
    const to = line[index] as Line[number]
    const step = gap(from, to)
    if (left <= step && step > 0) {
      const share = left / step
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    }
    left -= step
  }
  return line.at(-1) as Line[number]
}
