// Theme: the registered energy label. Colour tells the worst class of a building, its mark the best as well; what is
// expired is pale with its letter in brackets; unknown is hatched and never counts as bad.
import type { ExpressionSpecification } from 'maplibre-gl'
import type { BuildingTileProperties } from '../../../../api/contract/tiles.ts'
import { type EnergyClass, energyClasses } from '../../../../api/contract/vocabulary.ts'
import { paler } from '../palette.ts'
import type { Marks, Qualities, Quality, Theme, ThemeClass } from './theme.ts'

// From a blue green over yellow to an orange red: who cannot tell red from green still sees blue from brown, and
// lightness rises to D and falls again.
const colours: Record<EnergyClass, string> = {
  'A+++++': '#04303a',
  'A++++': '#063b43',
  'A+++': '#08474c',
  'A++': '#0a5354',
  'A+': '#0d625c',
  A: '#1c7d67',
  B: '#44a67d',
  C: '#95c57c',
  D: '#f4e285',
  E: '#f2ae4b',
  F: '#d8642e',
  G: '#8f1d24',
}
const usual = new Set<EnergyClass>(['A', 'B', 'C', 'D', 'E', 'F', 'G'])

const worst: ExpressionSpecification = ['get', 'label_slechtst']
const best: ExpressionSpecification = ['coalesce', ['get', 'label_best'], worst]
const status: ExpressionSpecification = ['get', 'label_status']
const partly: ExpressionSpecification = ['has', 'label_woningen']

const paleByLetter = [
  'match',
  worst,
  ...energyClasses.flatMap((letter) => [letter, paler(colours[letter], 0.62)]),
  '#efe9dc',
] as unknown as ExpressionSpecification

const classes: ThemeClass[] = [
  ...energyClasses.map((letter) => ({
    id: letter,
    label: `label.class.${letter}` as const,
    colour: colours[letter],
    mark: letter,
    group: 'label.group.valid' as const,
    rare: !usual.has(letter),
  })),
  {
    id: 'verlopen',
    label: 'label.expired',
    colour: paler(colours.E, 0.62),
    fill: paleByLetter,
    texture: 'verlopen',
    mark: '(C)',
    group: 'label.group.other',
  },
  { id: 'onbekend', label: 'label.unknown', colour: '#efe9dc', hatch: true, group: 'label.group.other' },
  { id: 'geen-woning', label: 'class.notAHome', colour: '#e9e4da', group: 'label.group.other' },
]

function classOf({ label_status, label_slechtst, woningen }: BuildingTileProperties): string {
  if (label_status === 'verlopen') return 'verlopen'
  return label_slechtst ?? (woningen > 0 ? 'onbekend' : 'geen-woning')
}

const expression: ExpressionSpecification = [
  'case',
  ['==', status, 'verlopen'],
  'verlopen',
  ['has', 'label_slechtst'],
  worst,
  ['>', ['get', 'woningen'], 0],
  'onbekend',
  'geen-woning',
]

const entries: readonly Quality[] = [
  { id: 'oudere-methode', label: 'label.older', texture: 'ouder', sign: '*' },
  { id: 'via-adres', label: 'label.byAddress', texture: 'adres', sign: '~' },
  { id: 'deels', label: 'label.partly', texture: 'deels', sign: '…' },
]

const qualities: Qualities = {
  entries,
  // What some homes lack says more than how the others were determined: only a mixed building lacks any.
  of: ({ label_status, label_woningen }) => {
    if (label_woningen !== undefined) return 'deels'
    return label_status === 'oudere-methode' || label_status === 'via-adres' ? label_status : ''
  },
  expression: [
    'case',
    partly,
    'deels',
    ['in', ['coalesce', status, ''], ['literal', ['oudere-methode', 'via-adres']]],
    status,
    '',
  ],
}

const signOf = new Map(entries.map(({ id, sign }) => [id, sign]))

const marks: Marks = {
  of: (building) => {
    const { label_slechtst, label_best = label_slechtst, label_status } = building
    if (!label_slechtst) return ''
    const letters = label_best === label_slechtst ? label_slechtst : `${label_best}–${label_slechtst}`
    const whole = label_status === 'verlopen' ? `(${letters})` : letters
    return whole + (signOf.get(qualities.of(building)) ?? '')
  },
  expression: [
    'case',
    ['has', 'label_slechtst'],
    [
      'concat',
      ['case', ['==', status, 'verlopen'], '(', ''],
      ['case', ['==', best, worst], worst, ['concat', best, '–', worst]],
      ['case', ['==', status, 'verlopen'], ')', ''],
      ['match', qualities.expression, ...entries.flatMap(({ id, sign }) => [id, sign]), ''],
    ],
    '',
  ] as unknown as ExpressionSpecification,
}

/** Homes of a building of which no label is known. */
function unknownHomes({ woningen, label_slechtst, label_woningen }: BuildingTileProperties): number {
  return label_slechtst === undefined ? woningen : woningen - (label_woningen ?? woningen)
}

export const labelTheme: Theme = {
  id: 'label',
  title: 'theme.label',
  group: 'energie',
  sources: ['ep-online'],
  counts: 'buildings',
  classes,
  classOf,
  expression,
  fromState: false,
  qualities,
  marks,
  unknownHomes,
}
