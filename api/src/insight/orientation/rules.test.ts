import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { homeConditions } from '../../../contract/orientation.ts'
import {
  buildingPeriodCodes,
  energyClasses,
  housingTypeDoubts,
  housingTypeSources,
  housingTypes,
  labelStatuses,
  purposes,
} from '../../../contract/vocabulary.ts'
import type { HomeRow, NeighbourhoodFigure } from './queries.ts'
import {
  areaTenure,
  conditionBits,
  homeColumns,
  mainMunicipality,
  otherColumns,
  purposeBits,
} from './rules.ts'

const orNull = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null })

const home: fc.Arbitrary<HomeRow> = fc
  .record({
    building: fc.integer({ min: 1, max: 40 }),
    housingType: fc.constantFrom(...housingTypes),
    typeSource: fc.constantFrom(...housingTypeSources),
    typeDoubt: orNull(housingTypeDoubts),
    buildingPeriod: fc.constantFrom(...buildingPeriodCodes),
    constructionYear: fc.option(fc.integer({ min: 1600, max: 2030 }), { nil: null }),
    floorArea: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
    label: fc.option(
      fc.record({
        energyClass: fc.constantFrom(...energyClasses),
        labelStatus: fc.constantFrom(...labelStatuses),
      }),
      { nil: null },
    ),
    purposes: fc.subarray([...purposes]).map((list) => list.join(',')),
    dwellingStatus: fc.constantFrom('Verblijfsobject in gebruik', 'Verblijfsobject buiten gebruik'),
    buildingStatus: fc.constantFrom('Pand in gebruik', 'Verbouwing pand', 'Sloopvergunning verleend'),
    street: orNull(['Aalpad', 'Berglaan', 'Zuidstraat']),
  })
  .map(({ building, label, street, ...row }) => ({
    ...row,
    buildingId: `04571000000000${String(building).padStart(2, '0')}`,
    energyClass: label?.energyClass ?? null,
    labelStatus: label?.labelStatus ?? null,
    streetId: street && `0457300000${street.length}`,
    street,
    municipalityCode: '0457',
  }))

const homes = fc
  .array(home, { maxLength: 120 })
  .map((rows) => rows.sort((one, other) => (one.buildingId < other.buildingId ? -1 : 1)))

/** The homes that columns tell of, read back one by one. */
function readBack(columns: ReturnType<typeof homeColumns>) {
  const buildings = columns.panden.flatMap((id, index) =>
    Array.from({ length: columns.aantal[index] ?? 0 }, () => String(id).padStart(16, '0')),
  )
  return buildings.map((buildingId, i) => ({
    buildingId,
    housingType: housingTypes[columns.woningtype[i] ?? -1],
    typeSource: housingTypeSources[columns.typeBron[i] ?? -1],
    typeDoubt: housingTypeDoubts[columns.typeTwijfel[i] ?? -1] ?? null,
    buildingPeriod: buildingPeriodCodes[columns.bouwperiode[i] ?? -1],
    constructionYear: columns.bouwjaar[i],
    floorArea: columns.oppervlakte[i],
    energyClass: energyClasses[columns.energieklasse[i] ?? -1] ?? null,
    labelStatus: labelStatuses[columns.labelstatus[i] ?? -1],
    purposes: purposes.filter((_, bit) => ((columns.gebruiksdoelen[i] ?? 0) >> bit) & 1).join(','),
    conditions: homeConditions.filter((_, bit) => ((columns.toestand[i] ?? 0) >> bit) & 1),
    street: columns.straten[columns.straat[i] ?? -1] ?? null,
  }))
}

test('columns of codes tell of every home what the registers tell', () => {
  fc.assert(
    fc.property(homes, (rows) => {
      const told = readBack(homeColumns(rows))
      expect(told).toEqual(
        rows.map(({ streetId: _, municipalityCode: __, dwellingStatus, buildingStatus, ...row }) => ({
          ...row,
          labelStatus: row.labelStatus ?? 'onbekend',
          conditions: [
            ...(dwellingStatus === 'Verblijfsobject buiten gebruik' ? ['buiten-gebruik'] : []),
            ...(buildingStatus === 'Verbouwing pand' ? ['verbouwing'] : []),
            ...(buildingStatus === 'Sloopvergunning verleend' ? ['sloopvergunning'] : []),
          ],
        })),
      )
    }),
  )
})

test('a purpose or a status that nobody knows says nothing', () => {
  expect(purposeBits('')).toBe(0)
  expect(purposeBits('woonfunctie,winkelfunctie')).toBe(1 | (1 << purposes.indexOf('winkelfunctie')))
  expect(purposeBits('ruimtevaartfunctie')).toBe(0)
  expect(conditionBits('Verblijfsobject in gebruik', 'Pand in gebruik')).toBe(0)
})

test('a shop that is a café as well counts for both purposes, and once in all', () => {
  const { andereObjecten, anderePerDoel } = otherColumns([
    { purposes: 'winkelfunctie', dwellings: 3 },
    { purposes: 'bijeenkomstfunctie,winkelfunctie', dwellings: 2 },
  ])
  expect(andereObjecten).toBe(5)
  expect(anderePerDoel[purposes.indexOf('winkelfunctie')]).toBe(5)
  expect(anderePerDoel[purposes.indexOf('bijeenkomstfunctie')]).toBe(2)
  expect(anderePerDoel[0]).toBe(0)
})

test('the municipality is that of most homes', () => {
  const rows = ['0457', '0363', '0363'].map((municipalityCode) => ({ municipalityCode })) as HomeRow[]
  expect(mainMunicipality(rows)).toBe('0363')
  expect(mainMunicipality([])).toBeNull()
})

describe('tenure', () => {
  const names = { koop: 'k', huur: 'h', huurVanCorporatie: 'c', onbekend: 'o' } as const
  const row = (
    code: string,
    homesThere: number,
    figure: string | null,
    value: number | null,
    year = 2023,
  ): NeighbourhoodFigure => ({
    code,
    year,
    homes: homesThere,
    figure,
    value,
    missingReason: figure && value === null ? 'geheim-of-onbekend' : null,
  })
  const owned = (rows: NeighbourhoodFigure[], all: number) => {
    const { figuren, ...rest } = areaTenure(rows, names, all)
    return { ...rest, ...figuren[0] }
  }

  test('weighs each neighbourhood by its homes in the area', () => {
    const rows = [row('BU1', 300, 'k', 60), row('BU2', 100, 'k', 20)]
    expect(owned(rows, 400)).toEqual({
      jaar: 2023,
      buurten: 2,
      figuur: 'koop',
      aandeel: 0.5,
      woningen: 400,
      ontbreekt: [],
    })
  })

  test('says of how many homes nothing is known, and why', () => {
    const rows = [row('BU1', 100, 'k', 60), row('BU2', 40, 'k', null), row('BU3', 10, null, null)]
    expect(owned(rows, 155)).toMatchObject({
      aandeel: 0.6,
      woningen: 100,
      ontbreekt: [
        { reden: 'geheim-of-onbekend', woningen: 40 },
        { reden: 'niet-in-bestand', woningen: 10 },
        { reden: 'geen-buurt', woningen: 5 },
      ],
    })
  })

  test('takes the newest year that has a value, and never mixes years', () => {
    const rows = [
      row('BU1', 10, 'k', 60, 2021),
      row('BU1', 10, 'k', 70, 2022),
      row('BU1', 10, 'k', null, 2024),
    ]
    expect(owned(rows, 10)).toMatchObject({ jaar: 2022, aandeel: 0.7 })
    expect(owned(rows.slice(2), 10)).toMatchObject({ jaar: 2024, aandeel: null })
    expect(owned([], 10)).toMatchObject({ jaar: null, aandeel: null, woningen: 0 })
  })

  test('lies between the lowest and the highest neighbourhood', () => {
    const shares = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 100 })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(shares, (list) => {
        const rows = list.map(([count, value], index) => row(`BU${index}`, count, 'k', value))
        const share = owned(rows, 100_000).aandeel ?? -1
        const values = list.map(([, value]) => value / 100)
        expect(share).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(share).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })
})
