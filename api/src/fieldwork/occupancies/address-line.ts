// A home's main address on one line, for lists that people read.
import { type SQL, sql } from 'drizzle-orm'
import { address, dwellingAddress, street } from '../../platform/db/schema/registry.ts'

/** SQL: "Straatnaam 12a-3" of the dwelling with that id; empty where it has no address. */
export function addressLine(dwellingId: SQL): SQL {
  return sql`coalesce((
    select ${street.name} || ' ' || ${address.houseNumber} || coalesce(${address.houseLetter}, '')
      || coalesce('-' || ${address.houseNumberAddition}, '')
    from ${dwellingAddress} join ${address} on ${address.id} = ${dwellingAddress.addressId}
    join ${street} on ${street.id} = ${address.streetId}
    where ${dwellingAddress.dwellingId} = ${dwellingId} and ${dwellingAddress.isMain}
    order by ${address.id} limit 1), '')`
}
