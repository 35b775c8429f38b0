// Fills insight.dwelling_label: the registration that counts for each dwelling on a day. Fed by the registry alone.
import { and, lt, ne, sql } from 'drizzle-orm'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { dataset, dwellingLabel, labelMatch } from '../../platform/db/schema/insight.ts'
import { energyLabel, energyLabelTotal } from '../../platform/db/schema/registry.ts'
import { today } from '../../platform/time/today.ts'
import { matchLabels } from './match.ts'
import { countingLabel, type JudgedRegistration, provenHousingType } from './rules.ts'

/** Dwellings a part: a national registry does not fit into memory at once. */
const partSize = 20_000

/** SQL: the newest total file no longer holds the registration. */
export const isWithdrawn = sql<boolean>`(${energyLabel.lastToldOn} < coalesce(
  (select max(${energyLabelTotal.deliveredOn}) from ${energyLabelTotal}), '-infinity'))`

/** SQL: what the rule has to know of a matched registration. */
const judgedColumns = sql`
  ${labelMatch.dwellingId} as "dwellingId", ${labelMatch.match} as match, ${energyLabel.id} as "labelId",
  ${energyLabel.registrationKey} as "registrationKey", ${isWithdrawn} as "isWithdrawn",
  ${energyLabel.registeredOn} as "registeredOn", ${energyLabel.surveyedOn} as "surveyedOn",
  ${energyLabel.validUntil} as "validUntil", ${energyLabel.status} as status,
  ${energyLabel.buildingClass} as "buildingClass", ${energyLabel.buildingType} as "buildingType",
  ${energyLabel.energyClass} as "energyClass", ${energyLabel.method} as method`

type MatchedRegistration = JudgedRegistration & { labelId: number; dwellingId: string }

/**
 * Recomputes which label counts for every dwelling; the same registry on the same day gives the same labels.
 * @param day yyyy-mm-dd; labels are judged by it
 * @returns number of dwellings with a label
 */
export function rebuildDwellingLabels(database: Database, day = today()): Promise<number> {
  return database.transaction(async (inner) => {
    await inner.script("set local work_mem = '64MB'")
    await matchLabels(inner)
    await inner.rows(sql`delete from ${dwellingLabel}`)
    let count = 0
    for (let after = ''; ; ) {
      const part = await readPart(inner, after)
      count += await inner.copy(target, labelLines(part, day))
      const last = part.at(-1)
      if (!last) break
      after = last.dwellingId
    }
    await inner.orm.update(dataset).set({ labelsAsOf: day })
    return count
  })
}

const target = `insight.dwelling_label (dwelling_id, label_id, status, energy_class, match, method, reason,
  registration_count, registered_on, surveyed_on, valid_until, housing_type)`

/** All registrations of the next dwellings, by ascending dwelling id. */
function readPart(database: Database, after: string): Promise<MatchedRegistration[]> {
  return database.rows<MatchedRegistration>(sql`
    with part as (
      select distinct ${labelMatch.dwellingId} as dwelling_id from ${labelMatch}
      where ${labelMatch.dwellingId} > ${after} order by 1 limit ${partSize})
    select ${judgedColumns}
    from part join ${labelMatch} on ${labelMatch.dwellingId} = part.dwelling_id
    join ${energyLabel} on ${energyLabel.id} = ${labelMatch.labelId}
    order by ${labelMatch.dwellingId}`)
}

function* labelLines(rows: readonly MatchedRegistration[], day: string): Iterable<string> {
  for (const registrations of byDwelling(rows)) {
    const label = countingLabel(registrations, day)
    if (!label) continue
    const { registration, energyClass, status, reason, validUntil } = label
    const { dwellingId, labelId, match, method, registeredOn, surveyedOn } = registration
    yield copyLine([
      dwellingId,
      labelId,
      status,
      energyClass,
      match,
      method,
      reason,
      registrations.length,
      registeredOn,
      surveyedOn,
      validUntil,
      provenHousingType(registration),
    ])
  }
}

/** The rows of each dwelling; they come by dwelling. */
function* byDwelling(rows: readonly MatchedRegistration[]): Iterable<MatchedRegistration[]> {
  let group: MatchedRegistration[] = []
  for (const row of rows) {
    if (group[0] && group[0].dwellingId !== row.dwellingId) {
      yield group
      group = []
    }
    group.push(row)
  }
  if (group.length > 0) yield group
}

/** Whether a label that counts has expired since it was judged: labels do so without any import. */
export async function labelsHaveExpired(database: Database, day = today()): Promise<boolean> {
  const [expired] = await database.orm
    .select({ id: dwellingLabel.dwellingId })
    .from(dwellingLabel)
    .where(and(ne(dwellingLabel.status, 'verlopen'), lt(dwellingLabel.validUntil, day)))
    .limit(1)
  return expired !== undefined
}
