// Keeps districts: each change adds a version, nothing is ever altered. One change at a time.
import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import {
  districtIdOf,
  type intrekking,
  type nieuweVersie,
  type nieuweWijk,
  type splitsing,
} from '../../../contract/districts.ts'
import type { Database } from '../../platform/db/database.ts'
import { districtVersion } from '../../platform/db/schema/fieldwork.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { type Composed, compose } from './compose.ts'
import { nameTaken, requireBase, requireVersions, splitShape } from './preview.ts'
import { fromMetres, readVersions, type StoredVersion } from './queries.ts'
import { exists, freeId, versionOn } from './rules.ts'

interface NewVersion extends Pick<Composed, 'shape' | 'origin' | 'composition'> {
  id: string
  version: number
  name: string
  validFrom: string
  note: string
  withdrawn?: boolean
}

async function store(database: Database, kept: NewVersion): Promise<void> {
  await database.rows(sql`
    insert into ${districtVersion}
      (district_id, version, name, boundary, valid_from, origin, composition, note, withdrawn)
    values (${kept.id}, ${kept.version}::int, ${kept.name}, ${fromMetres(kept.shape)}, ${kept.validFrom}::date, ${kept.origin},
      ${JSON.stringify(kept.composition)}::jsonb, ${kept.note || null}::text, ${kept.withdrawn ?? false}::boolean)`)
}

/** Two people who save at once would else get the same number or name. */
function oneAtATime<Result>(database: Database, work: (inner: Database) => Promise<Result>): Promise<Result> {
  return database.transaction(async (inner) => {
    await inner.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.districts'))`)
    return work(inner)
  })
}

function refuseTakenName(versions: readonly StoredVersion[], name: string, id: string | null, today: string) {
  if (!nameTaken(versions, name, id, today)) return
  throw new AppError('conflict', told`There is a district named "${name}" already: choose another name.`, {
    faults: [{ place: 'naam', reason: told`is taken` }],
  })
}

function newIdFor(name: string, versions: readonly StoredVersion[]): string {
  const wanted = districtIdOf(name)
  if (wanted === '')
    throw new AppError('invalid-input', told`The name needs a letter or a digit.`, {
      faults: [{ place: 'naam', reason: told`has no letter or digit` }],
    })
  return freeId(wanted, new Set(versions.map(({ districtId }) => districtId)))
}

const nextVersion = (versions: readonly StoredVersion[]) =>
  Math.max(0, ...versions.map(({ version }) => version)) + 1

/**
 * Makes a new district.
 * @returns its id
 * @throws AppError 'conflict' when the name is taken, 'invalid-input' when there is something wrong with the boundary
 */
export function createDistrict(
  database: Database,
  { naam, geldigVanaf, toelichting, samenstelling }: z.output<typeof nieuweWijk>,
  today: string,
): Promise<string> {
  return oneAtATime(database, async (inner) => {
    const versions = await readVersions(inner)
    refuseTakenName(versions, naam, null, today)
    const id = newIdFor(naam, versions)
    const composed = await compose(inner, samenstelling)
    await store(inner, { id, version: 1, name: naam, validFrom: geldigVanaf, note: toelichting, ...composed })
    return id
  })
}

/** Adds a version with another name, another boundary or both. @returns its number */
export function changeDistrict(
  database: Database,
  id: string,
  { naam, geldigVanaf, toelichting, samenstelling }: z.output<typeof nieuweVersie>,
  today: string,
): Promise<number> {
  return oneAtATime(database, async (inner) => {
    const { versions, base, shape } = await requireBase(inner, id, today)
    refuseTakenName(await readVersions(inner), naam, id, today)
    const composed = samenstelling
      ? await compose(inner, samenstelling)
      : { shape, origin: base.origin, composition: base.composition }
    const version = nextVersion(versions)
    await store(inner, { id, version, name: naam, validFrom: geldigVanaf, note: toelichting, ...composed })
    return version
  })
}

/** Gives a part of a district to a new one from a day on; the rest stays. @returns the new district's id */
export function splitDistrict(
  database: Database,
  id: string,
  { naam, geldigVanaf, toelichting, snede }: z.output<typeof splitsing>,
  today: string,
): Promise<string> {
  return oneAtATime(database, async (inner) => {
    const { versions, base, shape } = await requireBase(inner, id, today)
    const all = await readVersions(inner)
    refuseTakenName(all, naam, null, today)
    const newId = newIdFor(naam, all)
    const { part, rest } = await splitShape(inner, shape, snede)
    const kept = { validFrom: geldigVanaf, note: toelichting, origin: 'getekend' as const }
    await store(inner, {
      ...kept,
      id,
      version: nextVersion(versions),
      name: base.name,
      shape: rest,
      composition: { afgesplitst: newId },
    })
    await store(inner, {
      ...kept,
      id: newId,
      version: 1,
      name: naam,
      shape: part,
      composition: { afgesplitstVan: id },
    })
    return newId
  })
}

/** From a day on there is no such district any more; what was recorded of it stays. */
export function withdrawDistrict(
  database: Database,
  id: string,
  { geldigVanaf, toelichting }: z.output<typeof intrekking>,
  today: string,
): Promise<number> {
  return oneAtATime(database, async (inner) => {
    const versions = await requireVersions(inner, id)
    if (!exists(versions, today))
      throw new AppError('conflict', told`The district ${id} has been withdrawn already.`)
    const { base, shape } = await requireBase(inner, id, today)
    const last = versionOn(versions, '9999-12-31') ?? base
    // A withdrawal before the first day would leave a planned district standing.
    const validFrom = last.validFrom > geldigVanaf ? last.validFrom : geldigVanaf
    const version = nextVersion(versions)
    const { origin, composition, name } = base
    await store(inner, {
      id,
      version,
      name,
      validFrom,
      note: toelichting,
      withdrawn: true,
      shape,
      origin,
      composition,
    })
    return version
  })
}
