// The one way by which a count becomes a published value: ranges of a date, weighed against all that was published before.
// Pure. An area that would let somebody work out too much shows what it showed before.
import { factKinds, fewestHomes, type PublishedFigure } from '../../../contract/publications.ts'
import { type CountedArea, cell, Reader, type Shown, type Silence, standing, type Theme } from './reader.ts'
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
  /** What it shows when it may not show its range. */
  silence: Silence
  homes: number
  /** null: hides what it showed, because too few are left. */
  range: DatedRange | null
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
  const { silent, candidates, declines } = wishesOf(theme, areas, counts, past, date)
  // Whoever sees an area fall no longer supposes that homes that count go on counting.
  const supposed = declines ? { ...theme, grows: false } : theme
  const shown = letThrough(supposed, areas, past, silent, candidates.sort(largestFirst))
  return areas.flatMap((area) =>
    theme.figures.map(
      (figure) => new Release(decided, area.id, figure, area.homes, shown.get(cell(area.id, figure)) ?? null),
    ),
  )
}

/** What each area would show if it were alone. */
function wishesOf(
  theme: Theme,
  areas: readonly CountedArea[],
  counts: AtomCounts,
  past: readonly Shown[],
  date: string,
) {
  const silent: Silence[] = []
  const candidates: Candidate[] = []
  let declines = false
  for (const area of areas) {
    theme.figures.forEach((figure, index) => {
      const count = area.atoms.reduce((sum, atom) => sum + (counts.get(atom)?.[index] ?? 0), 0)
      const former = standing(past.at(-1), area, figure)
      const wish = wishOf(count, area.homes, theme.k, former)
      const silence = { area: area.id, figure, range: former }
      if (wish === 'stand') silent.push(silence)
      else {
        if (former && count < former.atLeast) declines = true
        candidates.push({ silence, homes: area.homes, range: wish.range && { ...wish.range, since: date } })
      }
    })
  }
  return { silent, candidates, declines }
}

/**
 * Lets candidates show their ranges where that tells nobody more than may be known. Whoever is held back looks exactly like
 * who has nothing new to say, also to a reader who works the rules out again: all is weighed anew with its silence.
 * @returns what every area shows
 */
function letThrough(
  theme: Theme,
  areas: readonly CountedArea[],
  past: readonly Shown[],
  silent: readonly Silence[],
  candidates: readonly Candidate[],
): Map<string, DatedRange | null> {
  const quiet = [...silent]
  let rest = candidates
  for (;;) {
    const heldBack = firstHeldBack(begin(theme, areas, past, quiet), quiet, rest)
    if (!heldBack) break
    quiet.push(heldBack.silence)
    rest = rest.filter((candidate) => candidate !== heldBack)
  }
  return new Map([
    ...quiet.map(({ area, figure, range }) => [cell(area, figure), range] as const),
    ...rest.map(({ silence, range }) => [cell(silence.area, silence.figure), range] as const),
  ])
}

/** The first candidate that would tell too much, after those before it and all that is silent. */
function firstHeldBack(
  reader: Reader,
  quiet: readonly Silence[],
  candidates: readonly Candidate[],
): Candidate | undefined {
  const before = reader.findings(quiet)
  return candidates.find(({ silence, range }) => {
    reader.knowledge.conclude(reader.tellChange(silence, range))
    return (
      reader.knowledge.contradictory || [...reader.findings(quiet)].some((finding) => !before.has(finding))
    )
  })
}

/** The areas that say most of all come first: what they show holds the smaller ones back, not the other way about. */
function largestFirst(one: Candidate, other: Candidate): number {
  if (one.homes !== other.homes) return other.homes - one.homes
  if (one.silence.area !== other.silence.area) return one.silence.area < other.silence.area ? -1 : 1
  // The narrower figure is what people look for.
  return (one.range?.atLeast ?? 0) - (other.range?.atLeast ?? 0)
}

/**
 * A reader who has read everything up to now. Homes that stopped counting, or areas that were cut anew, can contradict what a
 * reader supposes; whoever supposes less is then the reader to reckon with.
 */
function begin(
  theme: Theme,
  areas: readonly CountedArea[],
  past: readonly Shown[],
  silent: readonly Silence[],
): Reader {
  const freely = { ...theme, grows: false }
  for (const [supposed, silence] of [
    [theme, true],
    [freely, true],
    [freely, false],
  ] as const) {
    const reader = new Reader(supposed)
    past.forEach((page, index) => {
      reader.readPage(page, past[index - 1], silence)
    })
    reader.turnPage(areas)
    for (const one of silent) reader.tellSilence(one)
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
