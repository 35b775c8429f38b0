// From counts to the profile's figures and divisions: pure. One column per scope, side by side.
import type { Profiel, ProfileDivision } from '../../../contract/profile.ts'
import {
  buildingPeriodCodes,
  energyClasses,
  housingTypeSources,
  housingTypes,
  labelStatuses,
} from '../../../contract/vocabulary.ts'
import type { HomeGroup, HomeTotals } from './queries.ts'

/** Everything that was counted of one column. */
export interface Counted {
  totals: HomeTotals
  groups: readonly HomeGroup[]
  otherDwellings: number
}

const isValid = ({ labelStatus }: HomeGroup): boolean => labelStatus !== null && labelStatus !== 'verlopen'
const sum = (groups: readonly HomeGroup[], wanted: (group: HomeGroup) => boolean): number =>
  groups.reduce((total, group) => total + (wanted(group) ? group.homes : 0), 0)

const poorest = energyClasses.slice(energyClasses.indexOf('D'))
const isPoor = ({ energyClass }: HomeGroup): boolean =>
  (poorest as readonly (string | null)[]).includes(energyClass)

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

type Figure = Profiel['kerncijfers'][number]
type Cell = { value: number | null; unknown: number | null }

const certain = (value: number | null): Cell => ({ value, unknown: null })

const figures: [Figure['figuur'], Figure['eenheid'], Figure['bron'], (counted: Counted) => Cell][] = [
  ['woningen', 'aantal', 'register', ({ totals }) => certain(totals.homes)],
  ['panden', 'aantal', 'register', ({ totals }) => certain(totals.buildings)],
  ['andereObjecten', 'aantal', 'register', ({ otherDwellings }) => certain(otherDwellings)],
  ['straten', 'aantal', 'register', ({ totals }) => certain(totals.streets)],
  [
    'bouwjaarMediaan',
    'jaar',
    'register',
    ({ totals }) => ({ value: totals.medianYear, unknown: totals.withoutYear }),
  ],
  [
    'oppervlakteMediaan',
    'm2',
    'register',
    ({ totals }) => ({ value: totals.medianFloorArea, unknown: totals.withoutFloorArea }),
  ],
  [
    'labelBekend',
    'aandeel',
    'labels',
    // Those with an expired label are known; of the others nobody knows.
    ({ totals, groups }) => ({
      value: share(sum(groups, isValid), totals.homes),
      unknown: sum(groups, ({ labelStatus }) => labelStatus === null),
    }),
  ],
  [
    // Of the homes with a valid label: of the others nobody knows.
    'labelDEnSlechter',
    'aandeel',
    'labels',
    ({ totals, groups }) => {
      const known = sum(groups, isValid)
      const poor = sum(groups, (group) => isValid(group) && isPoor(group))
      return { value: share(poor, known), unknown: totals.homes - known }
    },
  ],
  ['typeTwijfel', 'aantal', 'register', ({ totals }) => certain(totals.doubtfulTypes)],
  ['buitenGebruik', 'aantal', 'register', ({ totals }) => certain(totals.outOfUse)],
  ['verbouwing', 'aantal', 'register', ({ totals }) => certain(totals.renovated)],
  ['sloopvergunning', 'aantal', 'register', ({ totals }) => certain(totals.demolitionPermit)],
  [
    'hoogteBekend',
    'aandeel',
    'hoogten',
    ({ totals }) => ({
      value: share(totals.withHeight, totals.homes),
      unknown: totals.homes - totals.withHeight,
    }),
  ],
]

/** Single figures, a value and its unknown homes per column. */
export function keyFigures(columns: readonly Counted[]): Profiel['kerncijfers'] {
  return figures.map(([figuur, eenheid, bron, cellOf]) => {
    const cells = columns.map(cellOf)
    return {
      figuur,
      eenheid,
      waarden: cells.map(({ value }) => value),
      onbekend: cells.map(({ unknown }) => unknown),
      bron,
    }
  })
}

/** The class of valid labels, else why there is none. */
const labelClass = (group: HomeGroup): string =>
  isValid(group) ? (group.energyClass ?? 'onbekend') : (group.labelStatus ?? 'onbekend')

const divisions: Record<
  ProfileDivision,
  { classes: readonly string[]; classOf: (group: HomeGroup) => string; bron: Figure['bron'] }
> = {
  woningtype: { classes: housingTypes, classOf: (group) => group.housingType, bron: 'register' },
  bouwperiode: { classes: buildingPeriodCodes, classOf: (group) => group.buildingPeriod, bron: 'register' },
  label: { classes: [...energyClasses, 'verlopen', 'onbekend'], classOf: labelClass, bron: 'labels' },
  labelstatus: {
    classes: labelStatuses,
    classOf: (group) => group.labelStatus ?? 'onbekend',
    bron: 'labels',
  },
  typebron: { classes: housingTypeSources, classOf: (group) => group.typeSource, bron: 'register' },
}

/** Homes per class and column; every class of the vocabulary is there, also an empty one, so that profiles compare. */
export function divide(columns: readonly Counted[]): Profiel['verdelingen'] {
  return (Object.keys(divisions) as ProfileDivision[]).map((verdeling) => {
    const { classes, classOf, bron } = divisions[verdeling]
    return {
      verdeling,
      klassen: classes.map((code) => ({
        code,
        aantallen: columns.map(({ groups }) => sum(groups, (group) => classOf(group) === code)),
      })),
      bron,
    }
  })
}
