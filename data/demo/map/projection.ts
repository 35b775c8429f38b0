// From the drawing's local metres to EPSG:28992 and on to WGS84.
// RD → WGS84 by the polynomial of Schreutelkamp and Strang van Hees (Geodesia 2001-2): within a quarter of a metre of
// RDNAPTRANS in the Netherlands, without a projection library. The test holds it against PostGIS.
import { add, type Point, turn } from '../geometry/vector.ts'

/** The district's middle in open meadows of the Green Heart; the drawing is turned so that nothing runs north–south. */
const ORIGIN: Point = [118000, 462500]
const TURN = (9 * Math.PI) / 180

/** Local metres → EPSG:28992, rounded to the register's millimetres. */
export function toRijksdriehoek(point: Point): Point {
  const [x, y] = add(ORIGIN, turn(point, TURN))
  return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000]
}

/** Coefficients [power of dx, power of dy, factor in arc seconds]. */
const latitude = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
] as const
const longitude = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
] as const

const series = (terms: readonly (readonly [number, number, number])[], dx: number, dy: number): number =>
  terms.reduce((sum, [p, q, factor]) => sum + factor * dx ** p * dy ** q, 0)

/** EPSG:28992 → [longitude, latitude] in degrees WGS84, seven decimals. */
export function toWgs84([x, y]: Point): [number, number] {
  const dx = (x - 155000) / 100000
  const dy = (y - 463000) / 100000
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
  return [
    round(5.38720621 + series(longitude, dx, dy) / 3600),
    round(52.1551744 + series(latitude, dx, dy) / 3600),
  ]
}
