// The invented division of the municipality by CBS: three wijken, eight buurten and a strip of water that is none.
import {
  areaD,
  differenceD,
  EndType,
  FillRule,
  inflatePathsD,
  intersectD,
  JoinType,
  type PathD,
  type PathsD,
  PointInPolygonResult,
  pointInPolygonD,
  unionD,
} from 'clipper2-ts'
import type { Ring } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'
import { zones } from '../plan/ground.ts'
import type { Town } from '../plan/model.ts'

/** An outer ring, counter-clockwise, and its holes, clockwise; local metres, not closed. */
export interface Polygon {
  outer: Ring
  holes: Ring[]
}

export interface Area {
  kind: 'gemeente' | 'wijk' | 'buurt'
  /** GM8888, WK888801, BU88880100. */
  code: string
  name: string
  isWater: boolean
  polygons: Polygon[]
}

/** Millimetres. */
const PRECISION = 3
/** Less is what clipping leaves between two borders, m². */
const SLIVER = 60

const path = (ring: Ring): PathD => ring.map(([x, y]) => ({ x, y }))
const grown = (ring: Ring, metres: number): PathsD =>
  inflatePathsD([path(ring)], metres, JoinType.Miter, EndType.Polygon, 2, PRECISION)
const without = (subject: PathsD, ...clips: PathsD[]): PathsD =>
  differenceD(subject, clips.flat(), FillRule.NonZero, PRECISION).filter(
    (ring) => Math.abs(areaD(ring)) > SLIVER,
  )
const within = (subject: PathsD, clip: PathsD): PathsD =>
  intersectD(subject, clip, FillRule.NonZero, PRECISION).filter((ring) => Math.abs(areaD(ring)) > SLIVER)

/** The district is divided along its main streets: everything west of De Meent, and the east above and below the Meentpad. */
const west: Ring = [
  [48, -2000],
  [48, -380],
  [72, -300],
  [-16, -226],
  [6, -160],
  [60, -108],
  [78, -30],
  [52, 50],
  [64, 130],
  [30, 226],
  [52, 320],
  [22, 400],
  [40, 2000],
  [-2000, 2000],
  [-2000, -2000],
]
const northEast: Ring = [
  [-200, -28],
  [78, -28],
  [140, -52],
  [200, -20],
  [250, 8],
  [2000, 20],
  [2000, 2000],
  [-200, 2000],
]
const southernVillage: Ring = [
  [-2000, -2000],
  [0, -2000],
  [0, -430],
  [-2000, -430],
]
const works: Ring = [
  [-262, 474],
  [252, 476],
  [252, 705],
  [-262, 705],
]
const northernCanal: Ring = [
  [-2000, 1195],
  [2000, 1195],
  [2000, 2000],
  [-2000, 2000],
]

/** The buurten's shapes in the order of their codes; they do not overlap and fill the municipality. */
function shapes(town: Town): Record<string, PathsD> {
  const all = [path(town.boundary)]
  const district = grown(town.district, 14)
  const village = without(grown(zones.village, 8), district)
  const extension = without(grown(zones.nineties, 12), district, village)
  const industry = without([path(works)], district, village)
  const canal = within(all, [path(northernCanal)])
  const districtWest = within(district, [path(west)])
  const districtEast = without(district, [path(west)])
  return {
    BU88880000: without(village, [path(southernVillage)]),
    BU88880001: within(village, [path(southernVillage)]),
    BU88880002: extension,
    BU88880100: districtWest,
    BU88880101: within(districtEast, [path(northEast)]),
    BU88880102: without(districtEast, [path(northEast)]),
    BU88880200: industry,
    BU88880201: without(all, district, village, extension, industry, canal),
    BU88889997: canal,
  }
}

const names: Record<string, string> = {
  GM8888: 'Elzerwoude',
  WK888800: 'Elzerwoude-Dorp',
  WK888801: 'Zwaluwhoven',
  WK888802: 'Buitengebied',
  WK888899: 'Water',
  BU88880000: 'Dorpskern',
  BU88880001: 'Dorpsstraat-Zuid',
  BU88880002: 'De Weide',
  BU88880100: 'Zwaluwhoven-West',
  BU88880101: 'De Meent',
  BU88880102: 'Fuutkwartier',
  BU88880200: 'Bedrijventerrein Ambachtsweg',
  BU88880201: 'Polder Elzerwoude',
  BU88889997: 'Noordervaart',
}

const ringOf = (one: PathD): Ring => one.map(({ x, y }): Point => [x, y])

function polygonsOf(paths: PathsD): Polygon[] {
  const holes = paths.filter((one) => areaD(one) < 0)
  return paths
    .filter((one) => areaD(one) > 0)
    .map((outer) => ({
      outer: ringOf(outer),
      holes: holes
        .filter(
          ([first]) => first && pointInPolygonD(first, outer, PRECISION) !== PointInPolygonResult.IsOutside,
        )
        .map(ringOf),
    }))
}

const area = (kind: Area['kind'], code: string, paths: PathsD): Area => ({
  kind,
  code,
  name: names[code] ?? code,
  isWater: /9997$|99$/.test(code),
  polygons: polygonsOf(paths),
})

/** The municipality, its wijken and its buurten, each level covering it whole. */
export function divide(town: Town): Area[] {
  const buurten = Object.entries(shapes(town))
  const wijken = new Map<string, PathsD>()
  for (const [code, paths] of buurten) {
    const wijk = `WK${code.slice(2, 8)}`
    wijken.set(wijk, [...(wijken.get(wijk) ?? []), ...paths])
  }
  return [
    area('gemeente', 'GM8888', [path(town.boundary)]),
    ...[...wijken].map(([code, paths]) =>
      area(
        'wijk',
        code,
        unionD(paths, [], FillRule.NonZero, PRECISION).filter((one) => Math.abs(areaD(one)) > SLIVER),
      ),
    ),
    ...buurten.map(([code, paths]) => area('buurt', code, paths)),
  ]
}
