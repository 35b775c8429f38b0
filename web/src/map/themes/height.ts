// Theme: height from the ground to the roof, in steps of about a storey; what 3DBAG doubts says so; unknown is hatched,
// and flat in 3D.
import type { ExpressionSpecification } from 'maplibre-gl'
import { bySteps } from './classify.ts'
import type { Marks, Qualities, Theme } from './theme.ts'

const bands = [
  { id: 'tot-4', from: 0, colour: '#e3edf2' },
  { id: '4-7', from: 4, colour: '#bcd6e2' },
  { id: '7-10', from: 7, colour: '#8cb8cd' },
  { id: '10-15', from: 10, colour: '#5b96b3' },
  { id: '15-25', from: 15, colour: '#357291' },
  { id: '25-50', from: 25, colour: '#1f4f6d' },
  { id: 'vanaf-50', from: 50, colour: '#112f45' },
] as const

const classification = bySteps(
  { known: ['has', 'hoogte'], expression: ['get', 'hoogte'], of: ({ hoogte }) => hoogte },
  bands,
  'onbekend',
)

const qualities: Qualities = {
  entries: [{ id: 'twijfel', label: 'height.doubtful', texture: 'twijfel', sign: '?' }],
  of: ({ hoogte_twijfel }) => (hoogte_twijfel ? 'twijfel' : ''),
  expression: ['case', ['has', 'hoogte_twijfel'], 'twijfel', ''],
}

const markOf = new Map<string, string>(bands.map(({ id }, index) => [id, String(index + 1)]))

const marks: Marks = {
  of: (building) =>
    (markOf.get(classification.classOf(building)) ?? '') + (building.hoogte_twijfel ? '?' : ''),
  expression: [
    'concat',
    ['match', classification.expression, ...[...markOf].flat(), ''],
    ['case', ['has', 'hoogte_twijfel'], '?', ''],
  ] as unknown as ExpressionSpecification,
}

export const heightTheme: Theme = {
  id: 'hoogte',
  title: 'theme.hoogte',
  group: 'gebouw',
  sources: ['3dbag'],
  counts: 'buildings',
  classes: [
    ...bands.map(({ id, colour, from }) => ({
      id,
      label: `height.${id}` as const,
      colour,
      mark: markOf.get(id),
      rare: from >= 15,
    })),
    { id: 'onbekend', label: 'height.unknown', colour: '#efe9dc', hatch: true },
  ],
  ...classification,
  fromState: false,
  qualities,
  marks,
}
