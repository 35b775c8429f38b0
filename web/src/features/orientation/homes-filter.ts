// An area's homes in the browser, filtered by all charts at once. Each chart counts the homes that fit the other charts.
import crossfilter from 'crossfilter2'
import type { Woningen } from '../../../../api/contract/orientation.ts'
import {
  buildingPeriodCodes,
  energyClasses,
  housingTypes,
  type LabelStatus,
  labelStatuses,
  purposes,
} from '../../../../api/contract/vocabulary.ts'
import type { Range, Selection } from './selection.ts'

/** Stands for "unknown" among years and floor areas. */
export const unknownNumber = -1
const width = 16

/** Homes by code of a pair: first times 16 plus second. */
export type Counts = ReadonlyMap<number, number>

export interface ChartCounts {
  /** Key: `typeKey`. */
  types: Counts
  /** Key: `labelKey`. */
  labels: Counts
  /** Key: purposes as bits. */
  uses: Counts
  /** Key: year, or `unknownNumber`. */
  years: Counts
  /** Key: m², or `unknownNumber`. */
  areas: Counts
}

export interface Filtered {
  /** Of every chart, the homes that fit the other charts. */
  counts: ChartCounts
  /** Homes that fit all charts. */
  homes: number
  streets: number
  /** Per building, as in the payload's `panden`: 0 no home fits, 1 some do, 2 all do. */
  fit: Uint8Array
}

export const typeKey = (type: number, period: number): number => type * width + period
/** @param energyClass place among the classes, -1 for none */
export const labelKey = (status: number, energyClass: number): number => status * width + energyClass + 1
export const firstOf = (key: number): number => Math.floor(key / width)
export const secondOf = (key: number): number => key % width

/** Statuses under which a label holds today. */
export const validStatuses: readonly LabelStatus[] = ['geregistreerd', 'oudere-methode', 'via-adres']

const numbers = (column: readonly (number | null)[]) =>
  Int32Array.from(column, (value) => value ?? unknownNumber)

/** Per home the place of its building in the payload. */
function buildingOfHome({ woningen, aantal }: Woningen): Uint32Array {
  const places = new Uint32Array(woningen)
  let home = 0
  for (const [place, count] of aantal.entries()) {
    places.fill(place, home, home + count)
    home += count
  }
  return places
}

const places = <Value>(list: readonly Value[], chosen: readonly Value[]) =>
  new Set(chosen.map((value) => list.indexOf(value)))

function fitsLabel({ classes, statuses }: Selection): ((key: number) => boolean) | null {
  if (classes.length === 0 && statuses.length === 0) return null
  const wantedClasses = places(energyClasses, classes)
  // Whoever picks a class means labels that hold, unless a status is picked as well.
  const wantedStatuses = places(labelStatuses, statuses.length > 0 ? statuses : validStatuses)
  return (key) =>
    wantedStatuses.has(firstOf(key)) && (wantedClasses.size === 0 || wantedClasses.has(secondOf(key) - 1))
}

function fitsType({ types, periods }: Selection): ((key: number) => boolean) | null {
  if (types.length === 0 && periods.length === 0) return null
  const [wantedTypes, wantedPeriods] = [places(housingTypes, types), places(buildingPeriodCodes, periods)]
  return (key) =>
    (wantedTypes.size === 0 || wantedTypes.has(firstOf(key))) &&
    (wantedPeriods.size === 0 || wantedPeriods.has(secondOf(key)))
}

/** Whether purposes as bits are one of the uses: living alone, or also that purpose. */
export function fitsUse(bits: number, use: Selection['uses'][number]): boolean {
  return use === 'alleen-wonen' ? bits === 1 : ((bits >> purposes.indexOf(use)) & 1) === 1
}

const fitsUses = ({ uses }: Selection): ((bits: number) => boolean) | null =>
  uses.length === 0 ? null : (bits) => uses.some((use) => fitsUse(bits, use))

type NumberDimension = crossfilter.Dimension<number, number>

function filterRange(dimension: NumberDimension, range: Range | 'onbekend' | null): void {
  if (range === null) dimension.filterAll()
  else if (range === 'onbekend') dimension.filterExact(unknownNumber)
  else dimension.filterRange([range.from, range.to + 1])
}

/** The homes of one area; `apply` answers within a few milliseconds for tens of thousands. */
export class HomesFilter {
  /** All homes, whatever is picked. */
  readonly all: ChartCounts
  private readonly filter: crossfilter.Crossfilter<number>
  private readonly dimensions: Record<keyof ChartCounts, NumberDimension>
  private readonly groups: Record<keyof ChartCounts, crossfilter.Group<number, number, number>>
  private readonly buildings: Uint32Array
  private readonly streetOfHome: Int32Array
  private applied: Selection | null = null

  constructor(private readonly payload: Woningen) {
    this.filter = crossfilter(Array.from({ length: payload.woningen }, (_, home) => home))
    this.buildings = buildingOfHome(payload)
    this.streetOfHome = Int32Array.from(payload.straat)
    const { woningtype, bouwperiode, labelstatus, energieklasse } = payload
    const columns: Record<keyof ChartCounts, Int32Array> = {
      types: Int32Array.from(woningtype, (type, home) => typeKey(type, bouwperiode[home] ?? 0)),
      labels: Int32Array.from(labelstatus, (status, home) => labelKey(status, energieklasse[home] ?? -1)),
      uses: Int32Array.from(payload.gebruiksdoelen),
      years: numbers(payload.bouwjaar),
      areas: numbers(payload.oppervlakte),
    }
    const each = <Value>(make: (chart: keyof ChartCounts) => Value) =>
      Object.fromEntries(
        (Object.keys(columns) as (keyof ChartCounts)[]).map((chart) => [chart, make(chart)]),
      ) as Record<keyof ChartCounts, Value>
    this.dimensions = each((chart) =>
      this.filter.dimension<number>((home) => columns[chart][home] ?? unknownNumber),
    )
    this.groups = each((chart) => this.dimensions[chart].group<number, number>().reduceCount())
    this.all = this.counts()
  }

  private counts(): ChartCounts {
    const read = (chart: keyof ChartCounts) =>
      new Map(this.groups[chart].all().map(({ key, value }) => [key, value]))
    return {
      types: read('types'),
      labels: read('labels'),
      uses: read('uses'),
      years: read('years'),
      areas: read('areas'),
    }
  }

  private narrow(selection: Selection): void {
    const { types, labels, uses, years, areas } = this.dimensions
    const former = this.applied
    const narrowTo = (dimension: NumberDimension, fits: ((key: number) => boolean) | null) =>
      fits ? dimension.filterFunction((key) => fits(Number(key))) : dimension.filterAll()
    // A facet that stays as it was costs nothing.
    if (former?.types !== selection.types || former.periods !== selection.periods)
      narrowTo(types, fitsType(selection))
    if (former?.classes !== selection.classes || former.statuses !== selection.statuses)
      narrowTo(labels, fitsLabel(selection))
    if (former?.uses !== selection.uses) narrowTo(uses, fitsUses(selection))
    if (former?.years !== selection.years) filterRange(years, selection.years)
    if (former?.areas !== selection.areas) filterRange(areas, selection.areas)
    this.applied = selection
  }

  /** Filters by what is picked, and counts. */
  apply(selection: Selection): Filtered {
    this.narrow(selection)
    const { aantal, straten } = this.payload
    const fitting = new Uint16Array(aantal.length)
    const onStreet = new Uint8Array(straten.length)
    let homes = 0
    for (let home = 0; home < this.buildings.length; home++) {
      if (!this.filter.isElementFiltered(home)) continue
      homes += 1
      const building = this.buildings[home] ?? 0
      fitting[building] = (fitting[building] ?? 0) + 1
      const street = this.streetOfHome[home] ?? -1
      if (street >= 0) onStreet[street] = 1
    }
    const fit = Uint8Array.from(fitting, (count, building) =>
      count === 0 ? 0 : count === aantal[building] ? 2 : 1,
    )
    return { counts: this.counts(), homes, streets: onStreet.reduce((sum, one) => sum + one, 0), fit }
  }
}
