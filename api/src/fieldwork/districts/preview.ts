// A boundary looked at before it is kept, and a kept district told with its versions.
import type { Projectwijk, ProjectwijkInLijst, Snede, WijkVoorbeeld } from '../../../contract/districts.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { type Composed, compose } from './compose.ts'
import { cut, leftOf, type TwoParts } from './cut.ts'
import {
  countTorn,
  describeBoundary,
  faultOf,
  lineToMetres,
  readBoundary,
  readHomesPerVersion,
  readOverlap,
  readStreets,
  readVersions,
  type StoredVersion,
} from './queries.ts'
import { baseOf, exists, findingsOf, grouped, sameName, stateOf, versionOn } from './rules.ts'
import type { MetreShape } from './shapes.ts'

/** What is known beside the boundary itself. */
export interface PreviewContext {
  districtId: string | null
  name: string
  validFrom: string
  today: string
  /** Homes of a street that stay in the district itself are elsewhere: it is being split. */
  streetsBesideOwn?: boolean
}

/** The figures of a composed boundary, and what to tell of it. */
export async function previewOf(
  database: Database,
  { shape, inseparable }: Pick<Composed, 'shape' | 'inseparable'>,
  { districtId, name, validFrom, today, streetsBesideOwn = false }: PreviewContext,
): Promise<WijkVoorbeeld> {
  const facts = await describeBoundary(database, shape)
  const straten = await readStreets(database, shape, streetsBesideOwn ? null : districtId)
  const overlap = await readOverlap(database, shape, districtId)
  const versions = await readVersions(database)
  const own = versions.filter((version) => version.districtId === districtId)
  return {
    ...facts,
    straten,
    overlap,
    nietTeScheiden: inseparable,
    bevindingen: findingsOf({
      homes: facts.woningen,
      parts: facts.delen,
      overlap: overlap.length,
      inseparable: inseparable.length,
      nameTaken: name !== '' && nameTaken(versions, name, districtId, today),
      validFrom,
      today,
      hasLaterVersion: own.some((version) => version.validFrom > validFrom),
    }),
  }
}

/** Whether another district that exists or will exist has that name. */
export function nameTaken(
  versions: readonly StoredVersion[],
  name: string,
  districtId: string | null,
  day: string,
): boolean {
  return [...grouped(versions, (version) => version.districtId)].some(([id, own]) => {
    if (id === districtId || !exists(own, day)) return false
    return own.some((version) => stateOf(version, own, day) !== 'voorbij' && sameName(version.name, name))
  })
}

/** @throws AppError 'not-found' when there never was such a district */
export async function requireVersions(database: Database, districtId: string): Promise<StoredVersion[]> {
  const versions = await readVersions(database, districtId)
  if (versions.length === 0) throw new AppError('not-found', told`There is no district ${districtId}.`)
  return versions
}

/** The version that a change on that day starts from, with its boundary. */
export async function requireBase(database: Database, districtId: string, day: string) {
  const versions = await requireVersions(database, districtId)
  const base = baseOf(versions, day) as StoredVersion
  if (!exists(versions, day))
    throw new AppError('conflict', told`The district ${districtId} has been withdrawn; make a new one.`)
  return { versions, base, shape: await readBoundary(database, districtId, base.version) }
}

/** Both parts of a district that is to be split. Of what remains, a street's other homes go to the new district. */
export async function previewSplit(database: Database, districtId: string, how: Snede, today: string) {
  const { shape } = await requireBase(database, districtId, today)
  const { part, rest } = await splitShape(database, shape, how)
  const asked = { districtId, name: '', validFrom: today, today, streetsBesideOwn: true }
  const nieuw = await previewOf(database, { shape: part, inseparable: [] }, asked)
  const left = await previewOf(database, { shape: rest, inseparable: [] }, asked)
  const straten = left.straten.map((street) => ({
    ...street,
    elders: street.elders.map((other) =>
      other.id === districtId ? { ...other, id: 'nieuw', naam: '' } : other,
    ),
  }))
  return { nieuw, rest: { ...left, straten } }
}

/** How far a cut may be moved aside, in metres, when a home stands exactly on it. */
const shifts = [0, 0.02, 0.05, 0.1]

/**
 * A district's boundary in two; every home of it lies in exactly one of the parts.
 * @throws AppError 'invalid-input' when the cut does not make two parts
 */
export async function splitShape(database: Database, whole: MetreShape, how: Snede): Promise<TwoParts> {
  const knife = await knifeOf(database, whole, how)
  for (const shift of shifts) {
    const parts = cut(whole, knife, shift)
    if (parts.part.coordinates.length === 0 || parts.rest.coordinates.length === 0) {
      throw new AppError('invalid-input', told`The cut leaves the district in one piece.`, {
        faults: [{ place: 'snede', reason: told`leaves one piece` }],
      })
    }
    const sound = !(await faultOf(database, parts.part)) && !(await faultOf(database, parts.rest))
    if (sound && (await countTorn(database, whole, parts.part, parts.rest)) === 0) return parts
  }
  throw new AppError('invalid-input', told`A home stands exactly on the cut: move the line aside.`, {
    faults: [{ place: 'snede', reason: told`runs through a home` }],
  })
}

async function knifeOf(database: Database, whole: MetreShape, how: Snede): Promise<MetreShape> {
  if (how.soort === 'deel') return (await compose(database, how.samenstelling)).shape
  const left = leftOf(await lineToMetres(database, how.lijn), whole)
  if (left) return left
  throw new AppError('invalid-input', told`The line, carried on at both ends, crosses itself.`, {
    faults: [{ place: 'snede', reason: told`crosses itself` }],
  })
}

/** A district as it is today with all its versions, the last first. */
export async function readDistrict(database: Database, id: string, today: string): Promise<Projectwijk> {
  const versions = await requireVersions(database, id)
  const base = baseOf(versions, today) as StoredVersion
  const shape = await readBoundary(database, id, base.version)
  const { grens, kader, oppervlakte } = await describeBoundary(database, shape)
  const homes = new Map((await readHomesPerVersion(database, id)).map((row) => [row.version, row]))
  return {
    id,
    naam: base.name,
    versie: base.validFrom <= today && !base.withdrawn ? base.version : null,
    grens,
    kader,
    oppervlakte,
    straten: await readStreets(database, shape, id),
    versies: versions.toReversed().map((version) => ({
      versie: version.version,
      naam: version.name,
      geldigVanaf: version.validFrom,
      vastgelegdOp: version.recordedAt,
      herkomst: version.origin,
      onderdelen: partsOf(version.composition),
      toelichting: version.note,
      ingetrokken: version.withdrawn,
      stand: stateOf(version, versions, today),
      woningen: homes.get(version.version)?.homes ?? 0,
      erbij: homes.get(version.version)?.added ?? 0,
      eraf: homes.get(version.version)?.removed ?? 0,
    })),
  }
}

function partsOf({ onderdelen }: Record<string, unknown>): string[] {
  return Array.isArray(onderdelen) ? onderdelen.map(String) : []
}

/** Every district that is, will be or was, by name. */
export async function listDistricts(database: Database, today: string): Promise<ProjectwijkInLijst[]> {
  const byDistrict = grouped(await readVersions(database), (version) => version.districtId)
  const listed = [...byDistrict].map(([id, versions]): ProjectwijkInLijst => {
    const base = baseOf(versions, today) as StoredVersion
    const now = versionOn(versions, today)
    const stand = now && !now.withdrawn ? 'geldt' : exists(versions, today) ? 'gepland' : 'ingetrokken'
    return { id, naam: base.name, stand, geldigVanaf: base.validFrom, versies: versions.length }
  })
  return listed.sort(
    (one, other) => one.naam.localeCompare(other.naam, 'nl') || one.id.localeCompare(other.id),
  )
}
