// Theme: housing type, from footprints and labels; what is doubtful says so; buildings without homes stay plain sand.

import type { ExpressionSpecification } from 'maplibre-gl'
import type { HousingType } from '../../../../api/contract/vocabulary.ts'
import { byValue } from './classify.ts'
import type { Marks, Qualities, Theme, ThemeClass } from './theme.ts'

const looks: [Exclude<HousingType, 'onbekend'>, string, string][] = [
  ['vrijstaand', '#26547c', 'V'],
  ['twee-onder-een-kap', '#4f9bb8', '2'],
  ['hoekwoning', '#d8a13a', 'H'],
  ['tussenwoning', '#f2d98d', 'T'],
  ['appartement', '#8a5a83', 'A'],
]

const classes: ThemeClass[] = [
  ...looks.map(([id, colour, mark]) => ({ id, label: `housingType.${id}` as const, colour, mark })),
  { id: 'onbekend', label: 'class.unknown', colour: '#efe9dc', hatch: true },
  { id: 'geen-woning', label: 'class.notAHome', colour: '#e9e4da' },
]

const qualities: Qualities = {
  entries: [{ id: 'twijfel', label: 'housingType.doubtful', texture: 'twijfel', sign: '?' }],
  of: ({ woningtype_twijfel }) => (woningtype_twijfel ? 'twijfel' : ''),
  expression: ['case', ['has', 'woningtype_twijfel'], 'twijfel', ''],
}

const markOf = new Map<string, string>(looks.map(([id, , mark]) => [id, mark]))

const marks: Marks = {
  of: ({ woningtype, woningtype_twijfel }) =>
    (markOf.get(woningtype ?? '') ?? '') + (woningtype_twijfel ? '?' : ''),
  expression: [
    'concat',
    ['match', ['coalesce', ['get', 'woningtype'], ''], ...[...markOf].flat(), ''],
    ['case', ['has', 'woningtype_twijfel'], '?', ''],
  ] as unknown as ExpressionSpecification,
}

export const housingTypeTheme: Theme = {
  id: 'woningtype',
  title: 'theme.woningtype',
  group: 'gebouw',
  sources: ['bag', 'ep-online'],
  counts: 'buildings',
  classes,
  ...byValue(
    'woningtype',
    Object.fromEntries([...looks.map(([id]) => id), 'onbekend'].map((id) => [id, id])),
    'onbekend',
    'geen-woning',
  ),
  fromState: false,
  qualities,
  marks,
}
