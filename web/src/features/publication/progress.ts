// From a publication to what is on screen: one figure, the areas of one district, and the class of each. Pure.
import type {
  GepubliceerdBereik,
  Publicatiecijfers,
  Publicatiegebieden,
  PublishedFigure,
} from '../../../../api/contract/publications.ts'

export type PublishedItem = Publicatiecijfers['items'][number]

/** Classes of shares, by their lower bounds; ordered from light to dark, readable in grey and by the colour-blind. */
export const shareClasses = [
  { from: 0, colour: '#ffffcc' },
  { from: 0.1, colour: '#a1dab4' },
  { from: 0.2, colour: '#41b6c4' },
  { from: 0.35, colour: '#2c7fb8' },
  { from: 0.5, colour: '#253494' },
] as const

export interface AreaProgress {
  id: string
  name: string
  kind: PublishedItem['soort']
  homes: number
  /** null: not shown. */
  range: GepubliceerdBereik | null
  /** Index of its class, by the middle of its range; null where nothing is shown. */
  shareClass: number | null
}

export function classOfShare(share: number): number {
  let found = 0
  shareClasses.forEach(({ from }, index) => {
    if (share >= from) found = index
  })
  return found
}

const progressOf = (item: PublishedItem, figure: PublishedFigure): AreaProgress => {
  const range = item.cijfers[figure] ?? null
  return {
    id: item.gebied,
    name: item.naam,
    kind: item.soort,
    homes: item.woningen,
    range,
    shareClass: range && classOfShare((range.minstens + range.hoogstens) / 2 / item.woningen),
  }
}

export interface DistrictProgress {
  /** The chosen area as a whole; null where it was not published about. */
  whole: AreaProgress | null
  neighbourhoods: AreaProgress[]
  squares: AreaProgress[]
}

/**
 * What was published of the area on screen; of every area where that is no district with squares of its own.
 * @param areaId `wijk-…` or another area of the public API
 */
export function districtProgress(
  figures: Publicatiecijfers,
  areas: Publicatiegebieden,
  areaId: string | null,
  figure: PublishedFigure,
): DistrictProgress {
  const districts = new Map(areas.features.map(({ id, properties }) => [id, properties.wijken]))
  const isWithin = ({ gebied }: PublishedItem) => (districts.get(gebied) ?? []).includes(areaId ?? '')
  const known = figures.items.some(isWithin)
  const items = known ? figures.items.filter(isWithin) : figures.items
  const all = items.map((item) => progressOf(item, figure))
  const isWhole = ({ id, kind }: AreaProgress) =>
    known ? kind === 'wijk' && (id === areaId || id.startsWith(`${areaId}.`)) : id === areaId
  return {
    whole: all.find(isWhole) ?? null,
    neighbourhoods: all.filter(({ kind }) => kind === 'buurt'),
    squares: all.filter(({ kind }) => kind === 'vak'),
  }
}
