// The one way by which a count becomes a published value: ranges of a date, weighed against all that was published before.
// Pure. An area that would let somebody work out too much shows what it showed before.
import { factKinds, fewestHomes, type PublishedFigure } from '../../../contract/publications.ts'
import { type CountedArea, cell, Reader, type Shown, type Theme } from './reader.ts'
import { type DatedRange, wishOf } from './rules.ts'

/** The themes: figures that lie within one another, widest first. */
export const themes: readonly Theme<PublishedFigure>[] = [
  { figures: ['vastgelegd', 'uitgevoerd'], k: kOf('vastgelegd'), grows: true },
  { figures: ['label-bekend', 'label-c-of-beter'], k: kOf('label-bekend'), grows: false },
]

function kOf(figure: PublishedFigure): number {
  return fewestHomes[factKinds[figure]]
}

const decided = Symbol('decided')

/** One published value. Nothing outside this file can make one, and the publications' writer takes nothing else. */
export class Release {
  readonly #decided = decided

  constructor(
    proof: typeof decided,
    readonly area: string,
    readonly figure: string,
    readonly homes: number,
    /** null: not shown. */
    readonly range: Readonly<DatedRange> | null,
  ) {
    if (proof !== decided) throw new Error('Counts become publishable by the small-numbers rules alone.')
    Object.freeze(this)
  }

  /** Whether it was made here, whatever its type says. */
  static is(value: unknown): value is Release {
    return typeof value === 'object' && value !== null && #decided in value
  }
}

/** Homes that count, per atom, in the order of the theme's figures. */
export type AtomCounts = ReadonlyMap<string, readonly number[]>

interface Candidate {
  area: CountedArea
  figure: string
  key: string
  range: DatedRange
}

/**
 * What every area shows of a theme on a date.
 * @param areas atoms and unions of atoms of this date
 * @param past all former publications, oldest first
 * @param date reference date, yyyy-mm-dd
 */
export function decide(
  theme: Theme,
  areas: readonly CountedArea[],
  counts: AtomCounts,
  past: readonly Shown[],
  date: string,
): Release[] {
  return componentsOf(areas).flatMap((together) => {
    const atoms = new Set(together.flatMap((area) => area.atoms))
    const history = past.map((shown) => ({
      ...shown,
      areas: shown.areas.filter((area) => area.atoms.some((atom) => atoms.has(atom))),
    }))
    return decideTogether(theme, together, counts, history, date)
  })
}

function decideTogether(
  theme: Theme,
  areas: readonly CountedArea[],
  counts: AtomCounts,
  past: readonly Shown[],
  date: string,
): Release[] {
  const shown = new Map<string, DatedRange | null>()
  const silent: { area: string; figure: string; range: DatedRange | null }[] = []
  const candidates: Candidate[] = []
  for (const area of areas) {
    theme.figures.forEach((figure, index) => {
      const key = cell(area.id, figure)
      const count = area.atoms.reduce((sum, atom) => sum + (counts.get(atom)?.[index] ?? 0), 0)
      const former = standing(past, area, key)
      const wish = wishOf(count, area.homes, theme.k, former)
      // That nearly all homes count is nowhere told: what was shown stands, for hiding it would tell.
      const kept = wish === 'stand' || count >= theme.k ? former : null
      if (wish !== 'stand' && wish.range) {
        shown.set(key, former)
        candidates.push({ area, figure, key, range: { ...wish.range, since: date } })
        return
      }
      shown.set(key, kept)
      if (wish === 'stand' ? kept || count < theme.k : count < theme.k)
        silent.push({ area: area.id, figure, range: kept })
    })
  }
  const reader = begin(theme, areas, past, (begun) => {
    for (const { area, figure, range } of silent) begun.tellSilence(area, figure, range)
  })
  letThrough(reader, candidates.sort(largestFirst), shown)
  return areas.flatMap((area) =>
    theme.figures.map(
      (figure) => new Release(decided, area.id, figure, area.homes, shown.get(cell(area.id, figure)) ?? null),
    ),
  )
}

/** Lets each candidate show its range where that tells nobody more than may be known; changes `shown`. */
function letThrough(
  reader: Reader,
  candidates: readonly Candidate[],
  shown: Map<string, DatedRange | null>,
): void {
  let known = reader
  let before = known.findings(shown)
  for (const { area, figure, key, range } of candidates) {
    const former = shown.get(key) ?? null
    const next = known.fork()
    next.knowledge.conclude(next.tell(area.id, figure, range.atLeast, range.atMost))
    shown.set(key, range)
    const after = next.findings(shown)
    if (!next.knowledge.contradictory && [...after].every((finding) => before.has(finding))) {
      known = next
      before = after
    } else shown.set(key, former)
  }
}

/** The areas that say most of all come first: what they show holds the smaller ones back, not the other way about. */
function largestFirst(one: Candidate, other: Candidate): number {
  if (one.area.homes !== other.area.homes) return other.area.homes - one.area.homes
  if (one.area.id !== other.area.id) return one.area.id < other.area.id ? -1 : 1
  // The narrower figure is what people look for.
  return other.range.atLeast === one.range.atLeast ? 0 : one.range.atLeast - other.range.atLeast
}

/** What an area showed last; a union of other atoms than before is another area. */
function standing(past: readonly Shown[], area: CountedArea, key: string): DatedRange | null {
  const last = past.at(-1)
  const former = last?.areas.find(({ id }) => id === area.id)
  if (!former || former.atoms.join() !== area.atoms.join()) return null
  return last?.ranges.get(key) ?? null
}

/**
 * A reader who has read everything up to now. Silence that was no silence of the rules, or a home that stopped counting,
 * can contradict what a reader supposes; whoever supposes less is then the reader to reckon with.
 */
function begin(
  theme: Theme,
  areas: readonly CountedArea[],
  past: readonly Shown[],
  tellNow: (reader: Reader) => void,
): Reader {
  const doubts: [Theme, boolean][] = [
    [theme, true],
    [theme, false],
    [{ ...theme, grows: false }, false],
  ]
  for (const [supposed, silence] of doubts) {
    const reader = new Reader(supposed)
    for (const page of past) reader.readPage(page, silence)
    reader.turnPage(areas)
    tellNow(reader)
    if (!reader.knowledge.conclude().contradictory) return reader
  }
  throw new Error(
    'What was published contradicts itself: the counts or the areas of a former publication were wrong.',
  )
}

/** Areas that share atoms, together: what one of them shows tells of the others. */
function componentsOf(areas: readonly CountedArea[]): CountedArea[][] {
  const parent = new Map<string, string>()
  const rootOf = (atom: string): string => {
    let root = atom
    while (parent.get(root) !== root) root = parent.get(root) as string
    parent.set(atom, root)
    return root
  }
  for (const { atoms } of areas) {
    for (const atom of atoms) if (!parent.has(atom)) parent.set(atom, atom)
    const first = atoms[0]
    if (first !== undefined) for (const atom of atoms) parent.set(rootOf(atom), rootOf(first))
  }
  const components = new Map<string, CountedArea[]>()
  for (const area of areas) {
    const root = rootOf(area.atoms[0] ?? area.id)
    components.set(root, [...(components.get(root) ?? []), area])
  }
  return [...components.values()]
}
