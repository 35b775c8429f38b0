// The publications' only writer. It takes releases of the small-numbers rules and nothing else; the table's own checks refuse
// a number that is not rounded, whoever writes it.
import { inArray, sql } from 'drizzle-orm'
import type { PublicationRhythm } from '../../../contract/publications.ts'
import type { MetreShape } from '../../fieldwork/districts/shapes.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  publication,
  publicationArea,
  publicationMember,
  publishedFigure,
} from '../../platform/db/schema/insight.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { Release } from '../small-numbers/decide.ts'
import type { StoredArea } from './queries.ts'

export type NewArea = StoredArea & { outline: MetreShape }

/** Adds areas; those that are there stay as they are. */
export async function addAreas(database: Database, areas: readonly NewArea[]): Promise<void> {
  if (areas.length === 0) return
  const rows = areas.map(({ id, kind, standsFor, name, atomIds, parts, outline, createdOn }) => ({
    id,
    kind,
    stands_for: standsFor,
    name,
    atom_ids: atomIds,
    parts,
    outline: JSON.stringify(outline),
    created_on: createdOn,
  }))
  await database.rows(sql`
    insert into ${publicationArea} (id, kind, stands_for, name, atom_ids, parts, outline, created_on)
    select id, kind, stands_for, name, array(select json_array_elements_text(atom_ids)),
      array(select json_array_elements_text(parts)), st_setsrid(st_geomfromgeojson(outline), 28992), created_on
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (id text, kind text, stands_for text, name text,
      atom_ids json, parts json, outline text, created_on date)`)
}

export async function changeMembership(
  database: Database,
  joining: readonly { home: string; atom: string }[],
  leaving: readonly string[],
): Promise<void> {
  if (leaving.length > 0)
    await database.orm.delete(publicationMember).where(inArray(publicationMember.dwellingId, [...leaving]))
  await database.rows(sql`
    insert into ${publicationMember} (dwelling_id, atom_id)
    select home, atom from json_to_recordset(${JSON.stringify(joining)}::json) as given (home text, atom text)`)
}

/**
 * Publishes. Nothing of it can be changed afterwards.
 * @throws AppError 'unexpected' for anything that the small-numbers rules did not make
 */
export async function storePublication(
  database: Database,
  head: { referenceDate: string; rhythm: PublicationRhythm; homesOutside: number },
  releases: readonly Release[],
): Promise<void> {
  if (!releases.every(Release.is))
    throw new AppError(
      'unexpected',
      told`A count was to be published that did not pass the small-numbers rules.`,
    )
  await database.orm.insert(publication).values(head)
  const rows = releases.map(({ area, figure, homes, range }) => ({ area, figure, homes, ...range }))
  await database.rows(sql`
    insert into ${publishedFigure} (reference_date, area_id, figure, homes, at_least, at_most, since)
    select ${head.referenceDate}::date, area, figure, homes, "atLeast", "atMost", since
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (area text, figure text, homes integer,
      "atLeast" integer, "atMost" integer, since date)`)
}
