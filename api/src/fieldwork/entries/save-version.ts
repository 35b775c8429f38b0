// How an entry that people keep up to date is saved: every save adds a version, and nobody saves over what they have not seen.
import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import type { linkingOpportunity, meetingPlace, stakeholder } from '../../platform/db/schema/fieldwork.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

type EntryTable = typeof meetingPlace | typeof stakeholder | typeof linkingOpportunity
type Row<Table extends EntryTable> = Table['$inferSelect']
type Facts<Table extends EntryTable> = Omit<Table['$inferInsert'], 'entryId' | 'version' | 'recordedAt'>

/** What the next save has to name. */
export interface Saved {
  id: string
  versie: number
}

/** The refusal of a save over a version that the writer has not seen. */
export function outdated(): AppError {
  return new AppError(
    'conflict',
    told`Somebody else saved a later version meanwhile. Read it again and save what should stand now.`,
  )
}

async function insertVersion<Table extends EntryTable>(
  database: Database,
  table: Table,
  saved: Saved,
  facts: Facts<Table>,
): Promise<Saved> {
  const row = { ...facts, entryId: saved.id, version: saved.versie }
  // Two who save at once: the primary key lets one of them through.
  const stored = await database.orm
    .insert(table as EntryTable)
    .values(row as never)
    .onConflictDoNothing()
    .returning({ version: table.version })
  if (stored.length === 0) throw outdated()
  return saved
}

/** Adds an entry in its first version. */
export function addEntry<Table extends EntryTable>(
  database: Database,
  table: Table,
  facts: Facts<Table>,
): Promise<Saved> {
  return insertVersion(database, table, { id: randomUUID(), versie: 1 }, facts)
}

/**
 * Adds the version after `known`, made from the present one; a removed entry comes back by it.
 * @throws AppError 'not-found', or 'conflict' when `known` is not the last version
 */
export async function saveEntry<Table extends EntryTable>(
  database: Database,
  table: Table,
  known: Saved,
  change: Partial<Facts<Table>>,
): Promise<Saved> {
  const [present] = (await database.orm
    .select()
    .from(table as typeof meetingPlace)
    .where(eq(table.entryId, known.id))
    .orderBy(desc(table.version))
    .limit(1)) as Row<Table>[]
  if (!present)
    throw new AppError(
      'not-found',
      told`There is no entry ${known.id}. It may come from a link that is too old.`,
    )
  if (present.version !== known.versie) throw outdated()
  const { recordedAt: _, ...facts } = { ...present, removed: false, ...change }
  return insertVersion(database, table, { id: known.id, versie: known.versie + 1 }, facts as Facts<Table>)
}

/** Adds a version that says the entry is gone; what was written stays. Saving that version brings it back. */
export function removeEntry(database: Database, table: EntryTable, known: Saved): Promise<Saved> {
  return saveEntry(database, table, known, { removed: true })
}
