import { expect, test } from 'vitest'
import { centre } from '../geometry/polygon.ts'
import { polyline } from '../geometry/polyline.ts'
import { demo } from '../testing.ts'
import { locate } from './numbering.ts'

const { town } = demo()
const units = town.buildings.flatMap((building) =>
  building.units.map((unit) => ({
    unit,
    anchor: building.kind === 'gallery' ? centre(building.ring) : unit.point,
  })),
)

test('odd numbers stand on the left of a street and even ones on the right', () => {
  for (const { unit, anchor } of units) {
    if (unit.sharesNumberOf) continue
    const { left } = locate(unit.street.lines.map(polyline), anchor)
    expect((unit.number ?? 0) % 2, `${unit.street.name} ${unit.number}`).toBe(left ? 1 : 0)
  }
})

test('numbers rise along each side of a street', () => {
  for (const street of town.streets) {
    const lines = street.lines.map(polyline)
    const places = units
      .filter(({ unit }) => unit.street === street && !unit.sharesNumberOf)
      .map(({ unit, anchor }) => ({
        number: (unit.number ?? 0) + (unit.letter ? 0.5 : 0),
        ...locate(lines, anchor),
      }))
    for (const left of [true, false]) {
      const side = places.filter((place) => place.left === left).sort((a, b) => a.number - b.number)
      const steps = side.map((place) => place.line * 1e5 + place.along)
      expect([...steps].sort((a, b) => a - b)).toEqual(steps)
    }
  }
})

test('no address and no street name is given twice', () => {
  const addresses = units.map(({ unit }) =>
    [unit.street.name, unit.number, unit.letter, unit.addition].join(' '),
  )
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(new Set(town.streets.map((street) => street.name)).size).toBe(town.streets.length)
})

test('postcode and number find one street, and every postcode is of the invented range', () => {
  const streets = new Map<string, string>()
  for (const { unit } of units) {
    expect(unit.postcode).toMatch(/^349[5-8][A-Z]{2}$/)
    const known = streets.get(unit.postcode ?? '')
    expect(known ?? unit.street.name).toBe(unit.street.name)
    streets.set(unit.postcode ?? '', unit.street.name)
  }
})

test('some addresses have a letter or an addition', () => {
  expect(units.filter(({ unit }) => unit.letter).length).toBeGreaterThan(5)
  expect(units.filter(({ unit }) => unit.addition).length).toBeGreaterThan(5)
})
