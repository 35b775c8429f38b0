// Fills the search tables from the registry, set by set; run after every import.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { addressSearch, placeSearch } from '../../platform/db/schema/insight.ts'
import {
  address,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
  street,
  streetLine,
  town,
} from '../../platform/db/schema/registry.ts'
import { dwellingIsPresent } from '../../registry/dwellings/queries.ts'
import { folded } from './folding.ts'

const suffix = sql`coalesce(${address.houseLetter}, '') || coalesce(${address.houseNumberAddition}, '')`

const display = sql`${street.name} || ' ' || ${address.houseNumber} || coalesce(${address.houseLetter}, '')
  || coalesce('-' || ${address.houseNumberAddition}, '')
  || coalesce(', ' || left(${address.postcode}, 4) || ' ' || right(${address.postcode}, 2) || ' ' || ${town.name},
    ', ' || ${town.name}, '')`

/** Addresses in use, each once: of the dwelling whose main address it is, if of several. */
const fillAddresses = sql`
  insert into ${addressSearch}
    (address_id, dwelling_id, building_id, street_id, display, house_number, suffix, postcode, point)
  select distinct on (${address.id}) ${address.id}, ${dwelling.id},
    (select min(${dwellingBuilding.buildingId}) from ${dwellingBuilding}
      where ${dwellingBuilding.dwellingId} = ${dwelling.id}),
    ${street.id}, ${display}, ${address.houseNumber}, replace(${folded(suffix)}, ' ', ''), ${address.postcode},
    st_pointonsurface(${dwelling.geometry})
  from ${address}
  join ${dwellingAddress} on ${dwellingAddress.addressId} = ${address.id}
  join ${dwelling} on ${dwelling.id} = ${dwellingAddress.dwellingId} and ${dwellingIsPresent}
  join ${street} on ${street.id} = ${address.streetId}
  left join ${town} on ${town.id} = coalesce(${address.townId}, ${street.townId})
  where ${address.closedOn} is null and ${address.status} is distinct from 'Naamgeving ingetrokken'
  order by ${address.id}, ${dwellingAddress.isMain} desc, ${dwelling.id}`

/** SQL: a place as wide as its geometry with some room around it, and a point of it. */
const spot = (shape: SQL): SQL =>
  sql`st_closestpoint(${shape}, st_centroid(${shape})), st_expand(st_envelope(${shape}), 25)`

/** Streets that have an address or a line of their own. */
const fillStreets = sql`
  insert into ${placeSearch} (id, kind, display, name_key, short_key, town_key, search, address_count, point, extent)
  with addressed as (
    select street_id, count(*) as address_count, st_collect(point) as points from ${addressSearch} group by street_id
  ), placed as (
    select ${street.id} as id, ${street.name} as name, ${street.shortName} as short_name, coalesce(${town.name}, '') as town,
      coalesce(address_count, 0) as address_count,
      case when points is null then ${streetLine.geometry} else points end as shape
    from ${street} left join addressed on street_id = ${street.id}
    left join ${streetLine} on ${streetLine.streetId} = ${street.id}
    left join ${town} on ${town.id} = ${street.townId}
    where ${street.closedOn} is null and ${street.status} is distinct from 'Naamgeving ingetrokken'
      and (points is not null or ${streetLine.geometry} is not null)
  ), keyed as (
    select *, ${folded(sql`name`)} as name_key, ${folded(sql`short_name`)} as short_key, ${folded(sql`town`)} as town_key
    from placed
  )
  select id, 'straat', concat_ws(', ', name, nullif(town, '')), name_key, short_key, town_key,
    concat_ws(' ', name_key, town_key, nullif(short_key, name_key)), address_count, ${spot(sql`shape`)}
  from keyed`

/** Towns, as large as their boundary or else as their addresses. */
const fillTowns = sql`
  insert into ${placeSearch} (id, kind, display, name_key, short_key, town_key, search, address_count, point, extent)
  with addressed as (
    select coalesce(${address.townId}, ${street.townId}) as town_id, count(*) as address_count,
      st_collect(${addressSearch.point}) as points
    from ${addressSearch} join ${address} on ${address.id} = ${addressSearch.addressId}
    join ${street} on ${street.id} = ${address.streetId} group by 1
  ), placed as (
    select ${town.id} as id, ${town.name} as name, coalesce(address_count, 0) as address_count,
      coalesce(${town.geometry}, points) as shape, ${folded(sql`${town.name}`)} as key
    from ${town} left join addressed on town_id = ${town.id}
    where ${town.closedOn} is null and ${town.status} <> 'Woonplaats ingetrokken'
      and coalesce(${town.geometry}, points) is not null
  )
  select id, 'woonplaats', name, key, null, key, key, address_count, ${spot(sql`shape`)} from placed`

/**
 * Computes the search tables anew from the registry, all or nothing; readers see the former state until it is done.
 * @returns how many addresses and how many streets and towns can be found
 */
export function rebuildAddressSearch(database: Database): Promise<{ addresses: number; places: number }> {
  return database.transaction(async (inner) => {
    await inner.rows(sql`delete from ${addressSearch}`)
    await inner.rows(sql`delete from ${placeSearch}`)
    for (const fill of [fillAddresses, fillStreets, fillTowns]) await inner.rows(fill)
    await inner.rows(sql`analyze ${addressSearch}`)
    await inner.rows(sql`analyze ${placeSearch}`)
    const [counts] = await inner.rows<{ addresses: number; places: number }>(sql`
      select (select count(*) from ${addressSearch}) as addresses, (select count(*) from ${placeSearch}) as places`)
    return counts ?? { addresses: 0, places: 0 }
  })
}
