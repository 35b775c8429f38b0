// The job that publishes on a fixed rhythm: homes into squares, counts through the small-numbers rules, and out.
import { sql } from 'drizzle-orm'
import type { PublicationRhythm, PublishedFigure } from '../../../contract/publications.ts'
import type { Database } from '../../platform/db/database.ts'
import { type AtomCounts, decide, type Release, themes } from '../small-numbers/decide.ts'
import type { CountedArea } from '../small-numbers/reader.ts'
import type { PlacedHome } from './atoms.ts'
import { addAreas, changeMembership, type NewArea, storePublication } from './commands.ts'
import { countEngagement, countLabels, type HomeEvent } from './counts.ts'
import { changeMembers, nameOf } from './members.ts'
import { outlineOf } from './outlines.ts'
import { closedPeriods } from './periods.ts'
import {
  lastReferenceDate,
  type NamedBoundary,
  readAreas,
  readBoundaries,
  readEvents,
  readMembers,
  readPages,
  readPlacedHomes,
  readValidLabels,
  type StoredArea,
} from './queries.ts'

export interface PublishOptions {
  rhythm: PublicationRhythm
  /** yyyy-mm-dd: periods that closed before it are due. */
  day: string
  /** A first publication begins after this day; without it, with the newest period. */
  from?: string
}

/**
 * Publishes every period that has closed since the last publication.
 * @param database of the jobs
 * @returns the reference dates that were published
 */
export function publishDue(database: Database, { rhythm, day, from }: PublishOptions): Promise<string[]> {
  return database.transaction(async (inner) => {
    await inner.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.publish'))`)
    const dates = closedPeriods(rhythm, day, (await lastReferenceDate(inner)) ?? from)
    const published: string[] = []
    for (const date of dates) {
      if (await publish(inner, date, rhythm, date === dates.at(-1))) published.push(date)
    }
    return published
  })
}

/** @param newest labels are told as they are now, so of the newest period alone */
async function publish(
  database: Database,
  date: string,
  rhythm: PublicationRhythm,
  newest: boolean,
): Promise<boolean> {
  const homes = await readPlacedHomes(database)
  if (homes.length === 0) return false
  const boundaries = await readBoundaries(database)
  await updateAtoms(database, homes, boundaries, date)
  const members = await readMembers(database)
  const areas = await updateUnions(database, homes, members, boundaries, date)
  if (areas.length === 0) return false
  const releases: Release[] = []
  for (const theme of themes) {
    const counts = await countTheme(database, theme.figures[0], members, date, newest)
    if (!counts) continue
    const pages = await readPages(database, theme.figures)
    releases.push(...decide(theme, areas, counts, pages, date))
  }
  const homesOutside = homes.filter(({ id }) => !members.has(id)).length
  await storePublication(database, { referenceDate: date, rhythm, homesOutside }, releases)
  return true
}

async function countTheme(
  database: Database,
  widest: PublishedFigure,
  members: ReadonlyMap<string, string>,
  date: string,
  newest: boolean,
): Promise<AtomCounts | undefined> {
  if (widest === 'label-bekend')
    return newest ? countLabels(members, await readValidLabels(database)) : undefined
  const byHome = new Map<string, HomeEvent[]>()
  for (const event of await readEvents(database)) {
    const own = byHome.get(event.dwellingId)
    if (own) own.push(event)
    else byHome.set(event.dwellingId, [event])
  }
  return countEngagement(members, byHome, date)
}

async function updateAtoms(
  database: Database,
  homes: readonly PlacedHome[],
  boundaries: readonly NamedBoundary[],
  date: string,
): Promise<void> {
  const stored = (await readAreas(database)).filter(({ kind }) => kind === 'vak')
  const { newAtoms, joining, leaving } = changeMembers(homes, await readMembers(database), stored)
  const byId = new Map(boundaries.map(({ id, boundary }) => [id, boundary]))
  await addAreas(
    database,
    newAtoms.map(({ id, parts }) => {
      const keys = parts.map(({ key }) => key)
      return {
        id,
        kind: 'vak',
        standsFor: null,
        name: nameOf(parts, id),
        atomIds: [id],
        parts: keys,
        outline: outlineOf(keys, (name) => byId.get(name)),
        createdOn: date,
      }
    }),
  )
  await changeMembership(database, joining, leaving)
}

/** Districts and neighbourhoods as unions of squares that lie wholly within them. @returns all areas of this date */
async function updateUnions(
  database: Database,
  homes: readonly PlacedHome[],
  members: ReadonlyMap<string, string>,
  boundaries: readonly NamedBoundary[],
  date: string,
): Promise<CountedArea[]> {
  const stored = await readAreas(database)
  const sizes = new Map<string, number>()
  for (const atom of members.values()) sizes.set(atom, (sizes.get(atom) ?? 0) + 1)
  const atoms = stored.filter(({ id, kind }) => kind === 'vak' && sizes.has(id)).map(({ id }) => id)
  const within = atomsWithin(homes, members)
  const unions: StoredArea[] = []
  const added: NewArea[] = []
  for (const { id, kind, name, boundary } of boundaries) {
    const atomIds = atoms.filter((atom) => within.get(atom)?.has(`${kind}-${id}`))
    if (atomIds.length === 0) continue
    const former = stored.filter((area) => area.kind === kind && area.standsFor === id)
    const same = former.find((area) => area.atomIds.join() === atomIds.join())
    const version = former.length === 0 ? '' : `.${former.length + 1}`
    const fresh = {
      id: `${kind}-${id}${version}`,
      kind,
      standsFor: id,
      name,
      atomIds,
      parts: [],
      createdOn: date,
    }
    if (!same) added.push({ ...fresh, outline: boundary })
    unions.push(same ?? fresh)
  }
  await addAreas(database, added)
  const homesOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0)
  return [
    ...atoms.map((id) => ({ id, atoms: [id], homes: homesOf([id]) })),
    ...unions.map(({ id, atomIds }) => ({ id, atoms: atomIds, homes: homesOf(atomIds) })),
  ]
}

/** The districts and neighbourhoods in which all homes of an atom that still stand lie. */
function atomsWithin(
  homes: readonly PlacedHome[],
  members: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const within = new Map<string, Set<string>>()
  for (const { id, districts, neighbourhood } of homes) {
    const atom = members.get(id)
    if (atom === undefined) continue
    const own = [...districts.map((one) => `wijk-${one}`), `buurt-${neighbourhood ?? ''}`]
    const shared = within.get(atom)
    within.set(atom, new Set(shared ? own.filter((area) => shared.has(area)) : own))
  }
  return within
}
