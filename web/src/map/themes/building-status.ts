// Theme: status of a building in the register.
import type { buildingStatuses } from '../../../../api/contract/vocabulary.ts'
import { byValue } from './classify.ts'
import type { Theme, ThemeClass } from './theme.ts'

type Look = { id: string; status: (typeof buildingStatuses)[number]; colour: string; mark?: string }

const looks: Look[] = [
  { id: 'in-gebruik', status: 'Pand in gebruik', colour: '#c9c3b4' },
  { id: 'niet-ingemeten', status: 'Pand in gebruik (niet ingemeten)', colour: '#8fb0c9', mark: '≈' },
  { id: 'vergunning', status: 'Bouwvergunning verleend', colour: '#f0d493', mark: 'V' },
  { id: 'bouw-gestart', status: 'Bouw gestart', colour: '#e09f3e', mark: '▲' },
  { id: 'verbouwing', status: 'Verbouwing pand', colour: '#4f8a8b', mark: '↻' },
  { id: 'sloopvergunning', status: 'Sloopvergunning verleend', colour: '#8f5d7a', mark: 'S' },
  { id: 'buiten-gebruik', status: 'Pand buiten gebruik', colour: '#4a4e57', mark: '–' },
]

const classes: ThemeClass[] = [
  ...looks.map(({ id, colour, mark }) => ({
    id,
    label: `buildingStatus.${id}` as ThemeClass['label'],
    colour,
    ...(mark ? { mark } : {}),
    rare: id !== 'in-gebruik',
  })),
  { id: 'onbekend', label: 'class.other', colour: '#efe9dc', hatch: true, rare: true },
]

export const buildingStatusTheme: Theme = {
  id: 'status',
  title: 'theme.status',
  group: 'gebruik',
  sources: ['bag'],
  counts: 'buildings',
  classes,
  ...byValue(
    'status',
    Object.fromEntries(looks.map(({ status, id }) => [status, id])),
    'onbekend',
    'onbekend',
  ),
  fromState: false,
}
