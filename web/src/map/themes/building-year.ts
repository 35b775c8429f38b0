// Theme: year of construction, in the periods that RVO's reference dwellings share.
import { buildingPeriods } from '../../../../api/contract/vocabulary.ts'
import { bySteps } from './classify.ts'
import type { Theme } from './theme.ts'

// Ordered from dark to light, so that the order survives grey print and every kind of colour blindness.
const colours = ['#26305e', '#35588c', '#3f8299', '#62a68d', '#a2c27c', '#e0cf6e', '#f7ebbf'] as const

const classification = bySteps(
  {
    known: ['has', 'bouwjaar'],
    expression: ['get', 'bouwjaar'],
    of: (building) => building.bouwjaar,
  },
  buildingPeriods.map(({ code, from }) => ({ id: code, from: from ?? 0 })),
  'onbekend',
)

export const buildingYearTheme: Theme = {
  id: 'bouwjaar',
  title: 'theme.bouwjaar',
  group: 'gebouw',
  sources: ['bag'],
  counts: 'buildings',
  classes: [
    ...buildingPeriods.map(({ code }, index) => ({
      id: code,
      label: `period.${code}` as const,
      colour: colours[index] ?? '#ffffff',
      mark: String(index + 1),
    })),
    { id: 'onbekend', label: 'class.unknown', colour: '#efe9dc', hatch: true },
  ],
  ...classification,
  fromState: false,
}
