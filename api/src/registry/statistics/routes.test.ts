import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { pagina } from '../../../contract/registry.ts'
import { cijferUitleg, statistischGebied, statistischGebiedMetCijfers } from '../../../contract/statistics.ts'
import { areaFigure, importRun, statisticalArea } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { rectangle } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { statisticsRoutes } from './routes.ts'

const database = testDatabase()
const app = () => serveRoutes(statisticsRoutes(testServices(database())))
const page = pagina(statistischGebied.strict())
const whole = statistischGebiedMetCijfers.strict()

const square = (x: number, side = 100) =>
  `SRID=28992;MULTIPOLYGON${rectangle([x, 480_000], side, side).replace('POLYGON', '(')})`
const area = (code: string, year: number, geometry: string, isCurrent = true) => ({
  code,
  year,
  kind: code.startsWith('BU') ? ('buurt' as const) : ('wijk' as const),
  name: `Naam ${code}`,
  districtCode: code.startsWith('BU') ? `WK${code.slice(2, 8)}` : null,
  municipalityCode: 'GM0363',
  municipalityName: 'Amsterdam',
  geometry,
  isCurrent,
})

beforeAll(async () => {
  await emptyTables(database())
  const [run] = await database()
    .orm.insert(importRun)
    .values({ source: 'cbs', fileName: 'x_2024.gpkg', state: 'succeeded' })
    .returning({ id: importRun.id })
  const runId = run?.id ?? 0
  const areas = [
    area('BU0363SB01', 2024, square(131_000)),
    area('BU0363SB01', 2022, square(131_003), false),
    area('BU0363SB01', 2020, square(131_000, 150), false),
    area('BU0363SB02', 2024, square(131_200)),
    area('BU0363SB03', 2022, square(140_000)),
    area('WK0363SB', 2024, square(131_000, 300)),
  ]
  await database()
    .orm.insert(statisticalArea)
    .values(areas.map((one) => ({ ...one, runId })))
  const figure = (
    year: number,
    name: string,
    value: number | null,
    missingReason?: 'komt-later' | 'geheim-of-onbekend',
  ) => ({
    areaCode: 'BU0363SB01',
    year,
    figure: name,
    value,
    missingReason: missingReason ?? null,
  })
  await database()
    .orm.insert(areaFigure)
    .values([
      figure(2024, 'aantal_inwoners', 1030),
      figure(2022, 'aantal_inwoners', 990),
      figure(2024, 'gemiddeld_gasverbruik_totaal', null, 'komt-later'),
      figure(2022, 'gemiddeld_gasverbruik_totaal', 1050),
      figure(2024, 'percentage_koopwoningen', null, 'komt-later'),
      figure(2022, 'percentage_koopwoningen', null, 'geheim-of-onbekend'),
      figure(2020, 'percentage_koopwoningen', 61),
    ])
})

describe('/v1/buurten', () => {
  test('lists the present division, page by page, and each year by itself', async () => {
    const first = await askFor(app(), '/v1/buurten?limiet=2', page)
    const second = await askFor(app(), first.volgende ?? '', page)
    expect([...first.items, ...second.items].map(({ code, jaar }) => `${code} ${jaar}`)).toEqual([
      'BU0363SB01 2024',
      'BU0363SB02 2024',
      'BU0363SB03 2022',
    ])
    expect(second.volgende).toBeNull()
    const codes = async (query: string) =>
      (await askFor(app(), `/v1/buurten?${query}`, page)).items.map(({ code }) => code)
    expect(await codes('jaar=2022')).toEqual(['BU0363SB01', 'BU0363SB03'])
    expect(await codes('bbox=5.034,52.306,5.0375,52.309')).toEqual(['BU0363SB01'])
    expect(await codes('gemeentecode=GM0457')).toEqual([])
    expect((await askFor(app(), '/v1/wijken', page)).items).toMatchObject([
      { code: 'WK0363SB', wijkcode: null },
    ])
  })

  test('gives each figure of the newest year that has a value, and never across a boundary that moved', async () => {
    const told = await askFor(app(), '/v1/buurten/BU0363SB01', whole)
    expect(told).toMatchObject({
      jaar: 2024,
      jaren: [2024, 2022, 2020],
      isActueel: true,
      wijkcode: 'WK0363SB',
    })
    expect(told.cijfers).toEqual([
      {
        figuur: 'aantal_inwoners',
        eenheid: 'aantal',
        waarde: 1030,
        reden: null,
        jaar: 2024,
        bron: 'CBS, Wijk- en Buurtkaart 2024',
      },
      {
        figuur: 'percentage_koopwoningen',
        eenheid: '%',
        waarde: null,
        reden: 'komt-later',
        jaar: 2024,
        bron: 'CBS, Wijk- en Buurtkaart 2024',
      },
      {
        figuur: 'gemiddeld_gasverbruik_totaal',
        eenheid: 'm3',
        waarde: 1050,
        reden: null,
        jaar: 2022,
        bron: 'CBS, Wijk- en Buurtkaart 2022',
      },
    ])
    expect(told.bronnen).toMatchObject([{ licentie: 'CC BY 4.0' }])
    const earlier = await askFor(app(), '/v1/buurten/BU0363SB01?jaar=2022', whole)
    expect(earlier.cijfers.map(({ waarde, jaar }) => [waarde, jaar])).toEqual([
      [990, 2022],
      [null, 2022],
      [1050, 2022],
    ])
    expect(await askFor(app(), '/v1/buurten/BU0363SB01?jaar=2020', whole)).toMatchObject({
      cijfers: [{ waarde: 61 }],
    })
  })

  test.each([
    ['/v1/buurten/BU99999999', 404],
    ['/v1/buurten/WK0363SB', 404],
    ['/v1/buurten/BU0363SB02?jaar=2021', 404],
    ['/v1/buurten/x', 400],
    ['/v1/buurten?jaar=vorig', 400],
    ['/v1/buurten?gemeentecode=0363', 400],
    ['/v1/buurten?na=1', 400],
    ['/v1/buurten?kleur=rood', 400],
  ])('%s is refused with %i', async (path, status) => {
    expect(await askForProblem(app(), path)).toMatchObject({ status })
  })
})

test('/v1/cijfers explains every figure in both languages', async () => {
  const { items } = await askFor(app(), '/v1/cijfers', z.object({ items: z.array(cijferUitleg.strict()) }))
  expect(items.length).toBeGreaterThan(50)
  const gas = items.find(({ figuur }) => figuur === 'gemiddeld_gasverbruik_totaal')
  expect(gas).toMatchObject({ eenheid: 'm3', groep: 'energie' })
  expect(gas?.betekenis.nl).toContain('stadsverwarming')
})
