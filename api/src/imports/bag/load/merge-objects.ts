// Takes staged objects over into one registry table: what is new is added, what differs is updated, what vanished is closed.
import { type SQL, sql } from 'drizzle-orm'
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  address,
  building,
  dwelling,
  importRefusal,
  street,
  town,
} from '../../../platform/db/schema/registry.ts'
import { heldByNewer, municipalityOf, noteHeld } from './held-by-newer.ts'
import { leftOutByLight } from './light-sources.ts'
import type { ObjectTable } from './staging-tables.ts'

/** What the load has to know about its run. */
export interface LoadContext {
  runId: number
  /** yyyy-mm-dd */
  deliveredOn: string
  /** The one municipality that the run is about; undefined when it spans several, and each row carries its own. */
  municipalityCode: string | undefined
  /** Types of object that the delivery has files of. What it does not speak of is not closed. */
  types: ReadonlySet<BagObjectType>
  /** Whether it tells present facts only, and leaves out more than it holds of what ended. */
  isLight: boolean
}

export interface MergeCounts {
  added: number
  updated: number
  closed: number
}

const dwellingKinds = { VBO: 'verblijfsobject', LIG: 'ligplaats', STA: 'standplaats' } as const

interface Target {
  table: typeof town | typeof street | typeof address | typeof building | typeof dwelling
  types: readonly BagObjectType[]
  /** The columns that tell something of the object itself. */
  facts: readonly string[]
}

/** Facts that some sources do not tell; an extract always does. Where they are silent, what was known stays. */
const sometimesUntold: Partial<Record<ObjectTable, readonly string[]>> = {
  street: ['kind', 'status'],
  address: ['status'],
}

const targets: Record<ObjectTable, Target> = {
  town: { table: town, types: ['WPL'], facts: ['name', 'status', 'geometry'] },
  street: { table: street, types: ['OPR'], facts: ['name', 'short_name', 'kind', 'status', 'town_id'] },
  address: {
    table: address,
    types: ['NUM'],
    facts: [
      'house_number',
      'house_letter',
      'house_number_addition',
      'postcode',
      'object_kind',
      'status',
      'street_id',
      'town_id',
    ],
  },
  building: { table: building, types: ['PND'], facts: ['status', 'construction_year', 'geometry'] },
  dwelling: {
    table: dwelling,
    types: ['VBO', 'LIG', 'STA'],
    facts: ['kind', 'status', 'purposes', 'floor_area', 'geometry'],
  },
}

/** Merges one table within the caller's transaction. @returns counts per type of object in the delivery */
export async function mergeObjects(
  database: Database,
  name: ObjectTable,
  context: LoadContext,
): Promise<Map<BagObjectType, MergeCounts>> {
  const target = targets[name]
  const statements = buildStatements(name, target, context)
  // Closing comes first: the planner has no figures yet of what this transaction adds, and would compare row by row.
  const closed = await countByType(database, statements.close)
  const updated = await countByType(database, statements.update)
  await noteHeld(database, sql`${target.table}`, sql`staging.${sql.identifier(`bag_${name}`)}`, context)
  const added = await countByType(database, statements.insert)
  const present = target.types.filter((type) => context.types.has(type))
  return new Map(
    present.map((type) => [
      type,
      { added: added.get(type) ?? 0, updated: updated.get(type) ?? 0, closed: closed.get(type) ?? 0 },
    ]),
  )
}

function buildStatements(name: ObjectTable, target: Target, context: LoadContext) {
  const { table, facts } = target
  const staged = sql`staging.${sql.identifier(`bag_${name}`)}`
  const row = (write: (column: SQL) => SQL) =>
    sql.join(
      facts.map((column) => write(sql`${sql.identifier(column)}`)),
      sql`, `,
    )
  const untold = new Set(sometimesUntold[name])
  const told = sql.join(
    facts.map((fact) => {
      const column = sql.identifier(fact)
      return untold.has(fact) ? sql`coalesce(s.${column}, r.${column})` : sql`s.${column}`
    }),
    sql`, `,
  )
  const known = row((column) => sql`r.${column}`)
  // A date from which other facts held says nothing of the new ones.
  const validFrom = sql`coalesce(s.valid_from, case when row(${known}) is not distinct from row(${told}) then r.valid_from end)`
  const municipality = municipalityOf(context)
  // A delivery without "in onderzoek" files does not say, so what was known stays.
  const investigated = sql`coalesce(s.in_investigation, r.in_investigation)`
  const update = sql`update ${table} r
    set (${row((column) => column)}, valid_from, in_investigation, municipality_code, run_id, closed_on)
      = row(${told}, ${validFrom}, ${investigated}, ${municipality}, ${context.runId}::bigint, null)
    from ${staged} s
    where r.id = s.id and not ${heldByNewer(context)} and (r.closed_on is not null
      or row(${known}, r.valid_from, r.in_investigation, r.municipality_code)
        is distinct from row(${told}, ${validFrom}, ${investigated}, ${municipality}))
    returning ${typeOf(name)} as type`
  const insert = sql`insert into ${table} as r
      (id, ${row((column) => column)}, valid_from, in_investigation, municipality_code, run_id)
    select s.id, ${row((column) => sql`s.${column}`)}, s.valid_from, s.in_investigation, ${municipality}, ${context.runId}::bigint
    from ${staged} s where not exists (select from ${table} known where known.id = s.id)
    returning ${typeOf(name)} as type`
  return { update, insert, close: closeStatement(name, target, context, staged) }
}

/** What the delivery refused did not vanish: it is there, but unreadable, and keeps its former record. */
function closeStatement(name: ObjectTable, target: Target, context: LoadContext, staged: SQL): SQL {
  const present = target.types.filter((type) => context.types.has(type))
  const inScope = context.municipalityCode
    ? sql`r.municipality_code = ${context.municipalityCode}`
    : sql`true`
  return sql`update ${target.table} r set closed_on = ${context.deliveredOn}::date, run_id = ${context.runId}::bigint
    where r.closed_on is null and ${inScope}
      and ${typeOf(name)} in (${sql.join(
        ['', ...present].map((type) => sql`${type}`),
        sql`, `,
      )})
      and not exists (select from ${staged} s where s.id = r.id)
      and not ${context.isLight ? leftOutByLight(name) : sql`false`}
      and not exists (select from ${importRefusal} f
        where f.run_id = ${context.runId}::bigint and f.kind = 'refused' and f.object_id = r.id)
    returning ${typeOf(name)} as type`
}

/** The type of object of row `r`. */
function typeOf(name: ObjectTable): SQL {
  if (name !== 'dwelling') return sql`${targets[name].types[0]}::text`
  const cases = Object.entries(dwellingKinds).map(([type, kind]) => sql`when ${kind} then ${type}`)
  return sql`case r.kind ${sql.join(cases, sql` `)} end`
}

async function countByType(database: Database, changing: SQL): Promise<Map<BagObjectType, number>> {
  const rows = await database.rows<{ type: BagObjectType; count: number }>(
    sql`with changed as (${changing}) select type, count(*) as count from changed group by type`,
  )
  return new Map(rows.map(({ type, count }) => [type, count]))
}
