import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import {
  buurtKeuze,
  projectwijk,
  projectwijkInLijst,
  splitsingVoorbeeld,
  wijkVoorbeeld,
} from '../../../contract/districts.ts'
import { problem } from '../../../contract/problem.ts'
import { rebuildHomes } from '../../insight/housing-types/rebuild.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { today } from '../../platform/time/today.ts'
import { districtRoutes } from './routes.ts'
import { buildTwoStreets, degrees, drawnBox } from './testing.ts'

const database = testDatabase()
const app = () => serveRoutes(districtRoutes(testServices(database())))
let streets = { merelhof: '', vinkweg: '' }
beforeEach(async () => {
  await emptyTables(database())
  streets = await buildTwoStreets(database())
  await rebuildHomes(database())
})

const post = (path: string, body: unknown) =>
  app().request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

const meent = {
  naam: 'De Meent',
  geldigVanaf: today(),
  toelichting: 'begin',
  samenstelling: drawnBox(-20, -20, 90, 70),
}
const snede = {
  soort: 'lijn',
  lijn: { type: 'LineString', coordinates: [degrees(-30, 25), degrees(100, 25)] },
}

test('a district is made, changed, split and withdrawn, and each step can be read back', async () => {
  const made = await post('/v1/projectwijken', meent)
  expect(made.status).toBe(201)
  expect(made.headers.get('location')).toBe('/v1/projectwijken/de-meent')
  const { samenstelling: _, ...renamed } = { ...meent, naam: 'De Meent Oost' }
  expect((await post('/v1/projectwijken/de-meent/versies', renamed)).status).toBe(201)
  const split = await post('/v1/projectwijken/de-meent/splitsingen', {
    naam: 'Noord',
    geldigVanaf: today(),
    snede,
  })
  expect(await split.json()).toEqual({ id: 'noord' })
  const ended = { geldigVanaf: today(), toelichting: '' }
  expect((await post('/v1/projectwijken/noord/intrekkingen', ended)).status).toBe(201)
  const detail = await askFor(app(), '/v1/projectwijken/de-meent', projectwijk.strict())
  expect(detail.versies.map(({ naam, woningen }) => [naam, woningen])).toEqual([
    ['De Meent Oost', 10],
    ['De Meent Oost', 15],
    ['De Meent', 15],
  ])
  expect(detail.versies[2]?.toelichting).toBe('begin')
  const list = await askFor(app(), '/v1/projectwijken', z.object({ items: z.array(projectwijkInLijst) }))
  expect(list.items.map(({ id, stand }) => [id, stand])).toEqual([
    ['de-meent', 'geldt'],
    ['noord', 'ingetrokken'],
  ])
})

test('a look ahead keeps nothing', async () => {
  const answer = await post('/v1/projectwijk-voorbeelden', {
    samenstelling: { soort: 'straten', straten: [streets.vinkweg] },
  })
  expect(wijkVoorbeeld.strict().parse(await answer.json())).toMatchObject({ woningen: 5, delen: 1 })
  await post('/v1/projectwijken', meent)
  const parts = await post('/v1/projectwijken/de-meent/splitsing-voorbeelden', { snede })
  expect(splitsingVoorbeeld.parse(await parts.json())).toMatchObject({
    nieuw: { woningen: 5 },
    rest: { woningen: 10 },
  })
  const list = await askFor(app(), '/v1/projectwijken', z.object({ items: z.array(projectwijkInLijst) }))
  expect(list.items).toMatchObject([{ id: 'de-meent', versies: 1 }])
})

test('of a split the streets tell how many of their homes go and how many stay', async () => {
  await post('/v1/projectwijken', meent)
  const across = { type: 'LineString', coordinates: [degrees(24.5, -30), degrees(24.5, 80)] }
  const answer = await post('/v1/projectwijken/de-meent/splitsing-voorbeelden', {
    snede: { soort: 'lijn', lijn: across },
  })
  const { nieuw, rest } = splitsingVoorbeeld.parse(await answer.json())
  expect(nieuw.straten[0]?.elders).toEqual([{ id: 'de-meent', naam: 'De Meent', woningen: 6 }])
  expect(rest.straten[0]?.elders).toEqual([{ id: 'nieuw', naam: '', woningen: 4 }])
  expect([nieuw.overlap, rest.overlap]).toEqual([[], []])
})

test('the boundary that comes back is the one that was drawn, to the millimetre', async () => {
  await post('/v1/projectwijken', meent)
  const { grens } = await askFor(app(), '/v1/projectwijken/de-meent', projectwijk)
  const drawn = meent.samenstelling.soort === 'getekend' ? meent.samenstelling.grens.coordinates[0] : []
  for (const [index, [longitude, latitude]] of (drawn as [number, number][]).entries()) {
    expect(grens.coordinates[0]?.[0]?.[index]?.[0]).toBeCloseTo(longitude, 7)
    expect(grens.coordinates[0]?.[0]?.[index]?.[1]).toBeCloseTo(latitude, 7)
  }
})

test.each([
  ['no name', { ...meent, naam: '  ' }, 400],
  ['no date', { ...meent, geldigVanaf: '1 mei' }, 400],
  ['no ground', { ...meent, samenstelling: undefined }, 400],
  ['ground in Africa', { ...meent, samenstelling: { ...meent.samenstelling, grens: africa() } }, 400],
  ['a misspelt key', { ...meent, geldigTot: today() }, 400],
])('refuses %s', async (_, body, status) => {
  const answer = await post('/v1/projectwijken', body)
  expect(answer.status).toBe(status)
  expect(problem.parse(await answer.json()).detail).not.toBe('')
})

function africa() {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 1],
      ],
    ],
  }
}

test('tells of a name that is taken and of a district that is not there', async () => {
  await post('/v1/projectwijken', meent)
  const twice = await post('/v1/projectwijken', meent)
  expect(twice.status).toBe(409)
  expect(problem.parse(await twice.json()).faults).toEqual([{ place: 'naam', reason: 'is taken' }])
  expect((await askForProblem(app(), '/v1/projectwijken/nergens')).status).toBe(404)
})

test('lists no neighbourhoods where there are none', async () => {
  const path = '/v1/projectwijk-bouwstenen/buurten'
  expect(await askFor(app(), path, z.object({ items: z.array(buurtKeuze) }))).toEqual({ items: [] })
})
