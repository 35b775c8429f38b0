// A small registry, and in it everything that is not for everybody, marked: whoever finds a mark where no mark may be has
// found a leak.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { publishDue } from '../insight/publications/publish.ts'
import { rebuildInsight } from '../insight/rebuild.ts'
import type { Database } from '../platform/db/database.ts'
import { account, membership } from '../platform/db/schema/access.ts'
import {
  consentEvent,
  districtVersion,
  doNotApproach,
  engagementBatch,
  engagementEvent,
  housingTypeOverride,
  linkingOpportunity,
  meetingPlace,
  occupancy,
  orientationAnswer,
  stakeholder,
} from '../platform/db/schema/fieldwork.ts'
import {
  areaFigure,
  energyLabel,
  importRefusal,
  importRun,
  statisticalArea,
} from '../platform/db/schema/registry.ts'
import { buildRegistry } from '../platform/testing/registry-builder.ts'

/** In every text that people wrote. */
export const mark = 'ZWERMMERK'
/** The class of every label; no answer to the public may hold it. */
export const markedClass = 'A+++++'

export interface Planted {
  /** Of the publication that was made before anything was planted: it stays as it is. */
  publication: string
  buildings: string[]
  dwellings: string[]
  runId: number
}

const [x, y] = [131_000, 480_000]

/** Registers that everybody may see: a row of twelve homes in a district and a neighbourhood, labels imported but none of ours. */
export async function buildPublicRegistry(database: Database): Promise<Planted> {
  const town = buildRegistry(database, { origin: [x, y] })
  town.town({ id: '1000', name: 'Weesp', side: 2000 })
  const row = town.row({ count: 12, number: 1 })
  // Fewer homes are never published about.
  town.building({ dwellings: 150 })
  await town.store()
  const square = `SRID=28992;MULTIPOLYGON(((${x - 900} ${y - 900},${x + 900} ${y - 900},${x + 900} ${y + 900},${x - 900} ${y + 900},${x - 900} ${y - 900})))`
  const [labels, areas] = await database.orm
    .insert(importRun)
    .values(
      (['ep-online', 'cbs'] as const).map((source) => ({
        source,
        fileName: 'x',
        state: 'succeeded' as const,
        deliveredOn: '2026-01-01',
      })),
    )
    .returning({ id: importRun.id })
  const area = {
    year: 2024,
    name: 'Weesp',
    municipalityCode: 'GM0457',
    municipalityName: 'Weesp',
    geometry: square,
    isCurrent: true,
    runId: areas?.id ?? 0,
  }
  await database.orm.insert(statisticalArea).values([
    { ...area, code: 'BU04570101', kind: 'buurt', districtCode: 'WK045701' },
    { ...area, code: 'WK045701', kind: 'wijk', districtCode: null },
    { ...area, code: 'GM0457', kind: 'gemeente', districtCode: null },
  ])
  await database.orm.insert(areaFigure).values({
    areaCode: 'BU04570101',
    year: 2024,
    figure: 'gemiddeld_gasverbruik_totaal',
    value: 1200,
    missingReason: null,
  })
  await database.orm.insert(districtVersion).values({
    districtId: 'noord',
    version: 1,
    name: 'Noord',
    boundary: square,
    validFrom: '2025-01-01',
    origin: 'bestand',
    composition: { onderdelen: [`${mark}.geojson`] },
    note: mark,
  })
  await rebuildInsight(database)
  const [publication = ''] = await publishDue(database, {
    rhythm: 'kwartaal',
    day: '2026-02-01',
    from: '2025-12-30',
  })
  return {
    publication,
    buildings: row.map(({ id }) => id),
    dwellings: row.map(({ dwellings }) => dwellings[0]?.id ?? ''),
    runId: labels?.id ?? 0,
  }
}

/** What is not for everybody: a label of each home, and of every table of people's own records a row. */
export async function plantPersonalRecords(database: Database, planted: Planted): Promise<void> {
  await plantLabels(database, planted)
  await plantEngagement(database, planted)
  await plantKnowledge(database, planted)
  await plantConsent(database, planted)
  await plantTraces(database, planted)
  await plantPeople(database)
  await rebuildInsight(database)
}

function plantLabels({ orm }: Database, { dwellings, runId }: Planted) {
  return orm.insert(energyLabel).values(
    dwellings.map((dwellingId) => ({
      registrationKey: `${mark} ${dwellingId}`,
      dwellingId,
      designation: null,
      registeredOn: '2025-03-01',
      surveyedOn: '2025-02-01',
      validUntil: '2035-02-01',
      lastToldOn: '2026-01-01',
      status: 'Bestaand',
      calculationType: `NTA 8800 ${mark}`,
      method: 'nta-8800' as const,
      buildingClass: 'W',
      energyClass: markedClass,
      runId,
    })),
  )
}

async function plantEngagement({ orm }: Database, { dwellings }: Planted): Promise<void> {
  const [batch] = await orm
    .insert(engagementBatch)
    .values({ fileName: `${mark}.csv`, fileSha256: '0' })
    .returning({ id: engagementBatch.id })
  const told = { occurredOn: '2025-06-01', source: mark, note: mark, batchId: batch?.id ?? 0 }
  await orm.insert(engagementEvent).values(
    dwellings.flatMap((dwellingId) => [
      { ...told, dwellingId, event: 'maatregel' as const },
      { ...told, dwellingId, event: 'scan' as const, occurredOn: '2025-05-01' },
    ]),
  )
  const [run] = await orm
    .insert(importRun)
    .values({ source: 'engagement', fileName: `${mark}.csv`, state: 'failed', error: mark })
    .returning({ id: importRun.id })
  await orm
    .insert(importRefusal)
    .values({ runId: run?.id ?? 0, kind: 'refused', file: `${mark}.csv`, objectId: 'line 2', reason: mark })
}

async function plantKnowledge({ orm }: Database, { dwellings }: Planted): Promise<void> {
  const entry = () => ({ entryId: randomUUID(), version: 1, name: mark, note: mark })
  const point = `SRID=28992;POINT(${x} ${y})`
  await orm
    .insert(orientationAnswer)
    .values({ areaId: 'wijk-noord', question: 'wat-speelt-er', version: 1, state: 'beantwoord', note: mark })
  await orm.insert(meetingPlace).values({ ...entry(), kind: 'kerk', who: mark, moments: mark, point })
  await orm.insert(stakeholder).values({
    ...entry(),
    areaId: 'wijk-noord',
    kind: 'vereniging',
    interest: mark,
    contribution: mark,
    point,
  })
  await orm
    .insert(linkingOpportunity)
    .values({ ...entry(), kind: 'riolering', owner: mark, fromYear: 2026, toYear: 2027, geometry: point })
  // The type that the outline gives as well: a corrected type is told to everybody, who corrected it and why is not.
  await orm.insert(housingTypeOverride).values({
    dwellingId: dwellings[5] ?? '',
    housingType: 'tussenwoning',
    reason: mark,
    recordedBy: mark,
  })
}

async function plantConsent({ orm }: Database, { dwellings }: Planted): Promise<void> {
  const [dwellingId = '', other = ''] = dwellings
  const [lived] = await orm
    .insert(occupancy)
    .values({ dwellingId, knownBy: 'toestemming' })
    .returning({ id: occupancy.id })
  await orm.insert(consentEvent).values({
    occupancyId: lived?.id ?? '',
    dwellingId,
    purpose: 'huisbezoek',
    event: 'gegeven',
    textVersion: '1',
    language: 'nl',
    channel: 'huisbezoek',
    occurredOn: '2025-07-01',
  })
  const [refused] = await orm
    .insert(occupancy)
    .values({ dwellingId: other, knownBy: 'benaderbaarheid' })
    .returning({ id: occupancy.id })
  await orm.insert(doNotApproach).values({
    dwellingId: other,
    occupancyId: refused?.id ?? '',
    setBy: 'medewerker',
    reason: 'sticker',
    channel: 'huisbezoek',
    since: '2025-07-01',
  })
}

/** What an erasure and a correction leave behind, and what was deleted because its time was over. */
async function plantTraces(database: Database, { dwellings }: Planted): Promise<void> {
  await database.rows(sql`
    insert into fieldwork.correction_request (dwelling_id, occupancy_id, about, words)
    select dwelling_id, id, 'energielabel', ${mark} from fieldwork.occupancy where dwelling_id = ${dwellings[0] ?? ''}`)
  await database.rows(sql`
    insert into fieldwork.erased_event (district_id, story, event, occurred_on)
    values ('noord', gen_random_uuid(), ${mark}, '2025-06-01')`)
  await database.rows(
    sql`insert into fieldwork.retention_run (deleted) values (${JSON.stringify({ [mark]: 1 })}::jsonb)`,
  )
}

async function plantPeople({ orm }: Database): Promise<void> {
  const id = `${mark}-account`
  await orm.insert(account).values({ id, name: mark, email: `${mark.toLowerCase()}@voorbeeld.test` })
  await orm.insert(membership).values({
    accountId: id,
    role: 'buurtbegeleider',
    districtId: 'noord',
    endsAt: new Date(Date.now() + 86_400_000).toISOString(),
  })
}

/** Tables of people's own records that hold nothing: a new one has to be planted here. */
export async function emptyPersonalTables(database: Database): Promise<string[]> {
  const tables = await database.rows<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'fieldwork' order by 1`,
  )
  const empty: string[] = []
  for (const { name } of tables) {
    const [row] = await database.rows<{ filled: boolean }>(
      sql`select (xpath('/row/n/text()', query_to_xml(${`select count(*) as n from ${name}`}::text, false, true, '')))[1]::text <> '0' as filled`,
    )
    if (!row?.filled) empty.push(name)
  }
  return empty
}
