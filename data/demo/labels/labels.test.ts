import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { simulate } from '../events/simulate.ts'
import { createRandom } from '../random.ts'
import { townHomes } from '../stock/homes.ts'
import { demo } from '../testing.ts'
import { NO_ID } from './addressed.ts'
import { labelCsv, registrations } from './total-file.ts'

const { town, registration } = demo()
const homes = townHomes(town, registration)
const stories = simulate(town, registration.dwellingIds, createRandom(29))
const text = labelCsv(registrations(town, registration, homes, stories))
// The two lines before the header are no part of the table.
const table = text.split('\r\n').slice(2).join('\r\n')
const rows: Record<string, string>[] = parse(table, { delimiter: ';', columns: true })

const ids = new Set(homes.map((home) => home.id))
const addresses = new Set(
  homes.map(({ unit }) => [unit.postcode, unit.number, unit.letter ?? '', unit.addition ?? ''].join(' ')),
)
const ofHomes = rows.filter((row) => ids.has(row.BAGVerblijfsobjectID ?? ''))
const today = '20261123'
const ranks = ['A++++', 'A+++', 'A++', 'A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G']

/** The label that counts on a day by home: valid, the latest. */
function counting(day: string): Map<string, Record<string, string>> {
  const best = new Map<string, Record<string, string>>()
  for (const row of ofHomes.filter((one) => (one.GeldigTot ?? '') >= day))
    best.set(row.BAGVerblijfsobjectID ?? '', row)
  return best
}

describe('the invented energy labels', () => {
  test('stand in a file as the register offers it', () => {
    const [first, second, header] = text.split('\r\n')
    expect(first).toBe('\uFEFFPublicatieDatum;20261101')
    expect(second).toMatch(/^LaatstVerwerkteMutatievolgnummer;\d+$/)
    expect(header?.split(';')).toHaveLength(43)
    for (const row of rows) {
      for (const column of ['Registratiedatum', 'Opnamedatum', 'GeldigTot'])
        expect(row[column]).toMatch(/^20\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/)
      expect((row.Opnamedatum ?? '') <= (row.Registratiedatum ?? '')).toBe(true)
      expect((row.Registratiedatum ?? '') < '20261201').toBe(true)
      expect(row.Postcode).toMatch(/^349\d[A-Z]{2}$/)
      expect(ranks).toContain(row.Energieklasse)
    }
  })

  test('cover about six homes in ten, some of them with a label that has expired', () => {
    const known = new Set(ofHomes.map((row) => row.BAGVerblijfsobjectID))
    expect(known.size / homes.length).toBeGreaterThan(0.55)
    expect(known.size / homes.length).toBeLessThan(0.65)
    const expired = known.size - counting(today).size
    expect(expired / homes.length).toBeGreaterThan(0.06)
    expect(expired / homes.length).toBeLessThan(0.18)
  })

  test('are partly valid and partly expired in each of the ten years to come', () => {
    for (let year = 2026; year < 2036; year += 1) {
      const valid = rows.filter((row) => (row.GeldigTot ?? '') >= `${year}1201`).length
      expect(valid, String(year)).toBeGreaterThan(10)
      expect(valid, String(year)).toBeLessThan(rows.length - 100)
    }
  })

  test('tell figures in the units of their method', () => {
    const isNta = (row: Record<string, string>) => row.Berekeningstype?.startsWith('NTA 8800')
    const number = (row: Record<string, string>, column: string) =>
      Number((row[column] ?? '').replace(',', '.'))
    const nta = rows.filter(isNta)
    const older = rows.filter((row) => !isNta(row))
    expect(nta.length / rows.length).toBeGreaterThan(0.5)
    expect(nta.length / rows.length).toBeLessThan(0.7)
    expect(
      nta.every((row) => number(row, 'BerekendeEnergieverbruik') < 700 && row.PrimaireFossieleEnergie),
    ).toBe(true)
    expect(older.every((row) => number(row, 'BerekendeEnergieverbruik') > 3000)).toBe(true)
    expect(older.every((row) => !row.PrimaireFossieleEnergie && !row.GebruiksoppervlakteThermischeZone)).toBe(
      true,
    )
    expect(rows.every((row) => Object.values(row).every((cell) => !/\d\.\d\d$/.test(cell)))).toBe(true)
  })

  test('carry the slips of the real register', () => {
    const nameless = rows.filter((row) => row.BAGVerblijfsobjectID === NO_ID)
    expect(nameless.length).toBeGreaterThan(30)
    for (const { Postcode, Huisnummer, Huisletter, Huisnummertoevoeging, Detailaanduiding } of nameless) {
      const addition = Huisnummertoevoeging || Detailaanduiding
      expect(addresses).toContain([Postcode, Huisnummer, Huisletter, addition].join(' '))
    }
    expect(rows.filter((row) => row.Gebouwtype === 'Twee-onder-Ã©Ã©n-kap').length).toBeGreaterThan(8)
    expect(rows.filter((row) => row.Gebouwklasse === 'U' && !row.Gebouwtype).length).toBeGreaterThan(8)
    expect(rows.filter((row) => row.Status === 'Vergunningsaanvraag').length).toBeGreaterThan(3)
    expect(rows.filter((row) => row.BAGVerblijfsobjectID?.startsWith('888901'))).toHaveLength(48)
    expect(rows.filter((row) => row.BAGPandIDs?.includes(',')).length).toBeGreaterThan(0)
    expect(rows.filter((row) => row.BAGLigplaatsID || row.BAGStandplaatsID)).toHaveLength(2)
    expect(rows.length - new Set(rows.map((row) => JSON.stringify(row))).size).toBe(2)
    const several = ofHomes.length - new Set(ofHomes.map((row) => row.BAGVerblijfsobjectID)).size
    expect(several).toBeGreaterThan(200)
  })

  test('name another type of building than was built at six to ten in a hundred', () => {
    const built = {
      detached: 'Vrij',
      'semi-detached': 'Twee',
      end: 'Rijwoning h',
      middle: 'Rijwoning t',
      flat: 'App',
    }
    const positions = new Map(homes.map((home) => [home.id, home.position]))
    const nta = ofHomes.filter((row) => row.Berekeningstype?.startsWith('NTA'))
    const wrong = nta.filter((row) => {
      const position = positions.get(row.BAGVerblijfsobjectID ?? '')
      return position && !row.Gebouwtype?.startsWith(built[position])
    })
    expect(wrong.length / nta.length).toBeGreaterThan(0.06)
    expect(wrong.length / nta.length).toBeLessThan(0.1)
  })

  test('are spread as in a district of the sixties and seventies: most C and D, better after a measure, flats unequal', () => {
    const labels = counting(today)
    const share = (letters: string) =>
      [...labels.values()].filter((row) => letters.includes(row.Energieklasse?.[0] ?? '')).length /
      labels.size
    expect(share('CD')).toBeGreaterThan(0.35)
    expect(share('CD')).toBeLessThan(0.65)
    for (const letter of 'ABCDEFG') expect(share(letter), letter).toBeGreaterThan(0.01)
    const mean = (list: readonly (string | undefined)[]) =>
      list.reduce((sum, letter) => sum + ranks.indexOf(letter ?? ''), 0) / list.length
    const district = homes.filter((home) => home.building.quarter === 'district' && labels.has(home.id))
    const measured = new Set(
      stories
        .filter(({ events }) => events.some((event) => event.name === 'maatregel'))
        .map((story) => story.home.id),
    )
    const classOf = (home: { id: string }) => labels.get(home.id)?.Energieklasse
    const after = mean(district.filter((home) => measured.has(home.id)).map(classOf))
    const without = mean(district.filter((home) => !measured.has(home.id)).map(classOf))
    expect(after).toBeLessThan(without - 0.5)
    const flat = district.filter((home) => home.building.kind === 'gallery' && home.building.year === 1969)
    expect(new Set(flat.map(classOf)).size).toBeGreaterThanOrEqual(3)
  })
})
