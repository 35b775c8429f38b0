import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Woningen } from '../../../../api/contract/orientation.ts'
import {
  buildingPeriodCodes,
  energyClasses,
  housingTypes,
  labelStatuses,
  purposes,
} from '../../../../api/contract/vocabulary.ts'
import {
  type ChartCounts,
  HomesFilter,
  labelKey,
  typeKey,
  unknownNumber,
  validStatuses,
} from './homes-filter.ts'
import {
  type ChartId,
  clearChart,
  homeUses,
  nothingSelected,
  pickCell,
  picksAnything,
  readSelection,
  type Selection,
  toggled,
  writeSelection,
} from './selection.ts'

interface Home {
  building: number
  type: number
  period: number
  status: number
  energyClass: number
  year: number | null
  area: number | null
  bits: number
  street: number
}

const place = (list: readonly unknown[]) => fc.integer({ min: 0, max: list.length - 1 })
const home: fc.Arbitrary<Home> = fc.record({
  building: fc.integer({ min: 1, max: 12 }),
  type: place(housingTypes),
  period: place(buildingPeriodCodes),
  status: place(labelStatuses),
  energyClass: fc.integer({ min: -1, max: energyClasses.length - 1 }),
  year: fc.option(fc.integer({ min: 1960, max: 1980 }), { nil: null }),
  area: fc.option(fc.integer({ min: 40, max: 60 }), { nil: null }),
  bits: fc.integer({ min: 0, max: 63 }).map((bits) => bits * 2 + 1),
  street: fc.integer({ min: -1, max: 3 }),
})
const homes = fc
  .array(home, { minLength: 1, maxLength: 60 })
  .map((list) => list.sort((one, other) => one.building - other.building))

const range = (min: number, max: number): fc.Arbitrary<Selection['years']> =>
  fc.oneof(
    fc.constant(null),
    fc.constant('onbekend' as const),
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
      .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
  )
const selection: fc.Arbitrary<Selection> = fc.record({
  types: fc.subarray([...housingTypes]),
  periods: fc.subarray([...buildingPeriodCodes]),
  classes: fc.subarray([...energyClasses]),
  statuses: fc.subarray([...labelStatuses]),
  uses: fc.subarray([...homeUses]),
  years: range(1955, 1985),
  areas: range(35, 65),
})

function payloadOf(list: readonly Home[]): Woningen {
  const panden = [...new Set(list.map(({ building }) => building))]
  return {
    woningen: list.length,
    panden,
    aantal: panden.map((id) => list.filter(({ building }) => building === id).length),
    woningtype: list.map(({ type }) => type),
    bouwperiode: list.map(({ period }) => period),
    labelstatus: list.map(({ status }) => status),
    energieklasse: list.map(({ energyClass }) => energyClass),
    bouwjaar: list.map(({ year }) => year),
    oppervlakte: list.map(({ area }) => area),
    gebruiksdoelen: list.map(({ bits }) => bits),
    straat: list.map(({ street }) => street),
    straten: ['a', 'b', 'c', 'd'],
  } as unknown as Woningen
}

const inRange = (value: number | null, wanted: Selection['years']) => {
  if (wanted === null) return true
  if (wanted === 'onbekend') return value === null
  return value !== null && value >= wanted.from && value <= wanted.to
}
const among = <Value>(chosen: readonly Value[], value: Value | undefined) =>
  chosen.length === 0 || (value !== undefined && chosen.includes(value))

/** The rule in its plainest form, one home at a time. */
function fits(one: Home, picked: Selection): boolean {
  const status = labelStatuses[one.status]
  const statuses =
    picked.statuses.length > 0 ? picked.statuses : picked.classes.length > 0 ? validStatuses : labelStatuses
  const used = homeUses.filter((use) =>
    use === 'alleen-wonen' ? one.bits === 1 : (one.bits >> purposes.indexOf(use)) & 1,
  )
  return (
    among(picked.types, housingTypes[one.type]) &&
    among(picked.periods, buildingPeriodCodes[one.period]) &&
    among(picked.classes, energyClasses[one.energyClass]) &&
    among(statuses, status) &&
    (picked.uses.length === 0 || used.some((use) => picked.uses.includes(use))) &&
    inRange(one.year, picked.years) &&
    inRange(one.area, picked.areas)
  )
}

const keyOf: Record<keyof ChartCounts, (one: Home) => number> = {
  types: ({ type, period }) => typeKey(type, period),
  labels: ({ status, energyClass }) => labelKey(status, energyClass),
  uses: ({ bits }) => bits,
  years: ({ year }) => year ?? unknownNumber,
  areas: ({ area }) => area ?? unknownNumber,
}

function tally(list: readonly Home[], key: (one: Home) => number) {
  const counts = new Map<number, number>()
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return counts
}
const withoutZeros = (counts: ReadonlyMap<number, number>) =>
  new Map([...counts].filter(([, value]) => value > 0))

describe('filtering homes', () => {
  test('counts as a plain count does, whatever was picked before', () => {
    fc.assert(
      fc.property(homes, fc.array(selection, { minLength: 1, maxLength: 4 }), (list, picks) => {
        const filter = new HomesFilter(payloadOf(list))
        for (const picked of picks) {
          const { homes: count, streets, counts } = filter.apply(picked)
          const fitting = list.filter((one) => fits(one, picked))
          expect(count).toBe(fitting.length)
          expect(streets).toBe(new Set(fitting.map(({ street }) => street).filter((at) => at >= 0)).size)
          for (const chart of Object.keys(keyOf) as ChartId[]) {
            const others = list.filter((one) => fits(one, clearChart(picked, chart)))
            expect(withoutZeros(counts[chart]), chart).toEqual(tally(others, keyOf[chart]))
          }
        }
      }),
    )
  })

  test('says of each building whether none, some or all of its homes fit', () => {
    fc.assert(
      fc.property(homes, selection, (list, picked) => {
        const payload = payloadOf(list)
        const { fit } = new HomesFilter(payload).apply(picked)
        for (const [index, id] of payload.panden.entries()) {
          const within = list.filter(({ building }) => building === id).map((one) => fits(one, picked))
          expect(fit[index]).toBe(within.every(Boolean) ? 2 : within.some(Boolean) ? 1 : 0)
        }
      }),
    )
  })

  test('keeps what all homes are beside what is picked', () => {
    fc.assert(
      fc.property(homes, selection, (list, picked) => {
        const filter = new HomesFilter(payloadOf(list))
        filter.apply(picked)
        expect(filter.all.types).toEqual(tally(list, keyOf.types))
        expect(filter.apply(nothingSelected).homes).toBe(list.length)
      }),
    )
  })

  test('takes a class to mean labels that hold, unless the status says otherwise', () => {
    const label = (status: (typeof labelStatuses)[number], name: (typeof energyClasses)[number] | null) =>
      ({
        building: 1,
        type: 0,
        period: 0,
        year: 1970,
        area: 50,
        bits: 1,
        street: 0,
        status: labelStatuses.indexOf(status),
        energyClass: name ? energyClasses.indexOf(name) : -1,
      }) satisfies Home
    const filter = new HomesFilter(
      payloadOf([
        label('geregistreerd', 'G'),
        label('oudere-methode', 'G'),
        label('verlopen', 'G'),
        label('verlopen', 'F'),
        label('onbekend', null),
      ]),
    )
    expect(filter.apply({ ...nothingSelected, classes: ['G'] }).homes).toBe(2)
    expect(filter.apply({ ...nothingSelected, classes: ['G'], statuses: ['verlopen'] }).homes).toBe(1)
    expect(filter.apply({ ...nothingSelected, statuses: ['verlopen'] }).homes).toBe(2)
  })

  test('stands an area without homes', () => {
    const { homes: count, fit } = new HomesFilter(payloadOf([])).apply(nothingSelected)
    expect([count, fit.length]).toEqual([0, 0])
  })
})

describe('a selection', () => {
  test('comes back from the address as it was', () => {
    fc.assert(
      fc.property(selection, (picked) => {
        expect(readSelection(writeSelection(picked))).toEqual(picksAnything(picked) ? picked : null)
      }),
    )
  })

  test('is short in an address, and strict', () => {
    expect(
      writeSelection({ ...nothingSelected, types: ['hoekwoning'], years: { from: 1965, to: 1974 } }),
    ).toBe('type:hoekwoning;bouwjaar:1965-1974')
    for (const nonsense of ['', 'x', 'type:kasteel', 'bouwjaar:1974-1965', 'bouwjaar:;drop', 'label:H'])
      expect(readSelection(nonsense)).toBeNull()
  })

  test('picks and lets go', () => {
    expect(toggled(['G'], 'A', energyClasses)).toEqual(['A', 'G'])
    expect(toggled(['A', 'G'], 'A', energyClasses)).toEqual(['G'])
    const cell = pickCell(nothingSelected, 'hoekwoning', '1965-1974')
    expect(cell).toMatchObject({ types: ['hoekwoning'], periods: ['1965-1974'] })
    expect(picksAnything(pickCell(cell, 'hoekwoning', '1965-1974'))).toBe(false)
    expect(pickCell(cell, 'appartement', '1965-1974')).toMatchObject({ types: ['appartement'] })
  })
})
