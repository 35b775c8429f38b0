import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Woningen, woningen } from '../../../contract/orientation.ts'
import {
  type EnergyClass,
  energyClasses,
  housingTypes,
  type LabelStatus,
  labelStatuses,
  purposes,
} from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { districtVersion } from '../../platform/db/schema/fieldwork.ts'
import { dataset, dwellingLabel } from '../../platform/db/schema/insight.ts'
import { areaFigure, importRun, statisticalArea } from '../../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { tenureFigureNames } from './read-area-homes.ts'
import { orientationRoutes } from './routes.ts'

const database = testDatabase()
const [x, y] = [131_000, 480_000]
const path = '/v1/gebieden/wijk-noord/woningen'

/** A row of six homes, a flat with a shop, an office, all in Noord; and a row beyond. */
async function drawDistrict(inner: Database) {
  const town = buildRegistry(inner, { origin: [x, y] })
  town.town({ id: '1000', name: 'Weesp', side: 2000 })
  town.street({ name: 'Zwaluwlaan' })
  const row = town.row({ count: 6, at: [x, y + 200], year: 1970, floorArea: 110 })
  town.street({ name: 'Achtergracht' })
  const corner = town.building({ at: [x, y + 300], dwellings: 2, year: null, floorArea: null })
  town.dwelling([corner.id], { purposes: ['woonfunctie', 'winkelfunctie'], floorArea: 60 })
  town.dwelling([corner.id], { purposes: ['winkelfunctie'] })
  town.building({ at: [x, y + 400], purposes: ['kantoorfunctie', 'industriefunctie'] })
  town.building({
    at: [x + 100, y + 400],
    purposes: ['winkelfunctie'],
    dwellingStatus: 'Verblijfsobject ingetrokken',
  })
  town.building({
    at: [x + 200, y + 400],
    status: 'Sloopvergunning verleend',
    dwellingStatus: 'Verblijfsobject buiten gebruik',
    year: 1931,
  })
  town.row({ count: 4, at: [x, y - 200] })
  await town.store()
  await inner.rows(sql`insert into ${districtVersion} (district_id, version, name, boundary, valid_from, origin)
    values ('noord', 1, 'Noord', st_multi(st_makeenvelope(${x - 500}, ${y}, ${x + 500}, ${y + 500}, 28992)),
      '2025-01-01', 'bestand')`)
  await rebuildHomes(inner)
  return { row, corner }
}

type District = Awaited<ReturnType<typeof drawDistrict>>

async function inDistrict(
  check: (ask: () => Promise<Woningen>, district: District, inner: Database) => Promise<void>,
) {
  await rolledBack(database(), async (inner) => {
    const district = await drawDistrict(inner)
    const app = serveRoutes(orientationRoutes(testServices(inner)))
    await check(() => askFor(app, path, woningen.strict()), district, inner)
  })
}

/** Homes of a column per name of its codes. */
function tally(column: readonly number[], names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of column) {
    const name = names[code] ?? 'geen'
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const idOf = (building: District['row'][number] | undefined) => building?.dwellings[0]?.id ?? ''

async function label(inner: Database, dwellingId: string, energyClass: EnergyClass, status: LabelStatus) {
  await inner.orm.insert(dwellingLabel).values({
    dwellingId,
    labelId: 1,
    status,
    energyClass,
    match: status === 'via-adres' ? 'adres' : 'verblijfsobject',
    method: status === 'oudere-methode' ? 'ouder' : 'nta-8800',
    reason: 'enige-registratie',
    registrationCount: 1,
  })
}

test('tells of every home in the area, those of a building together, and of none beyond', () =>
  inDistrict(async (ask, { row, corner }) => {
    const told = await ask()
    expect(told.woningen).toBe(10)
    expect(told.aantal.reduce((sum, count) => sum + count, 0)).toBe(10)
    expect(told.panden).toEqual([...told.panden].sort((one, other) => one - other))
    expect(told.aantal[told.panden.indexOf(Number(corner.id))]).toBe(3)
    expect(told.panden).toContain(Number(row[0]?.id))
    for (const column of [told.woningtype, told.bouwjaar, told.labelstatus, told.straat, told.toestand])
      expect(column).toHaveLength(10)
    expect(tally(told.woningtype, housingTypes)).toEqual({
      hoekwoning: 2,
      tussenwoning: 4,
      appartement: 3,
      vrijstaand: 1,
    })
  }))

test('keeps apart what is not known: no year, no floor area, no label', () =>
  inDistrict(async (ask) => {
    const told = await ask()
    expect(told.bouwjaar.filter((year) => year === null)).toHaveLength(3)
    expect(told.oppervlakte.filter((area) => area === null)).toHaveLength(2)
    expect(tally(told.labelstatus, labelStatuses)).toEqual({ onbekend: 10 })
    expect(told.energieklasse).toEqual(Array(10).fill(-1))
    expect(told.labelsPeildatum).toBeNull()
    expect(told.bronnen).toMatchObject({
      register: { peildatum: '2021-10-15' },
      labels: null,
      eigendom: null,
    })
  }))

test('tells registered labels from expired, older and address-matched ones', () =>
  inDistrict(async (ask, { row }, inner) => {
    await label(inner, idOf(row[0]), 'G', 'geregistreerd')
    await label(inner, idOf(row[1]), 'A++++', 'geregistreerd')
    await label(inner, idOf(row[2]), 'C', 'verlopen')
    await label(inner, idOf(row[3]), 'D', 'via-adres')
    await label(inner, idOf(row[4]), 'B', 'oudere-methode')
    await inner.orm.update(dataset).set({ labelsAsOf: '2026-11-23' })
    const told = await ask()
    expect(tally(told.labelstatus, labelStatuses)).toEqual({
      geregistreerd: 2,
      verlopen: 1,
      'via-adres': 1,
      'oudere-methode': 1,
      onbekend: 5,
    })
    expect(tally(told.energieklasse, energyClasses)).toEqual({ G: 1, 'A++++': 1, C: 1, D: 1, B: 1, geen: 5 })
    expect(told.labelsPeildatum).toBe('2026-11-23')
  }))

test('says which homes are more than a home, and counts what is none', () =>
  inDistrict(async (ask) => {
    const told = await ask()
    const shop = purposes.indexOf('winkelfunctie')
    expect(told.gebruiksdoelen.filter((bits) => bits & 1)).toHaveLength(10)
    expect(told.gebruiksdoelen.filter((bits) => (bits >> shop) & 1)).toHaveLength(1)
    expect(told.andereObjecten).toBe(2)
    expect(told.anderePerDoel[shop]).toBe(1)
    expect(told.anderePerDoel[purposes.indexOf('kantoorfunctie')]).toBe(1)
    expect(told.anderePerDoel[purposes.indexOf('industriefunctie')]).toBe(1)
  }))

test('flags what stands empty or may be pulled down', () =>
  inDistrict(async (ask) => {
    const told = await ask()
    expect(told.toestand.filter((bits) => bits !== 0)).toEqual([0b101])
  }))

test('names streets, and neither house numbers nor dwellings', () =>
  inDistrict(async (ask, { row }) => {
    const told = await ask()
    expect(told.straten).toEqual(['Achtergracht', 'Zwaluwlaan'])
    expect(tally(told.straat, told.straten)).toEqual({ Zwaluwlaan: 6, Achtergracht: 4 })
    expect(JSON.stringify(told)).not.toContain(idOf(row[0]))
  }))

test('takes tenure from the neighbourhoods that its homes lie in', () =>
  inDistrict(async (ask, _, inner) => {
    const [run] = await inner.orm
      .insert(importRun)
      .values({ source: 'bag', fileName: 'buurten.gpkg', state: 'failed' })
      .returning({ id: importRun.id })
    const place = (code: string, south: number, north: number) =>
      inner.rows(sql`insert into ${statisticalArea} (code, year, kind, name, geometry, run_id) values (${code}, 2023,
        'buurt', ${code}, st_multi(st_makeenvelope(${x - 900}, ${south}, ${x + 900}, ${north}, 28992)), ${run?.id})`)
    await place('BU04570001', y, y + 250)
    await place('BU04570002', y + 250, y + 350)
    const figure = (areaCode: string, value: number | null) =>
      inner.orm.insert(areaFigure).values({
        areaCode,
        year: 2023,
        figure: tenureFigureNames.koop,
        value,
        missingReason: value === null ? 'geheim-of-onbekend' : null,
      })
    await figure('BU04570001', 75)
    await figure('BU04570002', null)
    const { eigendom } = await ask()
    expect(eigendom).toMatchObject({ jaar: 2023, buurten: 2 })
    expect(eigendom.figuren[0]).toEqual({
      figuur: 'koop',
      aandeel: 0.75,
      woningen: 6,
      ontbreekt: [
        { reden: 'geheim-of-onbekend', woningen: 3 },
        { reden: 'geen-buurt', woningen: 1 },
      ],
    })
  }))

test('answers anew once labels were judged again', () =>
  inDistrict(async (ask, { row }, inner) => {
    await ask()
    await label(inner, idOf(row[0]), 'G', 'verlopen')
    await inner.orm.update(dataset).set({ labelsAsOf: '2026-12-01' })
    expect(tally((await ask()).labelstatus, labelStatuses)).toEqual({ verlopen: 1, onbekend: 9 })
  }))

test('stays out of caches, and says when there is no such area', () =>
  rolledBack(database(), async (inner) => {
    await drawDistrict(inner)
    const app = serveRoutes(orientationRoutes(testServices(inner)))
    expect((await app.request(path)).headers.get('cache-control')).toBe('no-store')
    expect(await askForProblem(app, '/v1/gebieden/wijk-zuid/woningen')).toMatchObject({ status: 404 })
    expect(await askForProblem(app, '/v1/gebieden/zuid/woningen')).toMatchObject({ status: 400 })
    expect(await askForProblem(app, `${path}?datum=2025-01-01`)).toMatchObject({ status: 400 })
  }))
