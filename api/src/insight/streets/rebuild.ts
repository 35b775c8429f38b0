// Fills insight.street_label: where each street's name is written. Fed by street lines where there are any, else by addresses.
import { sql } from 'drizzle-orm'
import { copyLine } from '../../platform/db/copy-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { streetLabel } from '../../platform/db/schema/insight.ts'
import { address, dwelling, dwellingAddress, street, streetLine } from '../../platform/db/schema/registry.ts'
import { existingDwellingStatuses } from '../../registry/dwellings/rules.ts'
import { type AddressPlace, type LabelPart, type Line, partsOfAddresses, partsOfLines } from './rules.ts'

interface LabelledStreet {
  id: string
  name: string
  parts: LabelPart[]
}

/**
 * Recomputes all street labels; the same registry gives the same labels.
 * @returns number of labels
 */
export function rebuildStreetLabels(database: Database): Promise<number> {
  return database.transaction(async (inner) => {
    const streets = [...(await streetsWithLine(inner)), ...(await streetsByAddress(inner))]
    await inner.rows(sql`delete from ${streetLabel}`)
    return inner.copy(
      'insight.street_label (street_id, part, name, rotation, length, point)',
      labelLines(streets),
    )
  })
}

function* labelLines(streets: readonly LabelledStreet[]): Iterable<string> {
  for (const { id, name, parts } of streets) {
    for (const [index, { x, y, rotation, length }] of parts.entries())
      yield copyLine([id, index + 1, name, rotation, length, `SRID=28992;POINT(${x} ${y})`])
  }
}

async function streetsWithLine(database: Database): Promise<LabelledStreet[]> {
  const rows = await database.rows<{ id: string; name: string; lines: Line[] }>(sql`
    select ${streetLine.streetId} as id, ${streetLine.name},
      st_asgeojson(st_multi(st_linemerge(${streetLine.geometry})), 2)::json -> 'coordinates' as lines
    from ${streetLine} order by ${streetLine.streetId}`)
  return rows.map(({ id, name, lines }) => ({ id, name, parts: partsOfLines(lines) }))
}

async function streetsByAddress(database: Database): Promise<LabelledStreet[]> {
  const rows = await database.rows<{ id: string; name: string; places: [number, number, number][] }>(sql`
    select ${street.id}, ${street.name},
      json_agg(json_build_array(round(st_x(place)::numeric, 2), round(st_y(place)::numeric, 2), ${address.houseNumber})
        order by ${address.id}) as places
    from ${street}
    join ${address} on ${address.streetId} = ${street.id}
    join ${dwellingAddress} on ${dwellingAddress.addressId} = ${address.id} and ${dwellingAddress.isMain}
    join ${dwelling} on ${dwelling.id} = ${dwellingAddress.dwellingId}
    cross join lateral st_pointonsurface(${dwelling.geometry}) as place
    where ${street.closedOn} is null and ${address.closedOn} is null and ${dwelling.closedOn} is null
      and ${dwelling.status} in ${[...existingDwellingStatuses]}
      and not exists (select from ${streetLine} where ${streetLine.streetId} = ${street.id})
    group by ${street.id} order by ${street.id}`)
  return rows.map(({ id, name, places }) => ({
    id,
    name,
    parts: partsOfAddresses(places.map(([x, y, houseNumber]): AddressPlace => ({ x, y, houseNumber }))),
  }))
}
