// Which dwellings, buildings and addresses the registry holds, in memory: of the 5 million rows of a national file only
// those that touch one of them are looked at twice. Some 10 bytes each.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { address, building, dwelling } from '../../platform/db/schema/registry.ts'
import { IdSet } from '../ids/id-set.ts'
import type { ColumnPlaces } from './extract/columns.ts'
import { bagIdIn, postcodeIn } from './transform/values.ts'

const pageSize = 100_000
const types = ['01', '02', '03', '10'] as const

export class HeldObjects {
  private readonly ids = new Map<string, IdSet>(types.map((type) => [type, new IdSet()]))
  private readonly addresses = new IdSet()

  /** @param id of a dwelling or building, 16 digits */
  add(id: string): void {
    this.ids.get(id.slice(4, 6))?.add(id)
  }

  addAddress(postcode: string, houseNumber: number): void {
    this.addresses.add(addressKey(postcode, houseNumber))
  }

  get isEmpty(): boolean {
    return types.every((type) => this.ids.get(type)?.size === 0)
  }

  /** Whether a row of the file is about any of ours. */
  touches(cells: readonly string[], places: ColumnPlaces): boolean {
    const { dwellingId, mooringId, pitchId, buildingIds, postcode, houseNumber } = places
    if (this.has(cells[dwellingId]) || this.has(cells[mooringId]) || this.has(cells[pitchId])) return true
    const buildings = cells[buildingIds]
    if (buildings?.includes(',') ? buildings.split(',').some((id) => this.has(id)) : this.has(buildings))
      return true
    const place = postcodeIn(cells[postcode])
    const number = Number.parseInt(cells[houseNumber] ?? '', 10)
    return place !== null && number > 0 && this.addresses.has(addressKey(place, number))
  }

  private has(cell: string | undefined): boolean {
    const id = cell === undefined || cell === '' ? null : bagIdIn(cell)
    return id !== null && (this.ids.get(id.slice(4, 6))?.has(id) ?? false)
  }
}

/** A postcode and a house number as one number of at most twelve digits. */
function addressKey(postcode: string, houseNumber: number): string {
  const letters = (postcode.charCodeAt(4) - 65) * 26 + postcode.charCodeAt(5) - 65
  return String((Number(postcode.slice(0, 4)) * 676 + letters) * 100_000 + houseNumber)
}

/** Everything that a registration could be about, also what has left the register: its labels are its history. */
export async function loadHeldObjects(database: Database): Promise<HeldObjects> {
  const held = new HeldObjects()
  for (const table of [dwelling, building]) {
    await eachPage<{ id: string }>(
      (after) =>
        database.rows(sql`select id from ${table} where id > ${after} order by id limit ${pageSize}`),
      ({ id }) => held.add(id),
    )
  }
  await eachPage<{ id: string; postcode: string | null; number: number }>(
    (after) =>
      database.rows(sql`select id, postcode, house_number as number from ${address}
        where id > ${after} order by id limit ${pageSize}`),
    ({ postcode, number }) => {
      if (postcode) held.addAddress(postcode, number)
    },
  )
  return held
}

async function eachPage<Row extends { id: string }>(
  read: (after: string) => Promise<Row[]>,
  take: (row: Row) => void,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await read(after)
    for (const row of rows) take(row)
    const last = rows.at(-1)
    if (rows.length < pageSize || !last) return
    after = last.id
  }
}
