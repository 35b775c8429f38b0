// How a square is drawn: whole squares of the grid, cut off at boundaries that are public anyway. Never a hull of homes, which
// would show where a single one stands. Pure; metres in EPSG:28992.
import {
  common,
  type MetreShape,
  metresOf,
  type Shape,
  shapeOf,
  union,
} from '../../fieldwork/districts/shapes.ts'
import { readPart, squareSide } from './atoms.ts'

const square = (east: number, north: number): MetreShape['coordinates'] => [
  [
    [
      [east, north],
      [east + squareSide, north],
      [east + squareSide, north + squareSide],
      [east, north + squareSide],
      [east, north],
    ],
  ],
]

/**
 * The outline of the parts of one square.
 * @param boundaryOf boundary of a district or neighbourhood, by id or code
 */
export function outlineOf(
  parts: readonly string[],
  boundaryOf: (id: string) => MetreShape | undefined,
): MetreShape {
  const read = parts.map(readPart)
  const origin = [read[0]?.east ?? 0, read[0]?.north ?? 0] as const
  const shapes = read.map(({ east, north, neighbourhood, districts }) =>
    [neighbourhood, ...districts.split('+')]
      .flatMap((id) => boundaryOf(id) ?? [])
      .reduce<Shape>(
        (rest, boundary) => common(rest, shapeOf(boundary.coordinates, origin)),
        shapeOf(square(east, north), origin),
      ),
  )
  return metresOf(shapes.reduce((all, one) => union(all, one)))
}
