// House numbers by Dutch custom: odd to the left of the street's direction, even to the right, rising as one walks.

import { centre } from '../geometry/polygon.ts'
import { type Polyline, polyline, project } from '../geometry/polyline.ts'
import type { Point } from '../geometry/vector.ts'
import type { Street, Town, Unit } from '../plan/model.ts'
import type { Random } from '../random.ts'

interface Place {
  unit: Unit
  line: number
  along: number
  away: number
  left: boolean
}

/** Which of a street's lines a point belongs to, and where along it. */
export function locate(lines: readonly Polyline[], point: Point): Omit<Place, 'unit'> {
  const found = lines.map((line, index) => ({ index, ...project(line, point) }))
  const best = found.reduce((a, b) => (b.distance < a.distance - 1e-6 ? b : a))
  return { line: best.index, along: best.along, away: best.distance, left: best.side > 0 }
}

const order = (a: Place, b: Place): number =>
  a.line - b.line || a.along - b.along || b.away - a.away || a.unit.rank - b.unit.rank

function numberSide(places: Place[], first: number, infill: () => boolean): void {
  let next = first
  let last: Unit | undefined
  for (const { unit } of places.sort(order)) {
    if (last && !last.letter && infill()) {
      unit.number = last.number
      unit.letter = 'A'
    } else {
      unit.number = next
      next += 2
    }
    last = unit
  }
}

/** Every unit of the town with the point that decides its place in the street. */
function anchors(town: Town): { unit: Unit; anchor: Point }[] {
  const built = town.buildings.flatMap((building) =>
    building.units.map((unit) => ({
      unit,
      anchor: building.kind === 'gallery' ? centre(building.ring) : unit.point,
    })),
  )
  return [...built, ...town.places.map(({ unit }) => ({ unit, anchor: unit.point }))]
}

/** Numbers all units, street by street; infill houses in the old village get the neighbour's number with a letter. */
export function numberTown(town: Town, random: Random): void {
  const all = anchors(town)
  const byStreet = new Map<Street, Place[]>()
  for (const { unit, anchor } of all) {
    if (unit.sharesNumberOf) continue
    const lines = unit.street.lines.map(polyline)
    const places = byStreet.get(unit.street) ?? []
    places.push({ unit, ...locate(lines, anchor) })
    byStreet.set(unit.street, places)
  }
  for (const [street, places] of byStreet) {
    const infill = () => street.quarter === 'village' && random.chance(0.06)
    numberSide(
      places.filter((place) => place.left),
      1,
      infill,
    )
    numberSide(
      places.filter((place) => !place.left),
      2,
      infill,
    )
  }
  for (const { unit } of all) {
    if (unit.sharesNumberOf) unit.number = unit.sharesNumberOf.number as number
  }
}
