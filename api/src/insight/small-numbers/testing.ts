// Small worlds to attack: every history that could be, published by the rules, and what a reader who knows all of it can tell.
import { decide } from './decide.ts'
import { type CountedArea, cell, type Shown, type Theme } from './reader.ts'

/** Counts per date, per atom, per figure. */
export type History = readonly (readonly (readonly number[])[])[]

export interface World {
  theme: Theme
  /** Homes per atom; atoms are called a0, a1, … */
  homes: readonly number[]
  /** Atoms of each union, by index. */
  unions: readonly (readonly number[])[]
}

export const atomName = (index: number): string => `a${index}`

export function areasOf({ homes, unions }: World): CountedArea[] {
  return [
    ...homes.map((own, index) => ({ id: atomName(index), homes: own, atoms: [atomName(index)] })),
    ...unions.map((members, index) => ({
      id: `u${index}`,
      homes: members.reduce((sum, member) => sum + (homes[member] as number), 0),
      atoms: members.map(atomName),
    })),
  ]
}

/** Everything that a history publishes; `decideOne` may be a publisher with a fault in it. */
export function publishHistory(world: World, history: History, decideOne = decide): Shown[] {
  const areas = areasOf(world)
  const pages: Shown[] = []
  history.forEach((atoms, index) => {
    const date = `20${10 + index}-12-31`
    const counts = new Map(atoms.map((own, atom) => [atomName(atom), own]))
    const releases = decideOne(world.theme, areas, counts, pages, date)
    const ranges = new Map(releases.map(({ area, figure, range }) => [cell(area, figure), range]))
    pages.push({ date, areas, ranges })
  })
  return pages
}

/** What everybody sees of it, as one text. */
export const asSeen = (pages: readonly Shown[]): string =>
  pages
    .map(({ ranges }) =>
      [...ranges.values()].map((range) => (range ? `${range.since}:${range.atLeast}` : '-')).join(' '),
    )
    .join('|')

/** All counts of one atom over time of which each is at least the former, or any where nothing grows. */
export function sequences(homes: number, dates: number, grows: boolean, from = 0): number[][] {
  if (dates === 0) return [[]]
  return Array.from({ length: homes - from + 1 }, (_, step) => from + step).flatMap((count) =>
    sequences(homes, dates - 1, grows, grows ? count : 0).map((rest) => [count, ...rest]),
  )
}

type AtomHistory = readonly (readonly number[])[]

/** Every history of one atom: per date its counts, of which the second lies within the first. */
function atomHistories({ theme }: World, homes: number, dates: number): AtomHistory[] {
  const wide = sequences(homes, dates, theme.grows)
  if (theme.figures.length === 1) return wide.map((counts) => counts.map((count) => [count]))
  return wide.flatMap((outer) =>
    wide
      .filter((inner) => inner.every((count, date) => count <= (outer[date] as number)))
      .map((inner) => outer.map((count, date) => [count, inner[date] as number])),
  )
}

/** Calls back with every history that a world can have. */
export function everyHistory(world: World, dates: number, tell: (history: History) => void): void {
  const own = world.homes.map((homes) => atomHistories(world, homes, dates))
  const chosen: AtomHistory[] = []
  const choose = (atom: number): void => {
    const choices = own[atom]
    if (!choices) {
      tell(Array.from({ length: dates }, (_, date) => chosen.map((history) => history[date] as number[])))
      return
    }
    for (const history of choices) {
      chosen[atom] = history
      choose(atom + 1)
    }
  }
  choose(0)
}

/** The least and the most that a reader holds possible of each figure of each atom on each date. */
class Possible {
  least = new Map<string, number>()
  most = new Map<string, number>()

  admit(name: string, value: number): void {
    this.least.set(name, Math.min(this.least.get(name) ?? value, value))
    this.most.set(name, Math.max(this.most.get(name) ?? value, value))
  }
}

/**
 * The whole attack: whoever knows the rules and sees everything keeps the histories that would have looked just so.
 * @returns what follows of fewer than k homes, a text each; and how much was tried
 */
export function attack(world: World, dates: number, decideOne = decide) {
  const { k, figures, grows } = world.theme
  const seen = new Map<string, Possible>()
  let histories = 0
  everyHistory(world, dates, (history) => {
    histories++
    const key = asSeen(publishHistory(world, history, decideOne))
    const possible = seen.get(key) ?? new Possible()
    seen.set(key, possible)
    history.forEach((atoms, date) => {
      atoms.forEach((counts, atom) => {
        counts.forEach((count, figure) => {
          const name = `${atom} ${figures[figure]} ${date}`
          possible.admit(name, count)
          const before = history[date - 1]?.[atom]?.[figure]
          if (grows && before !== undefined) possible.admit(`${name} changed`, count - before)
        })
        const [outer, inner] = counts
        if (outer !== undefined && inner !== undefined)
          possible.admit(`${atom} between ${date}`, outer - inner)
      })
    })
  })
  const found: string[] = []
  for (const [key, { least, most }] of seen) {
    for (const [name, lowest] of least) {
      const homes = world.homes[Number(name[0])] as number
      if ((most.get(name) as number) < k - 1) found.push(`${key}: at most ${most.get(name)} of ${name}`)
      if (lowest > homes - k + 1) found.push(`${key}: at least ${lowest} of ${homes} of ${name}`)
    }
  }
  return { histories, publications: seen.size, found }
}
