// Takes over which dwelling lies in which buildings and has which addresses, and writes down references that lead nowhere.
import { type SQL, sql } from 'drizzle-orm'
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  address,
  building,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
  importRefusal,
  street,
  town,
} from '../../../platform/db/schema/registry.ts'
import { dropHeldDwellings } from './held-by-newer.ts'
import type { LoadContext } from './merge-objects.ts'

/**
 * Merges both link tables within the caller's transaction. A dwelling whose links alone changed counts as updated.
 * @returns dwellings that became "updated" by this, per type
 */
export async function mergeLinks(
  database: Database,
  context: LoadContext,
): Promise<Map<BagObjectType, number>> {
  await dropHeldDwellings(database, context)
  const touched = [
    sql`delete from ${dwellingBuilding} k using staging.bag_dwelling d
      where k.dwelling_id = d.id and not exists (select from staging.bag_dwelling_building s
        where s.dwelling_id = k.dwelling_id and s.building_id = k.building_id)
      returning k.dwelling_id`,
    sql`delete from ${dwellingAddress} k using staging.bag_dwelling d
      where k.dwelling_id = d.id and not exists (select from staging.bag_dwelling_address s
        where s.dwelling_id = k.dwelling_id and s.address_id = k.address_id and s.is_main = k.is_main)
        and ${context.isLight ? isToldByLight : sql`true`}
      returning k.dwelling_id`,
    sql`insert into ${dwellingBuilding} (dwelling_id, building_id)
      select distinct s.dwelling_id, s.building_id from staging.bag_dwelling_building s
      join ${building} b on b.id = s.building_id
      on conflict do nothing returning dwelling_id`,
    sql`insert into ${dwellingAddress} (dwelling_id, address_id, is_main)
      select distinct s.dwelling_id, s.address_id, s.is_main from staging.bag_dwelling_address s
      join ${address} a on a.id = s.address_id
      on conflict do nothing returning dwelling_id`,
  ]
  const ids = new Set<string>()
  for (const statement of touched) {
    for (const row of await database.rows<{ dwelling_id: string }>(statement)) ids.add(row.dwelling_id)
  }
  return ids.size === 0 ? new Map() : markUpdated(database, context.runId, [...ids])
}

/** A light source tells main addresses only: a side address goes when it has become the main one. */
const isToldByLight = sql`(k.is_main or exists (select from staging.bag_dwelling_address s
  where s.dwelling_id = k.dwelling_id and s.address_id = k.address_id))`

/** Those that the run added or updated already bear its number. */
async function markUpdated(
  database: Database,
  runId: number,
  ids: string[],
): Promise<Map<BagObjectType, number>> {
  const counts = new Map<BagObjectType, number>()
  const batch = 10_000
  for (let start = 0; start < ids.length; start += batch) {
    const list = JSON.stringify(ids.slice(start, start + batch))
    const rows = await database.rows<{ kind: string; count: number }>(sql`with changed as (
        update ${dwelling} r set run_id = ${runId}::bigint
        from jsonb_array_elements_text(${list}::jsonb) as touched(id)
        where r.id = touched.id and r.run_id <> ${runId}::bigint returning r.kind)
      select kind, count(*) as count from changed group by kind`)
    for (const { kind, count } of rows) {
      const type = kind === 'verblijfsobject' ? 'VBO' : kind === 'ligplaats' ? 'LIG' : 'STA'
      counts.set(type, (counts.get(type) ?? 0) + count)
    }
  }
  return counts
}

interface Reference {
  /** Rows `from_id, file, to_id`. */
  found: SQL
  to: typeof town | typeof street | typeof address | typeof building
  toType: BagObjectType
  words: string
}

const dwellingFile = sql`join staging.bag_dwelling d on d.id = l.dwelling_id`
const references: Reference[] = [
  {
    found: sql`select l.dwelling_id as from_id, d.file, l.building_id as to_id
      from staging.bag_dwelling_building l ${dwellingFile}`,
    to: building,
    toType: 'PND',
    words: 'PandRef',
  },
  {
    found: sql`select l.dwelling_id as from_id, d.file, l.address_id as to_id
      from staging.bag_dwelling_address l ${dwellingFile}`,
    to: address,
    toType: 'NUM',
    words: 'NummeraanduidingRef',
  },
  {
    found: sql`select id as from_id, file, street_id as to_id from staging.bag_address`,
    to: street,
    toType: 'OPR',
    words: 'OpenbareRuimteRef',
  },
  {
    found: sql`select id as from_id, file, town_id as to_id from staging.bag_street`,
    to: town,
    toType: 'WPL',
    words: 'WoonplaatsRef',
  },
]

/** Writes down every reference to an object that the registry does not hold, or holds as closed. */
export async function recordDanglingReferences(database: Database, context: LoadContext): Promise<void> {
  for (const { found, to, toType, words } of references) {
    const isNull = sql`r.id is null or r.closed_on is not null`
    if (context.types.has(toType)) {
      await database.rows(sql`insert into ${importRefusal} (run_id, kind, file, object_id, reason)
        select ${context.runId}::bigint, 'conflict', f.path, s.from_id,
          ${words}::text || ' ' || s.to_id || ' names an object that the delivery does not hold'
        from (${found}) s join staging.bag_file f on f.id = s.file left join ${to} r on r.id = s.to_id
        where ${isNull}`)
      continue
    }
    // Without files of that type every reference may lead nowhere; one sentence says it for all.
    await database.rows(sql`insert into ${importRefusal} (run_id, kind, file, object_id, reason)
      select ${context.runId}::bigint, 'conflict', min(f.path), null, count(*) || ' times ' || ${words}::text
        || ' names an object that is not there, as the delivery has no files of type ' || ${toType}::text
      from (${found}) s join staging.bag_file f on f.id = s.file left join ${to} r on r.id = s.to_id
      where ${isNull} having count(*) > 0`)
  }
}
