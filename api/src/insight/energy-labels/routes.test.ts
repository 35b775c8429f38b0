import { afterEach, expect, test } from 'vitest'
import { energielabels } from '../../../contract/labels.ts'
import { verblijfsobject } from '../../../contract/registry.ts'
import { importEnergyLabels } from '../../imports/ep-online/import-energy-labels.ts'
import { buildLabelVillage } from '../../imports/ep-online/testing/label-village.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { registryRoutes } from '../../registry/routes.ts'
import { readHomeFacts } from '../home-facts/queries.ts'
import { rebuildInsight } from '../rebuild.ts'
import { energyLabelRoutes } from './routes.ts'

const database = testDatabase()
afterEach(() => emptyTables(database()))

const v4 = new URL('../../imports/ep-online/testdata/v20260801_v4_csv.csv', import.meta.url).pathname
const app = () => {
  const services = testServices(database())
  return serveRoutes(energyLabelRoutes(services), registryRoutes(services, readHomeFacts))
}

async function village() {
  const built = await buildLabelVillage(database())
  await importEnergyLabels(database(), v4)
  await rebuildInsight(database(), undefined, '2026-06-01')
  return built
}

const asked = (id: string | undefined) =>
  askFor(app(), `/v1/verblijfsobjecten/${id}/energielabels`, energielabels.strict())

test('tells the label that counts first, why, and the others as history', async () => {
  const { terrace } = await village()
  const told = await asked(terrace[0])
  expect(told).toMatchObject({ status: 'geregistreerd', reden: 'enige-geldige', peildatum: '2026-06-01' })
  expect(told.bron).toMatchObject({ peildatum: '2026-08-01' })
  expect(told.registraties).toMatchObject([
    {
      klasse: 'C',
      isGeldend: true,
      isVerlopen: false,
      berekendEnergieverbruik: { waarde: 172.51, eenheid: 'kWh/m2' },
    },
    {
      klasse: 'E',
      isGeldend: false,
      isVerlopen: true,
      berekendEnergieverbruik: { waarde: 91253.07, eenheid: 'MJ' },
    },
  ])
})

test('a home without a label that counts is unknown, also with a registration', async () => {
  const { flat } = await village()
  expect(await asked(flat[2])).toMatchObject({
    status: 'onbekend',
    reden: null,
    registraties: [{ klasse: null }],
  })
  expect(await asked(flat[3])).toMatchObject({ status: 'onbekend', reden: null, registraties: [] })
})

test('every dwelling tells its label beside its type', async () => {
  const { terrace, flat, mooring } = await village()
  const told = async (id: string | undefined) => {
    const { energielabel, energielabelStatus } = await askFor(
      app(),
      `/v1/verblijfsobjecten/${id}`,
      verblijfsobject.strict(),
    )
    return [energielabel, energielabelStatus]
  }
  expect(await told(terrace[0])).toEqual(['C', 'geregistreerd'])
  expect(await told(terrace[2])).toEqual(['D', 'oudere-methode'])
  expect(await told(terrace[3])).toEqual(['F', 'verlopen'])
  expect(await told(flat[0])).toEqual(['B', 'via-adres'])
  expect(await told(flat[3])).toEqual([null, 'onbekend'])
  expect(await told(mooring)).toEqual([null, null])
})

test('answers 404 for a dwelling that is not there', async () => {
  const path = '/v1/verblijfsobjecten/0457010000009998/energielabels'
  expect(await askForProblem(app(), path)).toMatchObject({ status: 404 })
})
