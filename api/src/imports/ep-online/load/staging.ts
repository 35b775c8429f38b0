// The table in which an import of energy labels prepares its rows, outside of any transaction: a national file takes
// minutes to read, and on the embedded database a transaction would keep everybody else waiting.
import { getTableColumns } from 'drizzle-orm'
import { type CopyValue, copyLine } from '../../../platform/db/copy-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { energyLabel } from '../../../platform/db/schema/registry.ts'
import type { Registration } from '../transform/registration.ts'

/** What the importer adds to a registration when it takes it over. */
type Added = 'id' | 'runId' | 'lastToldOn'
const { id: _id, runId: _run, lastToldOn: _told, ...columns } = getTableColumns(energyLabel)
const keys = Object.keys(columns) as Exclude<keyof typeof columns, Added>[]

/** Columns of a registration in the database's spelling, in the order of COPY. */
export const registrationColumns = keys.map((key) => columns[key].name)

/** Where COPY puts registrations. */
export const stagingTarget = `staging.energy_label (${registrationColumns.join(', ')})`

const drop = 'drop table if exists staging.energy_label, staging.energy_label_refusal;'

/** Makes the tables anew, empty. */
export async function createStaging(database: Database): Promise<void> {
  await database.script(`${drop}
    create unlogged table staging.energy_label as select ${registrationColumns.join(', ')} from registry.energy_label limit 0;`)
}

export async function dropStaging(database: Database): Promise<void> {
  await database.script(drop)
}

/** One registration as a line of COPY text. */
export function stagingLine(registration: Registration): string {
  return copyLine(keys.map((key): CopyValue => registration[key]))
}
