// Theme: floor area, as the mean over a building's dwellings, so that a flat compares with a house.
import { bySteps } from './classify.ts'
import type { Theme } from './theme.ts'

const bands = [
  { id: 'tot-50', from: 0, colour: '#f3e9f2' },
  { id: '50-75', from: 50, colour: '#dcc6e0' },
  { id: '75-100', from: 75, colour: '#bd9fcb' },
  { id: '100-150', from: 100, colour: '#9a79b3' },
  { id: '150-250', from: 150, colour: '#735597' },
  { id: 'vanaf-250', from: 250, colour: '#452c68' },
] as const

const classification = bySteps(
  {
    known: ['has', 'oppervlakte'],
    expression: ['/', ['get', 'oppervlakte'], ['max', 1, ['get', 'verblijfsobjecten']]],
    of: ({ oppervlakte, verblijfsobjecten }) =>
      oppervlakte === undefined ? undefined : oppervlakte / Math.max(1, verblijfsobjecten),
  },
  bands,
  'onbekend',
)

export const floorAreaTheme: Theme = {
  id: 'oppervlakte',
  title: 'theme.oppervlakte',
  group: 'gebouw',
  sources: ['bag'],
  counts: 'buildings',
  classes: [
    ...bands.map(({ id, colour }, index) => ({
      id,
      label: `area.${id}` as const,
      colour,
      mark: String(index + 1),
    })),
    { id: 'onbekend', label: 'class.noAddress', colour: '#efe9dc', hatch: true },
  ],
  ...classification,
  fromState: false,
}
