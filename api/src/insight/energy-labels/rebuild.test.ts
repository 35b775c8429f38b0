import { asc, sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { importEnergyLabels } from '../../imports/ep-online/import-energy-labels.ts'
import { buildLabelVillage } from '../../imports/ep-online/testing/label-village.ts'
import { dataset, dwellingLabel, labelMatch } from '../../platform/db/schema/insight.ts'
import { energyLabel } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { isInsightStale, rebuildInsight } from '../rebuild.ts'
import { rebuildDwellingLabels } from './rebuild.ts'

const database = testDatabase()
const golden = (name: string) => new URL(`../../imports/ep-online/testdata/${name}`, import.meta.url).pathname
const day = '2026-06-01'
afterEach(() => emptyTables(database()))

async function labels() {
  const rows = await database().orm.select().from(dwellingLabel).orderBy(asc(dwellingLabel.dwellingId))
  return rows.map(({ dwellingId, energyClass, status, match, reason, registrationCount, housingType }) => [
    dwellingId.slice(4, 6) + dwellingId.slice(-2),
    energyClass,
    status,
    match,
    reason,
    registrationCount,
    housingType,
  ])
}

test('every trap of the golden file ends in the right label', async () => {
  await buildLabelVillage(database())
  await importEnergyLabels(database(), golden('v20260801_v4_csv.csv'))
  expect(await rebuildDwellingLabels(database(), day)).toBe(8)
  expect(await labels()).toEqual([
    ['0104', 'C', 'geregistreerd', 'verblijfsobject', 'enige-geldige', 2, 'hoekwoning'],
    ['0107', 'A+++', 'geregistreerd', 'verblijfsobject', 'enige-geldige', 2, 'twee-onder-een-kap'],
    // The newest registration at its address has an id of its own that nobody knows; its own id counts.
    ['0110', 'D', 'oudere-methode', 'verblijfsobject', 'enige-geldige', 3, null],
    ['0113', 'F', 'verlopen', 'verblijfsobject', 'laatst-verlopen', 2, null],
    ['0116', 'B', 'via-adres', 'adres', 'enige-registratie', 1, 'appartement'],
    ['0118', 'C', 'geregistreerd', 'verblijfsobject', 'laatst-opgenomen', 2, 'appartement'],
    ['0224', 'A+', 'geregistreerd', 'ligplaats', 'enige-registratie', 1, null],
    ['0326', 'G', 'geregistreerd', 'standplaats', 'enige-registratie', 1, null],
  ])
  const [state] = await database().orm.select({ asOf: dataset.labelsAsOf }).from(dataset)
  expect(state).toEqual({ asOf: day })
})

test("a registration of part of an address, of a building, or of a home that is gone is nobody's label", async () => {
  const village = await buildLabelVillage(database())
  await importEnergyLabels(database(), golden('v20260801_v4_csv.csv'))
  await database().rows(
    sql`update registry.dwelling set closed_on = '2026-01-01' where id = ${village.flat[1]}`,
  )
  await rebuildDwellingLabels(database(), day)
  const matched = await database()
    .orm.select({
      dwelling: labelMatch.dwellingId,
      match: labelMatch.match,
      designation: energyLabel.designation,
    })
    .from(labelMatch)
    .innerJoin(energyLabel, sql`${energyLabel.id} = ${labelMatch.labelId}`)
  expect(matched.filter(({ designation }) => designation !== null)).toEqual([])
  expect(matched.map(({ dwelling }) => dwelling)).not.toContain(village.flat[1])
  expect(
    matched
      .filter(({ match }) => match === 'adres')
      .map(({ dwelling }) => dwelling)
      .toSorted(),
  ).toEqual([village.terrace[2], village.flat[0]])
})

test('an address that two dwellings share tells nothing', async () => {
  const village = await buildLabelVillage(database())
  await importEnergyLabels(database(), golden('v20260801_v4_csv.csv'))
  await database().rows(sql`
    update registry.address set house_letter = null, house_number_addition = 'A' where id in (
      select address_id from registry.dwelling_address where dwelling_id = ${village.flat[3]})`)
  await rebuildDwellingLabels(database(), day)
  expect((await labels()).map(([id]) => id)).not.toContain('0116')
})

test('what the newest total withdrew counts no more', async () => {
  await buildLabelVillage(database())
  await importEnergyLabels(database(), golden('v20260901_v5_csv.csv'))
  await importEnergyLabels(database(), golden('v20260801_v4_csv.csv'))
  await rebuildDwellingLabels(database(), day)
  expect(await labels()).toEqual([
    ['0104', 'C', 'geregistreerd', 'verblijfsobject', 'enige-geldige', 2, 'hoekwoning'],
    ['0107', 'A+++', 'geregistreerd', 'verblijfsobject', 'enige-geldige', 2, 'twee-onder-een-kap'],
    ['0113', 'A', 'geregistreerd', 'verblijfsobject', 'enige-geldige', 3, 'hoekwoning'],
    ['0116', 'B', 'via-adres', 'adres', 'enige-registratie', 1, 'appartement'],
  ])
})

test('a label expires without any import, and an import that brought nothing changes nothing', async () => {
  await buildLabelVillage(database())
  await importEnergyLabels(database(), golden('v20260801_v4_csv.csv'))
  expect(await isInsightStale(database(), day)).toBe(true)
  await rebuildInsight(database(), undefined, day)
  expect(await isInsightStale(database(), day)).toBe(false)
  await importEnergyLabels(database(), golden('v20260801_v4_csv.csv'))
  expect(await isInsightStale(database(), day)).toBe(false)
  expect(await isInsightStale(database(), '2029-01-01')).toBe(false)
  expect(await isInsightStale(database(), '2029-01-02')).toBe(true)
  await rebuildInsight(database(), undefined, '2029-01-02')
  expect(await isInsightStale(database(), '2029-01-02')).toBe(false)
  expect((await labels()).find(([id]) => id === '0110')?.slice(1, 3)).toEqual(['D', 'verlopen'])
})
