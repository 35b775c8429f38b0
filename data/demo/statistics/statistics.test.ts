import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contains, signedArea } from '../geometry/polygon.ts'
import { townHomes } from '../stock/homes.ts'
import { demo } from '../testing.ts'
import { areaRows } from './areas.ts'
import { editionNames, writeEditions } from './editions.ts'
import { LATER, SECRET } from './figures.ts'

const { town, registration } = demo()
const homes = townHomes(town, registration)
const [rows = [], newest = []] = areaRows(town, homes, [
  { year: 2023, isComplete: true },
  { year: 2024, isComplete: false },
])
const find = (code: string) => {
  const row = rows.find(({ area }) => area.code === code)
  if (!row) throw new Error(`There is no area ${code}`)
  return row
}
const figure = (code: string, name: string): number => find(code).figures[name] ?? Number.NaN
const buurten = rows.filter(({ area }) => area.kind === 'buurt' && !area.isWater)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-areas-'))
  await writeEditions(folder, town, homes)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the invented division', () => {
  test('covers the municipality, each home lying in one buurt of the wijk above it', () => {
    const surface = (kind: string) =>
      rows
        .filter(({ area }) => area.kind === kind)
        .flatMap(({ area }) => area.polygons)
        .reduce(
          (sum, { outer, holes }) =>
            sum + [outer, ...holes].reduce((part, ring) => part + signedArea(ring), 0),
          0,
        )
    for (const kind of ['wijk', 'buurt']) expect(surface(kind) / surface('gemeente')).toBeCloseTo(1, 3)
    const ground = rows.filter(({ area }) => area.kind !== 'gemeente')
    for (const { unit } of homes) {
      const around = ground.filter(({ area }) =>
        area.polygons.some(
          ({ outer, holes }) =>
            contains(outer, unit.point) && !holes.some((hole) => contains(hole, unit.point)),
        ),
      )
      expect(around.map(({ area }) => area.kind)).toEqual(['wijk', 'buurt'])
      expect(around[1]?.names.wijkcode).toBe(around[0]?.area.code)
    }
  })

  test('splits the district over three buurten that differ', () => {
    const parts = ['BU88880100', 'BU88880101', 'BU88880102']
    for (const name of ['percentage_koopwoningen', 'gemiddelde_woningwaarde', 'percentage_meergezinswoning'])
      expect(new Set(parts.map((code) => figure(code, name))).size, name).toBe(3)
    for (const code of parts) expect(figure(code, 'woningvoorraad')).toBeGreaterThan(200)
  })
})

describe('the invented key figures', () => {
  test('fit the homes: counts to fives, shares that add up', () => {
    const stock = homes.filter((home) => home.building.year < 2023).length
    expect(figure('GM8888', 'woningvoorraad')).toBe(Math.round(stock / 5) * 5)
    const sum = buurten.reduce((total, { figures }) => total + (figures.woningvoorraad ?? 0), 0)
    expect(Math.abs(sum - stock)).toBeLessThan(20)
    for (const { area, figures } of rows.filter(({ figures }) => (figures.woningvoorraad ?? 0) >= 20)) {
      expect((figures.aantal_inwoners ?? 1) % 5, area.code).toBe(0)
      expect((figures.gemiddeld_gasverbruik_totaal ?? 1) % 50, area.code).toBe(0)
      expect((figures.percentage_koopwoningen ?? 0) + (figures.percentage_huurwoningen ?? 0)).toBeCloseTo(
        100,
        -1,
      )
    }
    const gas = (type: string) => figure('GM8888', `gemiddeld_gasverbruik_${type}`)
    expect(gas('appartement')).toBeLessThan(gas('tussenwoning'))
    expect(gas('tussenwoning')).toBeLessThan(gas('hoekwoning'))
    expect(gas('hoekwoning')).toBeLessThan(gas('vrijstaande_woning'))
  })

  test('are secret where few homes stand behind them, absent for water, and partly to come in the newest year', () => {
    expect(figure('BU88880200', 'percentage_koopwoningen')).toBe(SECRET)
    expect(figure('BU88880001', 'percentage_huishoudens_met_laag_inkomen')).toBe(SECRET)
    expect(figure('BU88880001', 'percentage_koopwoningen')).toBeGreaterThan(0)
    expect(Object.values(find('BU88889997').figures)).toContain(SECRET)
    const later = newest.find(({ area }) => area.code === 'BU88880100')?.figures ?? {}
    for (const name of ['gemiddeld_gasverbruik_totaal', 'percentage_huishoudens_met_laag_inkomen'])
      expect(later[name]).toBe(LATER)
    expect(later.woningvoorraad).toBeGreaterThan(500)
    expect(rows.flatMap(({ figures }) => Object.values(figures)).every(Number.isFinite)).toBe(true)
  })

  test('stand in camelCase in the newest edition, with every area of a level in one collection', async () => {
    const { features, numberMatched } = JSON.parse(
      await readFile(join(folder, editionNames[3] as string), 'utf8'),
    )
    expect(numberMatched).toBe(9)
    expect(features).toHaveLength(9)
    const [first] = features
    expect(first.properties).toMatchObject({
      buurtcode: 'BU88880000',
      wijkcode: 'WK888800',
      gemeentenaam: 'Elzerwoude',
      jaar: 2024,
      water: 'NEE',
      gemiddeldAardgasverbruik: LATER,
    })
    expect(first.properties.percentagePersonen65JaarEnOuder).toBeGreaterThan(5)
    const [longitude, latitude] = first.geometry.coordinates[0][0][0]
    expect(longitude).toBeCloseTo(4.84, 1)
    expect(latitude).toBeCloseTo(52.15, 1)
  })
})

const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0

if (!hasGdal) {
  const missing = () => expect.fail('CI has to have GDAL (Debian: gdal-bin)')
  test.skipIf(process.env.CI !== 'true')('ogrinfo (skipped: GDAL is absent; Debian: gdal-bin)', missing)
}

describe.runIf(hasGdal)('the GeoPackage', () => {
  test('opens in GDAL with three layers in the Dutch system and valid shapes', () => {
    const run = (...parts: string[]) => execFileSync('ogrinfo', parts, { encoding: 'utf8', stdio: 'pipe' })
    const location = join(folder, editionNames[0] as string)
    const told = run('-al', '-so', location)
    for (const [layer, count] of [
      ['gemeenten', 1],
      ['wijken', 4],
      ['buurten', 9],
    ]) {
      const [, about = ''] = told.split(`Layer name: ${layer}\n`)
      expect(about).toMatch(new RegExp(`^Geometry: Multi Polygon\\nFeature Count: ${count}\\n`))
    }
    expect(told).toContain('ID["EPSG",28992]')
    expect(told).toContain('gemiddeld_gasverbruik_totaal: Integer')
    const query = 'select sum(ST_IsValid(geom)) as valid, count(*) as total from buurten'
    const checked = run('-dialect', 'SQLITE', '-sql', query, location)
    expect(checked).toMatch(/valid \(Integer\w*\) = 9/)
  })
})
