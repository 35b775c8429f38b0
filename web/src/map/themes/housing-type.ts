// Theme: housing type, derived from footprints; buildings without homes stay plain sand.
import type { HousingType } from '../../../../api/contract/vocabulary.ts'
import { byValue } from './classify.ts'
import type { Theme, ThemeClass } from './theme.ts'

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

export const housingTypeTheme: Theme = {
  id: 'woningtype',
  title: 'theme.woningtype',
  counts: 'buildings',
  classes,
  ...byValue(
    'woningtype',
    Object.fromEntries([...looks.map(([id]) => id), 'onbekend'].map((id) => [id, id])),
    'onbekend',
    'geen-woning',
  ),
  fromState: false,
}
