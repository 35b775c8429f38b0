import { beforeAll, describe, expect, test } from 'vitest'
import { areaFigures } from '../../../../data/reference/area-figures.ts'
import { gemiddelden } from '../../../contract/averages.ts'
import { areaFigure, importRun, statisticalArea } from '../../platform/db/schema/registry.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { figureNames } from './queries.ts'
import { averageRoutes } from './routes.ts'

const database = testDatabase()
const app = () => serveRoutes(averageRoutes(testServices(database())))
const square = (x: number, y: number, side: number) =>
  `SRID=28992;MULTIPOLYGON(((${x} ${y},${x + side} ${y},${x + side} ${y + side},${x} ${y + side},${x} ${y})))`

let area: string

beforeAll(async () => {
  const registry = buildRegistry(database(), { origin: [131_000, 480_000] })
  const town = registry.town({ name: 'Weesp', side: 400 })
  area = `woonplaats-${town}`
  // Three homes in the west, two in the east, and two more in the east's neighbourhood but outside the town.
  registry.row({ count: 3, at: [130_900, 480_000] })
  registry.row({ count: 2, at: [131_050, 480_000] })
  registry.row({ count: 2, at: [131_300, 480_000] })
  await registry.store()
  await rebuildHomes(database())
  const [run] = await database()
    .orm.insert(importRun)
    .values({ source: 'cbs', fileName: 'a.gpkg', state: 'succeeded', deliveredOn: '2024-11-01' })
    .returning({ id: importRun.id })
  const neighbourhood = (code: string, name: string, year: number, geometry: string) => ({
    code,
    name,
    year,
    kind: 'buurt' as const,
    geometry,
    runId: run?.id ?? 0,
  })
  const west = square(130_500, 479_750, 500)
  const east = square(131_000, 479_500, 1000)
  await database()
    .orm.insert(statisticalArea)
    .values([
      neighbourhood('BU04570001', 'West', 2022, west),
      neighbourhood('BU04570002', 'Oost', 2022, square(131_000, 479_500, 1500)),
      neighbourhood('BU04570001', 'West', 2024, west),
      neighbourhood('BU04570002', 'Oost', 2024, east),
      neighbourhood('BU04570009', 'Ver weg', 2022, square(140_000, 479_500, 100)),
    ])
  const { gas, elektriciteit, stadsverwarming } = figureNames
  await database()
    .orm.insert(areaFigure)
    .values([
      { areaCode: 'BU04570001', year: 2022, figure: gas, value: 1240 },
      { areaCode: 'BU04570002', year: 2022, figure: gas, missingReason: 'geheim-of-onbekend' },
      { areaCode: 'BU04570002', year: 2022, figure: stadsverwarming, value: 34 },
      { areaCode: 'BU04570001', year: 2024, figure: gas, missingReason: 'komt-later' },
      { areaCode: 'BU04570001', year: 2024, figure: elektriciteit, value: 2650 },
    ])
})

async function ask(figure: string) {
  const response = await app().request(`/v1/gebieden/${area}/gemiddelden?figuur=${figure}`)
  expect(response.status).toBe(200)
  return gemiddelden.parse(await response.json())
}

describe('means per neighbourhood', () => {
  test('are those of the newest year that has the figure, with the homes that share each', async () => {
    const { jaar, items, bron } = await ask('gas')
    expect(jaar).toBe(2022)
    expect(bron?.peildatum).toBe('2024-11-01')
    expect(items).toMatchObject([
      { code: 'BU04570001', naam: 'West', waarde: 1240, reden: null, woningen: 3, woningenInGebied: 3 },
      {
        code: 'BU04570002',
        waarde: null,
        reden: 'geheim-of-onbekend',
        woningen: 4,
        woningenInGebied: 2,
        stadsverwarming: 34,
      },
    ])
    expect(items[0]?.grens.coordinates[0]?.[0]).toHaveLength(5)
  })

  test('say so where the edition has no such figure', async () => {
    const { jaar, items } = await ask('elektriciteit')
    expect(jaar).toBe(2024)
    expect(items.map(({ waarde, reden }) => [waarde, reden])).toEqual([
      [2650, null],
      [null, 'niet-in-bestand'],
    ])
  })

  test('are refused for an unknown figure, and not found for an unknown area', async () => {
    const path = (id: string, figure: string) => `/v1/gebieden/${id}/gemiddelden?figuur=${figure}`
    expect((await askForProblem(app(), path(area, 'inkomen'))).status).toBe(400)
    expect((await askForProblem(app(), path('wijk-nergens', 'gas'))).status).toBe(404)
  })

  test('are figures that the reference knows', () => {
    const known = areaFigures.map(({ id }) => id)
    expect(known).toEqual(expect.arrayContaining(Object.values(figureNames)))
  })
})
