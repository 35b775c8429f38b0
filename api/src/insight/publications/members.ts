// Which home counts in which square, from one publication to the next: squares stay, and homes come and go in batches, so that
// no area ever differs from its former self by fewer homes than may be told about. Pure.
import { fewestHomes } from '../../../contract/publications.ts'
import { groupHomes, type Part, type PlacedHome, partOf, squareSide } from './atoms.ts'

/** A square that was made before, with the parts of the grid that belong to it. */
export interface Atom {
  id: string
  parts: readonly string[]
}

export interface NewAtom {
  id: string
  parts: Part[]
}

export interface MemberChanges {
  newAtoms: NewAtom[]
  joining: { home: string; atom: string }[]
  leaving: string[]
}

const batch = Math.max(...Object.values(fewestHomes))

/**
 * What changes since the last publication.
 * @param homes all existing homes
 * @param members atom by home
 */
export function changeMembers(
  homes: readonly PlacedHome[],
  members: ReadonlyMap<string, string>,
  atoms: readonly Atom[],
): MemberChanges {
  const present = new Set(homes.map(({ id }) => id))
  const gone = [...members].filter(([home]) => !present.has(home))
  const atomOfPart = new Map(atoms.flatMap(({ id, parts }) => parts.map((part) => [part, id] as const)))
  const waiting: (readonly [string, string])[] = []
  const homeless: PlacedHome[] = []
  for (const home of homes) {
    if (members.has(home.id)) continue
    const atom = atomOfPart.get(partOf(home).key)
    if (atom) waiting.push([home.id, atom])
    else homeless.push(home)
  }
  const newAtoms = nameAtoms(groupHomes(homeless), new Set(atoms.map(({ id }) => id)))
  return {
    newAtoms,
    joining: [
      ...inBatches(waiting).map(([home, atom]) => ({ home, atom })),
      ...newAtoms.flatMap(({ id, parts }) =>
        parts.flatMap((part) => part.homes.map((home) => ({ home: home.id, atom: id }))),
      ),
    ],
    leaving: inBatches(gone).map(([home]) => home),
  }
}

/** Only where enough homes of one atom change at once. */
function inBatches(changes: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const sizes = new Map<string, number>()
  for (const [, atom] of changes) sizes.set(atom, (sizes.get(atom) ?? 0) + 1)
  return changes.filter(([, atom]) => (sizes.get(atom) ?? 0) >= batch)
}

/** By the square in which most of its homes lie, as `vak-524-1920`: kilometres east and north times four. */
function nameAtoms(groups: readonly Part[][], taken: Set<string>): NewAtom[] {
  return groups.map((parts) => {
    const largest = parts.reduce((best, part) => (part.homes.length > best.homes.length ? part : best))
    const base = `vak-${largest.east / squareSide}-${largest.north / squareSide}`
    let id = base
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
    taken.add(id)
    return { id, parts }
  })
}

/** The streets along which most of its homes stand, at most two: people know them better than a grid. */
export function nameOf(parts: readonly Part[], fallback: string): string {
  const homes = new Map<string, number>()
  for (const { street } of parts.flatMap((part) => part.homes)) {
    if (street !== null) homes.set(street, (homes.get(street) ?? 0) + 1)
  }
  const streets = [...homes]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .slice(0, 2)
    .map(([street]) => street)
  return streets.length > 0 ? streets.join(' / ') : fallback
}
