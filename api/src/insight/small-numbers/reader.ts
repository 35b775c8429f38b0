// An attentive reader of all publications: what was told, in the order in which it was told, and what must never follow.

import { Knowledge, type Variable } from './knowledge.ts'
import { type DatedRange, narrowest, type Range, standsFor, toldBy } from './rules.ts'

/** An area of which counts are told: an atom, whose only member is itself, or a union of atoms. */
export interface CountedArea {
  id: string
  homes: number
  atoms: readonly string[]
}

/** What one publication showed of a theme. */
export interface Shown {
  /** Reference date, yyyy-mm-dd. */
  date: string
  areas: readonly CountedArea[]
  /** By `cell`; null: not shown. */
  ranges: ReadonlyMap<string, DatedRange | null>
}

/** Figures that lie within one another, widest first; at most two. */
export interface Theme<Figure extends string = string> {
  figures: readonly [Figure] | readonly [Figure, Figure]
  k: number
  /** Whether a home that counts goes on counting, as far as a reader may suppose. */
  grows: boolean
}

export const cell = (area: string, figure: string): string => `${area} ${figure}`

/** An area that shows what it showed before; null: nothing. */
export interface Silence {
  area: string
  figure: string
  range: DatedRange | null
}

/** What an area showed in a publication; a union of other atoms than before is another area. */
export function standing(last: Shown | undefined, area: CountedArea, figure: string): DatedRange | null {
  const former = last?.areas.find(({ id }) => id === area.id)
  if (!former || former.atoms.join() !== area.atoms.join()) return null
  return last?.ranges.get(cell(area.id, figure)) ?? null
}

/** Counts of one area on one date: per figure, and between the two figures. */
interface AreaVariables {
  area: CountedArea
  counts: Variable[]
  classes: Variable[]
  changes: Variable[]
}

/** What the reader knows, and the variables that must stay open. */
export class Reader {
  readonly knowledge = new Knowledge()
  private readonly dates: Map<string, AreaVariables>[] = []

  constructor(private readonly theme: Theme) {}

  /** Another date is published; its ranges are still to be told. */
  turnPage(areas: readonly CountedArea[]): void {
    const former = this.dates.at(-1)
    const page = new Map<string, AreaVariables>()
    for (const area of [...areas, ...blocks(areas)])
      page.set(area.id, this.addArea(area, former?.get(area.id)))
    this.dates.push(page)
    for (const parts of divisions(areas)) this.addUp(page, parts)
  }

  private addArea(area: CountedArea, former: AreaVariables | undefined): AreaVariables {
    const { knowledge, theme } = this
    const counts = theme.figures.map(() => knowledge.variable(0, area.homes))
    const classes: Variable[] = []
    const [outer, inner] = counts
    if (outer !== undefined && inner !== undefined) {
      const between = knowledge.variable(0, area.homes)
      knowledge.sum(outer, [inner, between])
      classes.push(between)
    }
    const follows = theme.grows && former && sameHomes(former.area, area)
    const changes = follows
      ? counts.map((count, index) => {
          const change = knowledge.variable(0, area.homes)
          knowledge.sum(count, [former.counts[index] as Variable, change])
          return change
        })
      : []
    return { area, counts, classes, changes }
  }

  /** What an area's parts add up to, of every kind of variable that all of them have. */
  private addUp(page: ReadonlyMap<string, AreaVariables>, { whole, parts }: Division): void {
    const total = page.get(whole)
    const own = parts.flatMap((part) => page.get(part) ?? [])
    if (!total) return
    for (const kind of ['counts', 'classes', 'changes'] as const) {
      total[kind].forEach((variable, index) => {
        const members = own.flatMap((part) => part[kind][index] ?? [])
        if (members.length === parts.length) this.knowledge.sum(variable, members)
      })
    }
  }

  private variableOf(area: string, figure: string): Variable | undefined {
    return this.dates.at(-1)?.get(area)?.counts[this.theme.figures.indexOf(figure)]
  }

  /** Tells a count of the last page. @returns what was told, for `Knowledge.conclude` */
  tell(area: string, figure: string, { atLeast, atMost }: Range): Variable[] {
    const variable = this.variableOf(area, figure)
    if (variable === undefined) return []
    this.knowledge.tell(variable, atLeast, atMost)
    return [variable]
  }

  /** What the reader supposes of an area that shows what it showed before, or nothing. */
  tellSilence({ area, figure, range }: Silence): Variable[] {
    const few = { atLeast: 0, atMost: this.theme.k - 1 }
    return this.tell(area, figure, range ? standsFor(range, this.theme.k) : few)
  }

  /** What the reader learns from an area that shows something else than before; null: nothing any more. */
  tellChange({ area, figure, range: former }: Silence, range: DatedRange | null): Variable[] {
    const { k } = this.theme
    return this.tell(area, figure, toldBy(range ?? { atLeast: 0, atMost: k - 1 }, former, k))
  }

  /**
   * Tells all of a former publication.
   * @param before the one before it
   * @param supposing also what follows from silence, if that is what it means
   */
  readPage({ date, areas, ranges }: Shown, before: Shown | undefined, supposing: boolean): void {
    this.turnPage(areas)
    for (const area of areas) {
      for (const figure of this.theme.figures) {
        const range = ranges.get(cell(area.id, figure))
        if (range === undefined) continue
        const silence = { area: area.id, figure, range: standing(before, area, figure) }
        if (range?.since === date || (range === null && silence.range)) this.tellChange(silence, range)
        else if (supposing) this.tellSilence({ ...silence, range })
      }
    }
  }

  /**
   * What is known better than it may be, one text a finding.
   * @param silent what the last page says nothing new of: saying nothing once more must not tell too much either
   */
  findings(silent: readonly Silence[]): Set<string> {
    const found = new Set<string>()
    this.dates.forEach((page, date) => {
      for (const variables of page.values()) this.inspect(variables, `${date} ${variables.area.id}`, found)
    })
    if (!this.theme.grows) return found
    for (const { area, figure, range } of silent) {
      const variable = this.variableOf(area, figure)
      if (variable !== undefined && this.knowledge.lowOf(variable) > (range?.atMost ?? 0))
        found.add(`${cell(area, figure)} would stand still`)
    }
    return found
  }

  private inspect(
    { area, counts, classes, changes }: AreaVariables,
    place: string,
    found: Set<string>,
  ): void {
    const { knowledge, theme } = this
    const { k } = theme
    for (const variable of [...counts, ...classes]) {
      if (knowledge.highOf(variable) < k - 1) found.add(`${place} ${variable} has too few`)
      if (knowledge.lowOf(variable) > area.homes - k + 1) found.add(`${place} ${variable} has too many`)
    }
    for (const variable of counts) {
      if (knowledge.highOf(variable) - knowledge.lowOf(variable) < Math.min(k - 1, narrowest))
        found.add(`${place} ${variable} is too exact`)
    }
    for (const variable of changes) {
      if (knowledge.highOf(variable) < k - 1) found.add(`${place} ${variable} stood still`)
    }
  }
}

const sameHomes = (one: CountedArea, other: CountedArea): boolean =>
  one.homes === other.homes && one.atoms.length === other.atoms.length

interface Division {
  whole: string
  parts: string[]
}

/** Atoms that lie in exactly the same areas, taken together, so that differences of areas are seen as what they are. */
function blocksOf(areas: readonly CountedArea[]): Map<string, string[]> {
  const inside = new Map<string, string[]>()
  for (const { id, atoms } of areas) {
    for (const atom of atoms) if (atom !== id) inside.set(atom, [...(inside.get(atom) ?? []), id])
  }
  const grouped = new Map<string, string[]>()
  for (const [atom, wholes] of inside) {
    const key = `block:${wholes.join('+')}`
    grouped.set(key, [...(grouped.get(key) ?? []), atom])
  }
  return grouped
}

function blocks(areas: readonly CountedArea[]): CountedArea[] {
  const homes = new Map(areas.map((area) => [area.id, area.homes]))
  return [...blocksOf(areas)].map(([id, atoms]) => ({
    id,
    atoms,
    homes: atoms.reduce((sum, atom) => sum + (homes.get(atom) ?? 0), 0),
  }))
}

function divisions(areas: readonly CountedArea[]): Division[] {
  const grouped = blocksOf(areas)
  const unions = areas.filter(({ id, atoms }) => atoms.length !== 1 || atoms[0] !== id)
  return [
    ...[...grouped].map(([whole, parts]) => ({ whole, parts })),
    ...unions.map(({ id, atoms }) => ({
      whole: id,
      parts: [...grouped].flatMap(([block, own]) => (atoms.includes(own[0] ?? '') ? [block] : [])),
    })),
  ]
}
