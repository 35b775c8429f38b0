// Reads what is known about a home for those who live there, and what they say is wrong about it.
import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Correctieverzoek, MijnWoning, TellingVanVerzoeken } from '../../../contract/my-home.ts'
import type { Database } from '../../platform/db/database.ts'
import { correctionRequest, occupancy } from '../../platform/db/schema/fieldwork.ts'
import { dwelling, dwellingBuilding } from '../../platform/db/schema/registry.ts'
import { approachOfHome } from '../approach/queries.ts'
import { consentsOfHome } from '../consents/queries.ts'
import { eventsOfDwellings } from '../engagement/queries.ts'
import { deriveStatus } from '../engagement/rules.ts'
import { addressLine } from '../occupancies/address-line.ts'

/** What registers tell of a home; insight gathers it and app.ts hands it over. */
export type ReadOwnHome = (database: Database, dwellingId: string) => Promise<MijnWoning['feiten']>

/** A home's main address on one line. */
export async function addressOfHome(database: Database, dwellingId: string): Promise<string> {
  const [row] = await database.rows<{ line: string }>(sql`select ${addressLine(sql`${dwellingId}`)} as line`)
  return row?.line ?? ''
}

/** GDPR article 12(3): an answer within a month of the request. */
const lastDay = sql`(${correctionRequest.recordedAt} at time zone 'Europe/Amsterdam' + interval '1 month')::date`

/** Who asked still lives there: an answer would reach them. */
const canBeAnswered = and(isNull(correctionRequest.answeredAt), isNull(occupancy.endedOn))

/** So many requests are read at once; what waits comes first. */
const mostRequests = 500

const columns = {
  id: correctionRequest.id,
  verblijfsobject: correctionRequest.dwellingId,
  adres: sql<string>`${addressLine(sql`${correctionRequest.dwellingId}`)}`,
  pand: sql<string | null>`(select min(${dwellingBuilding.buildingId}) from ${dwellingBuilding}
    where ${dwellingBuilding.dwellingId} = ${correctionRequest.dwellingId})`,
  over: correctionRequest.about,
  tekst: correctionRequest.words,
  gedaanOp: correctionRequest.recordedAt,
  uiterlijkOp: sql<string>`(${lastDay})::text`,
  uitkomst: correctionRequest.outcome,
  antwoord: correctionRequest.answer,
  beantwoordOp: correctionRequest.answeredAt,
}

const inUtc = (moment: string): string => new Date(moment).toISOString()
const asUtc = (rows: Correctieverzoek[]): Correctieverzoek[] =>
  rows.map((row) => ({
    ...row,
    gedaanOp: inUtc(row.gedaanOp),
    beantwoordOp: row.beantwoordOp && inUtc(row.beantwoordOp),
  }))

/** What was said about one home, the last first. */
export async function correctionsOfHome(database: Database, dwellingId: string): Promise<Correctieverzoek[]> {
  return asUtc(
    await database.orm
      .select(columns)
      .from(correctionRequest)
      .where(eq(correctionRequest.dwellingId, dwellingId))
      .orderBy(desc(correctionRequest.recordedAt)),
  )
}

/**
 * What was said about the homes that the visitor's right reaches: what waits for an answer first, from the oldest on, then
 * what was answered, from the last back.
 * @param boundary EPSG:28992; undefined: wherever the right reaches
 */
export async function correctionsInReach(
  database: Database,
  boundary: SQL | undefined,
): Promise<Correctieverzoek[]> {
  const isThere = boundary && sql`st_covers(${boundary}, ${dwelling.geometry})`
  return asUtc(
    await database.orm
      .select(columns)
      .from(correctionRequest)
      .innerJoin(dwelling, eq(dwelling.id, correctionRequest.dwellingId))
      .innerJoin(occupancy, eq(occupancy.id, correctionRequest.occupancyId))
      .where(and(isThere, or(isNotNull(correctionRequest.answeredAt), canBeAnswered)))
      .orderBy(sql`${correctionRequest.answeredAt} desc nulls first`, correctionRequest.recordedAt)
      .limit(mostRequests),
  )
}

/** How many requests wait where the visitor's right reaches. @param today yyyy-mm-dd */
export async function countOpenCorrections(database: Database, today: string): Promise<TellingVanVerzoeken> {
  const [counted] = await database.orm
    .select({
      open: sql<number>`count(*)::int`,
      teLaat: sql<number>`(count(*) filter (where ${lastDay} < ${today}))::int`,
    })
    .from(correctionRequest)
    .innerJoin(occupancy, eq(occupancy.id, correctionRequest.occupancyId))
    .where(canBeAnswered)
  return counted ?? { open: 0, teLaat: 0 }
}

async function looksAt(database: Database, dwellingId: string): Promise<MijnWoning['inzage']> {
  return database.rows(sql`
    select to_char(looked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as op, to_json(roles) as rollen,
      action as handeling, subject as onderwerp, purpose as doel
    from audit.looks_at_home(${dwellingId})`)
}

/** Everything that is known about a home. @param today yyyy-mm-dd */
export async function readMyHome(
  database: Database,
  dwellingId: string,
  readFacts: ReadOwnHome,
  today: string,
): Promise<MijnWoning> {
  const events = await eventsOfDwellings(database, [dwellingId], today)
  return {
    verblijfsobject: dwellingId,
    adres: await addressOfHome(database, dwellingId),
    feiten: await readFacts(database, dwellingId),
    betrokkenheid: {
      status: deriveStatus(events).status,
      gebeurtenissen: events.map(({ occurredOn, event, source, note }) => ({
        datum: occurredOn,
        gebeurtenis: event,
        bron: source,
        toelichting: note,
      })),
    },
    toestemmingen: await consentsOfHome(database, dwellingId),
    benaderbaarheid: await approachOfHome(database, dwellingId),
    correctieverzoeken: await correctionsOfHome(database, dwellingId),
    inzage: await looksAt(database, dwellingId),
  }
}
