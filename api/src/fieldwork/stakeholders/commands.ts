// Writes parties with a stake in an area; every save is a version.
import type { z } from 'zod'
import type {
  gewijzigdeBelanghebbende,
  nieuweBelanghebbende,
  Plaats,
} from '../../../contract/surroundings.ts'
import type { Database } from '../../platform/db/database.ts'
import { stakeholder } from '../../platform/db/schema/fieldwork.ts'
import { placeOf } from '../entries/places.ts'
import { addEntry, removeEntry, type Saved, saveEntry } from '../entries/save-version.ts'

type Told = Omit<z.output<typeof nieuweBelanghebbende>, 'plaats' | 'gebied'>

const columns = ({ naam, soort, belang, bijdrage, toelichting }: Told) => ({
  name: naam,
  kind: soort,
  interest: belang,
  contribution: bijdrage,
  note: toelichting,
})

const pointOf = async (database: Database, place: Plaats | null): Promise<string | null> =>
  place === null ? null : (await placeOf(database, place)).point

/** @throws AppError 'invalid-input' for an unknown building */
export async function addStakeholder(
  database: Database,
  { plaats, gebied, ...told }: z.output<typeof nieuweBelanghebbende>,
): Promise<Saved> {
  const point = await pointOf(database, plaats)
  return addEntry(database, stakeholder, { ...columns(told), areaId: gebied, point })
}

/** Saves the version after `versie`; without a place it stays where it is. @throws AppError 'not-found', 'conflict', 'invalid-input' */
export async function changeStakeholder(
  database: Database,
  id: string,
  { plaats, versie, ...told }: z.output<typeof gewijzigdeBelanghebbende>,
): Promise<Saved> {
  const place = plaats === undefined ? {} : { point: await pointOf(database, plaats) }
  return saveEntry(database, stakeholder, { id, versie }, { ...columns(told), ...place })
}

/** Takes it off the lists; its versions stay. @throws AppError 'not-found', 'conflict' */
export const removeStakeholder = (database: Database, known: Saved): Promise<Saved> =>
  removeEntry(database, stakeholder, known)
