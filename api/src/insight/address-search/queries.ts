// Looks up what a question may mean: places by resemblance, their addresses by number, addresses by postcode.
import { type SQL, sql } from 'drizzle-orm'
import type { AdresTreffer } from '../../../contract/registry.ts'
import { asLonLat } from '../../platform/db/boxes.ts'
import type { Database } from '../../platform/db/database.ts'
import { addressSearch, placeSearch } from '../../platform/db/schema/insight.ts'
import type { PlaceKeys, PostcodeReading } from './rules.ts'

/** A street or town that resembles what was asked with `words`. */
export interface FoundPlace extends PlaceKeys {
  id: string
  words: string
  addressCount: number
}

/** An address, as far as ranking needs it. */
export interface FoundAddress {
  id: string
  streetId: string
  houseNumber: number
  suffix: string
}

const placeColumns = sql`asked.words, place.id, place.name_key as "nameKey", place.short_key as "shortKey",
  place.town_key as "townKey", place.address_count as "addressCount",
  word_similarity(asked.words, place.search) as similarity`

const askedFor = (words: string[]): SQL => sql`unnest(${sql.param(words)}::text[]) as asked(words)`

/** Places that begin with the words or plainly resemble them, by index. */
export function findPlaces(database: Database, words: string[]): Promise<FoundPlace[]> {
  // '{' sorts right behind 'z', so the bounds hold every text that begins with the words.
  return database.rows<FoundPlace>(sql`
    select found.* from ${askedFor(words)} cross join lateral (
      select ${placeColumns} from ${placeSearch} as place
      where (place.search ~>=~ asked.words and place.search ~<~ (asked.words || '{')) or place.search %> asked.words
      order by similarity desc, place.address_count desc limit 40
    ) as found`)
}

/** Below this a place has nothing to do with what was typed. */
const leastSimilarity = 0.3

/** The places that share most trigrams with the words, however few: mistyped words may share more with another. */
export function findNearestPlaces(database: Database, words: string[]): Promise<FoundPlace[]> {
  return database.rows<FoundPlace>(sql`
    select found.* from ${askedFor(words)} cross join lateral (
      select ${placeColumns} from ${placeSearch} as place order by asked.words <<-> place.search limit 50
    ) as found where found.similarity >= ${leastSimilarity}::float8`)
}

const foundAddress = sql`address_id as id, street_id as "streetId", house_number as "houseNumber", suffix`

/** Addresses of streets whose number is, or begins with, one of `numbers`. */
export function findNumbers(
  database: Database,
  streetIds: string[],
  numbers: number[],
): Promise<FoundAddress[]> {
  const begins = sql`exists (select from unnest(${sql.param(numbers)}::int[]) as asked(number)
    where starts_with(house_number::text, asked.number::text))`
  return database.rows<FoundAddress>(sql`
    select ${foundAddress} from ${addressSearch}
    where street_id = any(${sql.param(streetIds)}::text[]) and ${begins}
    order by house_number, suffix limit 500`)
}

/** The first addresses of a street. */
export function firstOfStreet(database: Database, streetId: string, limit: number): Promise<FoundAddress[]> {
  return database.rows<FoundAddress>(sql`
    select ${foundAddress} from ${addressSearch} where street_id = ${streetId}
    order by house_number, suffix, address_id limit ${limit}`)
}

/** Addresses of a postcode, whole or begun. */
export function findPostcode(
  database: Database,
  { postcode, number }: PostcodeReading,
  limit: number,
): Promise<FoundAddress[]> {
  const numbered = number === null ? sql`true` : sql`house_number = ${number}`
  return database.rows<FoundAddress>(sql`
    select ${foundAddress} from ${addressSearch}
    where postcode ~>=~ ${postcode}::text and postcode ~<~ (${postcode}::text || '[') and ${numbered}
    order by postcode, house_number, suffix, address_id limit ${limit}`)
}

const asBox = (extent: SQL): SQL => sql`(
  select json_build_array(round(st_xmin(degrees)::numeric, 6), round(st_ymin(degrees)::numeric, 6),
    round(st_xmax(degrees)::numeric, 6), round(st_ymax(degrees)::numeric, 6))
  from st_transform(${extent}, 4326) as degrees)`

/** The hits with those ids, addresses and places mixed, in the order of the ids. */
export function readHits(database: Database, ids: string[]): Promise<AdresTreffer[]> {
  const asked = sql.param(ids)
  return database.rows<AdresTreffer>(sql`
    select weergave, soort, verblijfsobject, pand, "openbareRuimte", ${asLonLat(sql`point`)} as punt,
      case when extent is not null then ${asBox(sql`extent`)} end as kader
    from (
      select address_id as id, display as weergave, 'adres' as soort, dwelling_id as verblijfsobject,
        building_id as pand, street_id as "openbareRuimte", point, null::geometry as extent
      from ${addressSearch} where address_id = any(${asked}::text[])
      union all
      select id, display, kind, null, null, case when kind = 'straat' then id end, point, extent from ${placeSearch} where id = any(${asked}::text[])
    ) as hits order by array_position(${asked}::text[], id)`)
}
