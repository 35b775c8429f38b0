// Writes meeting places: added, changed, removed, brought back; every save is a version.
import type { z } from 'zod'
import type { gewijzigdeOntmoetingsplek, nieuweOntmoetingsplek } from '../../../contract/surroundings.ts'
import type { Database } from '../../platform/db/database.ts'
import { meetingPlace } from '../../platform/db/schema/fieldwork.ts'
import { placeOf } from '../entries/places.ts'
import { addEntry, removeEntry, type Saved, saveEntry } from '../entries/save-version.ts'

type Told = Omit<z.output<typeof nieuweOntmoetingsplek>, 'plaats'>

const columns = ({ naam, soort, wie, momenten, toelichting }: Told) => ({
  name: naam,
  kind: soort,
  who: wie,
  moments: momenten,
  note: toelichting,
})

/** @throws AppError 'invalid-input' for an unknown building */
export async function addMeetingPlace(
  database: Database,
  { plaats, ...told }: z.output<typeof nieuweOntmoetingsplek>,
): Promise<Saved> {
  return addEntry(database, meetingPlace, { ...columns(told), ...(await placeOf(database, plaats)) })
}

/** Saves the version after `versie`; without a place it stays where it is. @throws AppError 'not-found', 'conflict', 'invalid-input' */
export async function changeMeetingPlace(
  database: Database,
  id: string,
  { plaats, versie, ...told }: z.output<typeof gewijzigdeOntmoetingsplek>,
): Promise<Saved> {
  const place = plaats && (await placeOf(database, plaats))
  return saveEntry(database, meetingPlace, { id, versie }, { ...columns(told), ...place })
}

/** Takes it off the lists; its versions stay. @throws AppError 'not-found', 'conflict' */
export const removeMeetingPlace = (database: Database, known: Saved): Promise<Saved> =>
  removeEntry(database, meetingPlace, known)
