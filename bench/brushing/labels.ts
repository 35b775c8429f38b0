// Labels for a generated town, straight into what was derived: six of ten homes, spread over classes and statuses.
import { sql } from 'drizzle-orm'
import { energyClasses, labelStatuses } from '../../api/contract/vocabulary.ts'
import type { Database } from '../../api/src/platform/db/database.ts'
import { dwellingLabel, home } from '../../api/src/platform/db/schema/insight.ts'

export async function inventLabels(database: Database): Promise<void> {
  const classes = sql.param([...energyClasses])
  const statuses = sql.param(labelStatuses.slice(0, 4))
  await database.rows(sql`
    insert into ${dwellingLabel} (dwelling_id, label_id, status, energy_class, match, method, reason, registration_count)
    select id, 0, (${statuses}::text[])[1 + number / 10 % 4], (${classes}::text[])[1 + number / 40 % 12],
      'verblijfsobject', 'nta-8800', 'enige-registratie', 1
    from (
      select ${home.dwellingId} as id, ('x' || substr(md5(${home.dwellingId}), 1, 7))::bit(28)::int as number
      from ${home}) as numbered
    where number % 10 < 6`)
}
