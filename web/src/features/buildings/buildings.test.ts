import { describe, expect, test } from 'vitest'
import type { Adres, Verblijfsobject } from '../../../../api/contract/registry.ts'
import type { EnergyClass } from '../../../../api/contract/vocabulary.ts'
import { buildingAddress, houseNumber, inWalkingOrder } from '../../lib/addresses.ts'
import { buildingYearTheme } from '../../map/themes/building-year.ts'
import { summarise } from './summary.ts'
import { compareAddresses, compareLabels, compareNumbers } from './table-columns.tsx'
import { tableRows } from './table-rows.ts'

const address = (change: Partial<Adres>): Adres => ({
  identificatie: '0457200000000001',
  straat: 'Merelhof',
  huisnummer: 2,
  huisletter: null,
  toevoeging: null,
  postcode: '1381BA',
  woonplaats: 'Weesp',
  isHoofdadres: true,
  ...change,
})

const dwelling = (...adressen: Adres[]) => ({ adressen }) as Verblijfsobject

describe('addresses', () => {
  test('a house number carries its letter and addition', () => {
    expect(houseNumber(address({ huisletter: 'a', toevoeging: 'II' }))).toBe('2a-II')
  })

  test('a building of many is named from its first to its last number', () => {
    const homes = [20, 4, 100].map((huisnummer) => dwelling(address({ huisnummer })))
    expect(buildingAddress(homes)).toBe('Merelhof 4–100')
    expect(buildingAddress([dwelling(address({}))])).toBe('Merelhof 2')
    expect(buildingAddress([...homes, dwelling(address({ straat: 'Laan' }))])).toBe('Merelhof 4–100 (+1)')
    expect(buildingAddress([])).toBeNull()
    expect(buildingAddress([dwelling()])).toBeNull()
  })

  test('doors come in the order in which one passes them', () => {
    const numbers = [10, 9, 2].map((huisnummer) => dwelling(address({ huisnummer })))
    const order = inWalkingOrder([dwelling(), ...numbers]).map(({ adressen }) => adressen[0]?.huisnummer)
    expect(order).toEqual([2, 9, 10, undefined])
  })
})

describe('the table', () => {
  test('sorts house numbers as numbers and what has no address last', () => {
    const sorted = ['Laan 10', null, 'Laan 9', 'Akker 100'].sort(compareAddresses)
    expect(sorted).toEqual(['Akker 100', 'Laan 9', 'Laan 10', null])
    expect([null, 1990, 1900].sort(compareNumbers)).toEqual([1900, 1990, null])
    expect(compareNumbers(null, null)).toBe(0)
  })

  test('sorts labels by their worst letter, expired ones behind and unknown last', () => {
    const label = (best: EnergyClass, worst: EnergyClass, expired = false) => ({ best, worst, expired })
    const sorted = [label('A', 'A', true), null, label('B', 'F'), label('C', 'F'), label('A++', 'A++')]
      .sort(compareLabels)
      .map((one) => one && `${one.best}–${one.worst}`)
    expect(sorted).toEqual(['A++–A++', 'B–F', 'C–F', 'A–A', null])
  })

  test('knows labels and height from the tile, and no label as unknown', () => {
    const home = { verblijfsobjecten: 2, woningen: 2 }
    const rows = tableRows(
      [
        {
          id: 1,
          properties: {
            ...home,
            hoogte: 7.2,
            hoogte_twijfel: true,
            label_best: 'B',
            label_slechtst: 'F',
            label_status: 'verlopen',
          },
        },
        { id: 2, properties: home },
        { id: 3, properties: { ...home, label_slechtst: 'C' } },
      ],
      buildingYearTheme,
      new Map(),
    )
    expect(rows.map(({ label, height, heightDoubt }) => ({ label, height, heightDoubt }))).toEqual([
      { label: { best: 'B', worst: 'F', expired: true }, height: 7.2, heightDoubt: true },
      { label: null, height: null, heightDoubt: false },
      { label: { best: 'C', worst: 'C', expired: false }, height: null, heightDoubt: false },
    ])
  })

  test('gives a row the id of the register, its address and its class', () => {
    const [row] = tableRows(
      [{ id: 457100000000001, properties: { bouwjaar: 1970, verblijfsobjecten: 1, woningen: 1 } }],
      buildingYearTheme,
      new Map([['0457100000000001', 'Merelhof 2']]),
    )
    expect(row).toMatchObject({ id: '0457100000000001', address: 'Merelhof 2', klasse: { id: '1965-1974' } })
  })
})

test('the summary counts homes, not sheds, and says what it does not know', () => {
  const home = { verblijfsobjecten: 1, woningen: 1, woningtype: 'hoekwoning' }
  const summary = summarise([
    { id: 1, properties: { ...home, bouwjaar: 1970 } },
    { id: 2, properties: { ...home, bouwjaar: 1971 } },
    { id: 3, properties: { verblijfsobjecten: 2, woningen: 2, woningtype: 'appartement' } },
    { id: 4, properties: { verblijfsobjecten: 0, woningen: 0, bouwjaar: 1990 } },
  ])
  expect(summary).toMatchObject({ homes: 4, mainPeriod: '1965-1974', mainShare: 0.5, unknownShare: 0.5 })
  expect(summarise([])).toMatchObject({ homes: 0, mainShare: 0, unknownShare: 0 })
})
