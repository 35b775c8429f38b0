// Which version of a district holds when, and what may be kept. Pure.
import type { WijkBevinding } from '../../../contract/districts.ts'

/** What of a version decides when it holds. */
export interface DatedVersion {
  version: number
  /** yyyy-mm-dd */
  validFrom: string
  withdrawn: boolean
}

/** Of two versions that hold by a day, the one from the latest day counts; of these the last recorded. */
const later = (one: DatedVersion, other: DatedVersion) =>
  one.validFrom > other.validFrom || (one.validFrom === other.validFrom && one.version > other.version)

/** The version that counts on a day, a withdrawal included; undefined before the first. */
export function versionOn<Version extends DatedVersion>(
  versions: readonly Version[],
  day: string,
): Version | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<Version | undefined>((best, one) => (!best || later(one, best) ? one : best), undefined)
}

export type VersionState = 'geldt' | 'gepland' | 'voorbij'

/** Whether a version holds on a day, only later, or no more (or never, because another from the same day took its place). */
export function stateOf<Version extends DatedVersion>(
  version: Version,
  versions: readonly Version[],
  day: string,
): VersionState {
  if (version.validFrom <= day) return versionOn(versions, day) === version ? 'geldt' : 'voorbij'
  return versionOn(versions, version.validFrom) === version ? 'gepland' : 'voorbij'
}

/** The version that a change starts from: the one that counts on that day, else the first to come. */
export function baseOf<Version extends DatedVersion>(
  versions: readonly Version[],
  day: string,
): Version | undefined {
  const coming = versions
    .filter(({ validFrom }) => validFrom > day)
    .reduce<Version | undefined>((first, one) => (!first || later(first, one) ? one : first), undefined)
  const now = versionOn(versions, day)
  return now && !now.withdrawn ? now : (coming ?? now)
}

/** Whether the district exists on that day or will later. */
export function exists(versions: readonly DatedVersion[], day: string): boolean {
  const now = versionOn(versions, day)
  return (
    (now !== undefined && !now.withdrawn) ||
    versions.some(
      (version) =>
        version.validFrom > day && !version.withdrawn && versionOn(versions, version.validFrom) === version,
    )
  )
}

/** Names are the same to people when they differ only in capitals, accents, spaces and signs. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other)

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** An id that no district has yet: `de-meent`, or `de-meent-2` when a district once had it. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.slice(0, 70)
  let id = stem
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`
  return id
}

/** What to tell of a boundary before it is kept. */
export function findingsOf(facts: {
  homes: number
  parts: number
  overlap: number
  inseparable: number
  nameTaken: boolean
  validFrom: string
  today: string
  hasLaterVersion: boolean
}): WijkBevinding[] {
  const findings: [boolean, WijkBevinding][] = [
    [facts.nameTaken, 'naam-bestaat-al'],
    [facts.homes === 0, 'geen-woningen'],
    [facts.overlap > 0, 'overlap'],
    [facts.inseparable > 0, 'niet-te-scheiden'],
    [facts.parts > 1, 'losse-delen'],
    [facts.validFrom > facts.today, 'begint-later'],
    [facts.hasLaterVersion, 'latere-versie-neemt-over'],
  ]
  return findings.filter(([holds]) => holds).map(([, finding]) => finding)
}

/** Items by what they have in common, in the order in which they come. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
