// Reads what is known about a home for those who live there, and what they say is wrong about it.
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Correctieverzoek, MijnWoning } from '../../../contract/my-home.ts'
import type { Database } from '../../platform/db/database.ts'
import { correctionRequest } from '../../platform/db/schema/fieldwork.ts'
import { dwelling } from '../../platform/db/schema/registry.ts'
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

const columns = {
  id: correctionRequest.id,
  verblijfsobject: correctionRequest.dwellingId,
  adres: sql<string>`${addressLine(sql`${correctionRequest.dwellingId}`)}`,
  over: correctionRequest.about,
  tekst: correctionRequest.words,
  gedaanOp: correctionRequest.recordedAt,
  antwoord: correctionRequest.answer,
}

const asUtc = (rows: Correctieverzoek[]): Correctieverzoek[] =>
  rows.map((row) => ({ ...row, gedaanOp: new Date(row.gedaanOp).toISOString() }))

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

/** What was said about the homes of an area, what waits for an answer first. @param boundary EPSG:28992 */
export async function correctionsInArea(database: Database, boundary: SQL): Promise<Correctieverzoek[]> {
  return asUtc(
    await database.orm
      .select(columns)
      .from(correctionRequest)
      .innerJoin(dwelling, eq(dwelling.id, correctionRequest.dwellingId))
      .where(sql`st_covers(${boundary}, ${dwelling.geometry})`)
      .orderBy(sql`${correctionRequest.answeredAt} nulls first`, desc(correctionRequest.recordedAt)),
  )
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
