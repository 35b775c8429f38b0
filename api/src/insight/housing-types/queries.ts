// What others ask of the homes' types.
import { type SQL, sql } from 'drizzle-orm'

/**
 * Aggregate over the homes of one building: the type that they share; else `appartement` where most are, for one label with a
 * wrong type makes no other building of a block of flats; else `onbekend`. Null without homes.
 * @param type the homes' type, null on rows that are no homes
 */
export function sharedHousingType(type: SQL): SQL {
  return sql`case when min(${type}) = max(${type}) then min(${type})
    when count(*) filter (where ${type} = 'appartement') * 2 > count(${type}) then 'appartement'
    when min(${type}) is not null then 'onbekend' end`
}
