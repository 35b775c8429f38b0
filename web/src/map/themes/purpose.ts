// Theme: purpose of use (gebruiksdoel) of a building's dwellings.
import { purposes } from '../../../../api/contract/vocabulary.ts'
import { byValue } from './classify.ts'
import type { Theme, ThemeClass } from './theme.ts'

const looks: Record<(typeof purposes)[number], { colour: string; mark: string }> = {
  woonfunctie: { colour: '#e7c98f', mark: 'W' },
  winkelfunctie: { colour: '#d1495b', mark: 'Wi' },
  kantoorfunctie: { colour: '#5b7db1', mark: 'K' },
  bijeenkomstfunctie: { colour: '#8e5ea2', mark: 'B' },
  onderwijsfunctie: { colour: '#e58a3a', mark: 'O' },
  gezondheidszorgfunctie: { colour: '#3c9d8f', mark: 'G' },
  industriefunctie: { colour: '#6d6a75', mark: 'I' },
  sportfunctie: { colour: '#7aa95c', mark: 'S' },
  logiesfunctie: { colour: '#c98bb9', mark: 'L' },
  celfunctie: { colour: '#39424e', mark: 'C' },
  'overige gebruiksfunctie': { colour: '#a9a294', mark: 'Ov' },
}

const order = Object.keys(looks) as (typeof purposes)[number][]

const classes: ThemeClass[] = [
  ...order.map((id) => ({
    id,
    label: `purpose.${id}` as const,
    ...looks[id],
    rare: id !== 'woonfunctie',
  })),
  { id: 'gemengd', label: 'purpose.gemengd', colour: '#2f8f9d', mark: '+', rare: true },
  { id: 'geen', label: 'purpose.geen', colour: '#e9e4da' },
  { id: 'onbekend', label: 'class.unknown', colour: '#efe9dc', hatch: true, rare: true },
]

export const purposeTheme: Theme = {
  id: 'gebruiksdoel',
  title: 'theme.gebruiksdoel',
  group: 'gebruik',
  sources: ['bag'],
  counts: 'buildings',
  classes,
  ...byValue(
    'gebruiksdoel',
    Object.fromEntries([...purposes, 'gemengd', 'geen'].map((id) => [id, id])),
    'onbekend',
    'geen',
  ),
  fromState: false,
}
