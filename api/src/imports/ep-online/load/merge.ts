// Takes staged registrations over into the registry; all of it in the transaction of the run.
import { sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/database.ts'
import { energyLabel, energyLabelTotal } from '../../../platform/db/schema/registry.ts'
import { registrationColumns } from './staging.ts'

/** What a file is to the registry. */
export interface Delivery {
  runId: number
  /** yyyy-mm-dd; undefined where neither the file nor its name tells. */
  deliveredOn: string | undefined
  /** Whether it holds every registration of its date. */
  isTotal: boolean
}

export interface MergeCounts {
  added: number
  unchanged: number
  /** Registrations that this file, as the newest total, no longer holds. */
  closed: number
}

const columns = sql.raw(registrationColumns.join(', '))

/**
 * Adds what is new and remembers for the rest when it was told last. Registrations are never changed or removed. A total
 * file is the whole truth on its date, so what the newest one lacks was withdrawn from the register: it stays as history
 * and counts no more. That follows from `last_told_on` and the newest total's date, whatever the order of the files.
 */
export async function mergeRegistrations(transaction: Database, delivery: Delivery): Promise<MergeCounts> {
  const { runId, deliveredOn, isTotal } = delivery
  const told = sql`coalesce(${deliveredOn ?? null}::date, s.registered_on)`
  await transaction.script('analyze staging.energy_label')
  // Rows that differ in figures only are one registration; the order makes which one is kept the file's own affair no more.
  const once = sql`(select distinct on (registration_key) * from staging.energy_label
    order by registration_key, calculated_energy_use, primary_fossil_energy, floor_area, energy_demand, heat_demand)`
  const [known] = await transaction.rows<{ count: number }>(sql`
    with told as (
      update ${energyLabel} set last_told_on = greatest(last_told_on, ${told})
      from ${once} s where ${energyLabel}.registration_key = s.registration_key returning 1)
    select count(*) as count from told`)
  const [added] = await transaction.rows<{ count: number }>(sql`
    with added as (
      insert into ${energyLabel} (${columns}, last_told_on, run_id)
      select ${columns}, ${told}, ${runId}::bigint from ${once} s
      order by registered_on, registration_key
      on conflict (registration_key) do nothing returning 1)
    select count(*) as count from added`)
  const closed = isTotal && deliveredOn ? await recordTotal(transaction, runId, deliveredOn) : 0
  return { added: added?.count ?? 0, unchanged: known?.count ?? 0, closed }
}

/** @returns how many registrations that counted until now the total no longer holds */
async function recordTotal(transaction: Database, runId: number, deliveredOn: string): Promise<number> {
  const [former] = await transaction.rows<{ day: string | null }>(
    sql`select max(delivered_on) as day from ${energyLabelTotal}`,
  )
  await transaction.rows(sql`
    insert into ${energyLabelTotal} (delivered_on, run_id) values (${deliveredOn}, ${runId})
    on conflict (delivered_on) do nothing`)
  const [withdrawn] = await transaction.rows<{ count: number }>(sql`
    select count(*) as count from ${energyLabel}
    where last_told_on < ${deliveredOn}::date and last_told_on >= coalesce(${former?.day ?? null}::date, '-infinity')`)
  return withdrawn?.count ?? 0
}
