// What somebody has picked in the charts: one facet a chart, all of which a home has to fit. Pure, and short in an address.
import {
  type BuildingPeriod,
  buildingPeriodCodes,
  type EnergyClass,
  energyClasses,
  type HousingType,
  housingTypes,
  type LabelStatus,
  labelStatuses,
  type Purpose,
  purposes,
} from '../../../../api/contract/vocabulary.ts'

/** From and to, both included. */
export interface Range {
  from: number
  to: number
}

/** What a home is for: to live in alone, or also something else. */
export const homeUses = ['alleen-wonen', ...purposes.slice(1)] as readonly HomeUse[]
export type HomeUse = 'alleen-wonen' | Exclude<Purpose, 'woonfunctie'>

/** An empty list, or null, picks nothing and so excludes nothing. */
export interface Selection {
  types: readonly HousingType[]
  periods: readonly BuildingPeriod[]
  classes: readonly EnergyClass[]
  statuses: readonly LabelStatus[]
  uses: readonly HomeUse[]
  years: Range | 'onbekend' | null
  /** m² */
  areas: Range | 'onbekend' | null
}

export const nothingSelected: Selection = {
  types: [],
  periods: [],
  classes: [],
  statuses: [],
  uses: [],
  years: null,
  areas: null,
}

/** Facets that belong to one chart, and are cleared together. */
export const facetsOfChart = {
  types: ['types', 'periods'],
  labels: ['classes', 'statuses'],
  uses: ['uses'],
  years: ['years'],
  areas: ['areas'],
} as const satisfies Record<string, readonly (keyof Selection)[]>

export type ChartId = keyof typeof facetsOfChart

const isPicked = (facet: Selection[keyof Selection]) =>
  Array.isArray(facet) ? facet.length > 0 : facet !== null

/** Whether anything is picked in a chart. */
export const picksIn = (selection: Selection, chart: ChartId): boolean =>
  facetsOfChart[chart].some((facet) => isPicked(selection[facet]))

/** Whether anything is picked at all. */
export const picksAnything = (selection: Selection): boolean =>
  (Object.keys(facetsOfChart) as ChartId[]).some((chart) => picksIn(selection, chart))

/** The selection without what was picked in a chart. */
export function clearChart(selection: Selection, chart: ChartId): Selection {
  const cleared = facetsOfChart[chart].map((facet) => [facet, nothingSelected[facet]])
  return { ...selection, ...Object.fromEntries(cleared) }
}

/** A list with the value put in, or taken out when it was there; in the order of `order`. */
export function toggled<Value>(list: readonly Value[], value: Value, order: readonly Value[]): Value[] {
  return order.filter((entry) => (entry === value ? !list.includes(entry) : list.includes(entry)))
}

/** Picks one cell of type and period alone; the same cell again lets go of it. */
export function pickCell(selection: Selection, type: HousingType, period: BuildingPeriod): Selection {
  const { types, periods } = selection
  const only = types.length === 1 && periods.length === 1 && types[0] === type && periods[0] === period
  return { ...selection, types: only ? [] : [type], periods: only ? [] : [period] }
}

/** Facets as an address names them. */
const listFacets = {
  type: { facet: 'types', values: housingTypes },
  periode: { facet: 'periods', values: buildingPeriodCodes },
  label: { facet: 'classes', values: energyClasses },
  labelstatus: { facet: 'statuses', values: labelStatuses },
  doel: { facet: 'uses', values: homeUses },
} as const
const rangeFacets = { bouwjaar: 'years', oppervlakte: 'areas' } as const

function rangeText(range: Selection['years']): string {
  if (range === null) return ''
  return range === 'onbekend' ? range : `${range.from}-${range.to}`
}

function readRange(text: string): Selection['years'] {
  if (text === 'onbekend') return text
  const [, from, to] = /^(\d{1,6})-(\d{1,6})$/.exec(text) ?? []
  return from && to && Number(from) <= Number(to) ? { from: Number(from), to: Number(to) } : null
}

/** As `type:hoekwoning,tussenwoning;bouwjaar:1965-1974`. */
export function writeSelection(selection: Selection): string {
  const lists = Object.entries(listFacets).map(([name, { facet }]) => [name, selection[facet].join(',')])
  const ranges = Object.entries(rangeFacets).map(([name, facet]) => [name, rangeText(selection[facet])])
  return [...lists, ...ranges]
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}:${text}`)
    .join(';')
}

/** Reads what `writeSelection` wrote; what is not known is left out, and null when nothing remains. */
export function readSelection(text: string): Selection | null {
  const told = new Map(
    text.split(';').map((part) => {
      const [name = '', ...rest] = part.split(':')
      return [name, rest.join(':')]
    }),
  )
  const lists = Object.entries(listFacets).map(([name, { facet, values }]) => {
    const wanted = (told.get(name) ?? '').split(',')
    return [facet, values.filter((value) => wanted.includes(value))]
  })
  const ranges = Object.entries(rangeFacets).map(([name, facet]) => [facet, readRange(told.get(name) ?? '')])
  const selection = Object.fromEntries([...lists, ...ranges]) as Selection
  return picksAnything(selection) ? selection : null
}
