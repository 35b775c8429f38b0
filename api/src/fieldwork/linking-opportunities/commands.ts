// Writes koppelkansen: by street or by a drawn shape; every save is a version.
import type { z } from 'zod'
import type { gewijzigdeKoppelkans, nieuweKoppelkans } from '../../../contract/surroundings.ts'
import type { Database } from '../../platform/db/database.ts'
import { linkingOpportunity } from '../../platform/db/schema/fieldwork.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { inARow, told } from '../../platform/errors/told.ts'
import { shapeOf } from '../entries/places.ts'
import { addEntry, removeEntry, type Saved, saveEntry } from '../entries/save-version.ts'
import { readStreetCourses } from './queries.ts'

type New = z.output<typeof nieuweKoppelkans>

const columns = ({ naam, soort, eigenaar, vanJaar, totJaar, toelichting }: Omit<New, 'waar'>) => ({
  name: naam,
  kind: soort,
  owner: eigenaar,
  fromYear: vanJaar,
  toYear: totJaar,
  note: toelichting,
})

async function whereColumns(database: Database, where: New['waar']) {
  if ('geometrie' in where) return { streetIds: [], geometry: await shapeOf(database, where.geometrie) }
  const courses = await readStreetCourses(database, where.straten)
  const faults = where.straten.flatMap((id, index) =>
    courses.has(id)
      ? []
      : [
          {
            place: `json.waar.straten.${index}`,
            reason: told`no addresses are known of street ${id}: draw it instead`,
          },
        ],
  )
  if (faults.length > 0) {
    const reasons = faults.map(({ reason }) => reason)
    throw new AppError('invalid-input', told`The streets are not right: ${inARow(reasons, '; ')}.`, {
      faults,
    })
  }
  const lines = [...courses.values()].flat()
  const text = lines.map((line) => `(${line.map((point) => point.join(' ')).join(',')})`).join(',')
  return { streetIds: where.straten, geometry: `SRID=28992;MULTILINESTRING(${text})` }
}

/** @throws AppError 'invalid-input' for a street without a course, or a shape that is not right */
export async function addLinkingOpportunity(database: Database, { waar, ...told }: New): Promise<Saved> {
  return addEntry(database, linkingOpportunity, { ...columns(told), ...(await whereColumns(database, waar)) })
}

/** Saves the version after `versie`; without `waar` it stays where it is. @throws AppError 'not-found', 'conflict', 'invalid-input' */
export async function changeLinkingOpportunity(
  database: Database,
  id: string,
  { waar, versie, ...told }: z.output<typeof gewijzigdeKoppelkans>,
): Promise<Saved> {
  const where = waar && (await whereColumns(database, waar))
  return saveEntry(database, linkingOpportunity, { id, versie }, { ...columns(told), ...where })
}

/** Takes it off the lists; its versions stay. @throws AppError 'not-found', 'conflict' */
export const removeLinkingOpportunity = (database: Database, known: Saved): Promise<Saved> =>
  removeEntry(database, linkingOpportunity, known)
