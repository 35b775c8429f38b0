// Tries every verb on every personal table as somebody, and says where the database and the table of rights differ.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { asVisitor, tryOut } from './people.ts'
import {
  closedTables,
  type PersonalTable,
  personalTables,
  purposeToAdd,
  type Row,
  type VeiledColumns,
  type Visitor,
  veiledColumns,
} from './tables.ts'
import { districts, type Home } from './world.ts'

export interface Comparison {
  tried: number
  /** As `zuid select fieldwork.meeting_place: sees 3 of 1`. */
  differences: string[]
}

/** All rows of a table as its owner sees them. */
async function rowsOf(
  owner: Database,
  table: Pick<PersonalTable, 'name' | 'key' | 'district' | 'dwelling' | 'more'>,
  homes: readonly Home[],
): Promise<Row[]> {
  const { name, key, district = 'null', dwelling = 'null', more } = table
  const rows = await owner.rows<Row & { district: string | null; dwelling: string | null }>(
    sql.raw(
      `select (${key})::text as key, ${district} as district, ${dwelling} as dwelling${more ? `, ${more}` : ''} from ${name}`,
    ),
  )
  return rows.map(({ district: named, dwelling: id, ...row }) => {
    const home = homes.find((one) => one.dwelling === id)
    return { ...row, ...home, ...(named !== null && { district: named as Home['district'] }) }
  })
}

/** A home of each district and the one outside, or each district. */
function placesOf(table: PersonalTable, homes: readonly Home[]) {
  if (!table.dwelling) return districts.map((district) => ({ district }))
  return [...districts, undefined].flatMap((district) => homes.filter((home) => home.district === district))
}

/** What the visitor reads of a table; nothing where the database refuses. */
async function seenOf(web: Database, { name, key }: Pick<PersonalTable, 'name' | 'key'>): Promise<string[]> {
  let seen: string[] = []
  await tryOut(web, async (inner) => {
    const rows = await inner.rows<{ key: string }>(sql.raw(`select (${key})::text as key from ${name}`))
    seen = rows.map((row) => row.key).sort()
    return rows
  })
  return seen
}

/** Reads the view's veiled columns, and tries to read them beside it. @param told the view's rows as its owner sees them */
async function compareVeiled(
  web: Database,
  { view, table, key, columns, shows, sees }: VeiledColumns,
  told: Row[],
  visitor: Visitor,
  compare: (what: string, found: unknown, expected: unknown, count?: number) => void,
): Promise<void> {
  const shown = told.filter((row) => sees(visitor, row)).map((row) => row.key)
  const seen = await seenOf(web, { name: `(select * from ${view} where ${shows}) as shown`, key })
  compare(`select ${columns} of ${view}`, seen, shown.sort(), told.length)
  const all = await seenOf(web, { name: view, key })
  compare(`select ${view}`, all, told.map((row) => row.key).sort(), told.length)
  for (const column of columns)
    compare(
      `select ${column} of ${table}`,
      await tryOut(web, sql.raw(`select ${column} from ${table}`)),
      undefined,
    )
}

/** A column that may be set to itself, to see whether anything may be set at all. */
const anyColumn = ({ plain, dwelling, key }: PersonalTable) => plain ?? dwelling ?? key

/** Compares what the database lets the visitor do with what the rules of `personalTables` tell. */
export async function compareRights(
  owner: Database,
  session: string | undefined,
  visitor: Visitor,
  homes: readonly Home[],
): Promise<Comparison> {
  const told: [PersonalTable, Row[]][] = []
  for (const table of personalTables) told.push([table, await rowsOf(owner, table, homes)])
  const veiled: [VeiledColumns, Row[]][] = []
  for (const one of veiledColumns) veiled.push([one, await rowsOf(owner, { ...one, name: one.view }, homes)])
  const differences: string[] = []
  let tried = 0
  const compare = (what: string, found: unknown, expected: unknown, count = 1) => {
    tried += count
    const [one, other] = [JSON.stringify(found), JSON.stringify(expected)]
    if (one !== other) differences.push(`${what}: ${one ?? 'refused'} instead of ${other ?? 'refused'}`)
  }
  await asVisitor(owner, session, async (web) => {
    for (const [table, rows] of told) {
      const { name, sees, adds, changes, removes } = table
      const visible = rows.filter((row) => sees(visitor, row)).map((row) => row.key)
      compare(`select ${name}`, await seenOf(web, table), visible.sort(), rows.length)
      for (const place of adds ? placesOf(table, homes) : [{}]) {
        const statement = adds?.row(place, visitor) ?? sql.raw(`insert into ${name} default values`)
        const may = adds?.may(visitor, { ...place, key: '', purpose: purposeToAdd(visitor) }) ?? false
        const done = (await tryOut(web, statement)) !== undefined
        compare(`insert ${name} ${JSON.stringify(place)}`, done, may)
      }
      const set = changes?.set ?? `${anyColumn(table)} = ${anyColumn(table)}`
      const touched = await tryOut(web, sql.raw(`update ${name} set ${set} returning 1`))
      const may = changes && rows.filter((row) => changes.may(visitor, row)).length
      compare(`update ${name}`, touched, may, rows.length)
      const deleted = await tryOut(web, sql.raw(`delete from ${name} returning 1`))
      const removable = removes && rows.filter((row) => removes(visitor, row)).length
      compare(`delete ${name}`, deleted, removable, rows.length)
    }
    for (const [one, rows] of veiled) await compareVeiled(web, one, rows, visitor, compare)
    for (const name of closedTables)
      for (const statement of [
        `select 1 from ${name}`,
        `delete from ${name}`,
        `insert into ${name} default values`,
      ])
        compare(statement, await tryOut(web, sql.raw(statement)), undefined)
  })
  return { tried, differences }
}
