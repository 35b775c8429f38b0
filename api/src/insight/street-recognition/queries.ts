// Streets by id with their town and their homes. All SQL of the recognition of typed streets beside the address search's own.
import { sql } from 'drizzle-orm'
import type { StraatKeuze } from '../../../contract/districts.ts'
import type { Database } from '../../platform/db/database.ts'
import { home } from '../../platform/db/schema/insight.ts'
import { street, town } from '../../platform/db/schema/registry.ts'

/** Streets with their town and the number of homes whose main address is there, by name. */
export function readStreetChoices(database: Database, ids: readonly string[]): Promise<StraatKeuze[]> {
  return database.rows(sql`
    select ${street.id}, ${street.name} as naam, coalesce(${town.name}, '') as woonplaats,
      (select count(*) from ${home} where ${home.streetId} = ${street.id}) as woningen
    from ${street} left join ${town} on ${town.id} = ${street.townId}
    where ${street.id} = any(${sql.param([...ids])}::text[]) order by ${street.name}, woonplaats, ${street.id}`)
}
