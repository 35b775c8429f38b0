// Reads the audit log: searched, exported, and checked for tampering. All its SQL.
import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Logboekcontrole, Logboekregel } from '../../../contract/audit.ts'
import type { Database } from '../../platform/db/database.ts'
import { account } from '../../platform/db/schema/access.ts'
import { auditRecord } from '../../platform/db/schema/audit.ts'

/** What to look for; everything that is given has to fit. */
export interface AuditFilter {
  /** Days, yyyy-mm-dd in the Netherlands; both included. */
  from?: string | undefined
  until?: string | undefined
  actor?: string | undefined
  subject?: string | undefined
  action?: string | undefined
  objectId?: string | undefined
  result?: Logboekregel['uitslag'] | undefined
}

const startOf = (day: string): SQL => sql`(${day}::date)::timestamp at time zone 'Europe/Amsterdam'`

function conditionsOf({ from, until, actor, subject, action, objectId, result }: AuditFilter) {
  return and(
    from === undefined ? undefined : gte(auditRecord.recordedAt, startOf(from)),
    until === undefined
      ? undefined
      : lt(auditRecord.recordedAt, sql`(${until}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`),
    actor === undefined ? undefined : eq(auditRecord.actor, actor),
    subject === undefined ? undefined : eq(auditRecord.subject, subject),
    action === undefined ? undefined : eq(auditRecord.action, action),
    objectId === undefined ? undefined : eq(auditRecord.objectId, objectId),
    result === undefined ? undefined : eq(auditRecord.result, result),
  )
}

const asMoment = (column: typeof auditRecord.recordedAt | typeof auditRecord.startedAt) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Records that fit, the newest first. @param before number of the last record of the former page */
export function findRecords(
  database: Database,
  filter: AuditFilter,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<(Logboekregel & { hash: string })[]> {
  return database.orm
    .select({
      nummer: auditRecord.number,
      begonnenOp: asMoment(auditRecord.startedAt),
      vastgelegdOp: asMoment(auditRecord.recordedAt),
      vraag: auditRecord.requestId,
      account: auditRecord.actor,
      naam: account.name,
      rollen: auditRecord.roles,
      handeling: auditRecord.action,
      onderwerp: auditRecord.subject,
      soort: auditRecord.objectKind,
      object: auditRecord.objectId,
      aantal: auditRecord.objectCount,
      doel: auditRecord.purpose,
      uitslag: auditRecord.result,
      herkomst: auditRecord.origin,
      hash: auditRecord.hash,
    })
    .from(auditRecord)
    .leftJoin(account, eq(account.id, auditRecord.actor))
    .where(and(conditionsOf(filter), before === undefined ? undefined : lt(auditRecord.number, before)))
    .orderBy(desc(auditRecord.number))
    .limit(limit)
}

interface Fault {
  number: number
  kind: 'gat' | 'keten' | 'inhoud'
}

/**
 * Computes every hash again and follows the chain, from where retention cut it.
 * @param knownHead a hash that was kept elsewhere: it has to be in the chain, or records were cut off its end
 */
export async function checkChain(database: Database, knownHead?: string): Promise<Logboekcontrole> {
  const [fault] = await database.rows<Fault>(sql`
    with chained as (
      select r, lag(r.number, 1, (select coalesce(max(number), 0) from audit.kept_from)) over (order by r.number) as before,
        lag(r.hash, 1, (select coalesce(max(hash), '') from audit.kept_from)) over (order by r.number) as hash_before
      from ${auditRecord} r
    ), judged as (
      select (r).number as number, case
        when (r).number <> before + 1 then 'gat'
        when (r).previous_hash <> hash_before then 'keten'
        when (r).hash <> encode(sha256(convert_to(audit.text_of(r), 'UTF8')), 'hex') then 'inhoud' end as kind
      from chained
    )
    select number, kind from judged where kind is not null order by number limit 1`)
  const [head] = await database.rows<{ number: number; hash: string; known: boolean }>(sql`
    select number, hash, exists (select from ${auditRecord} where hash = ${knownHead ?? null}) as known
    from ${auditRecord} order by number desc limit 1`)
  const isCut = knownHead !== undefined && !head?.known
  const found = fault ?? (isCut ? { number: (head?.number ?? 0) + 1, kind: 'gat' as const } : undefined)
  return {
    klopt: found === undefined,
    regels: head?.number ?? 0,
    hoofd: head?.hash ?? null,
    eersteFout: found ? { nummer: found.number, reden: found.kind } : null,
  }
}
