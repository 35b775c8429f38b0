import { expect, test } from 'vitest'
import type { Profiel } from '../../../../api/contract/profile.ts'
import type { Text } from '../../lib/messages/text.ts'
import { headline } from './summary.ts'

const text: Text = (id, values) => `${id}${values ? ` ${Object.values(values).join(' + ')}` : ''}`

function profile(homes: number, types: Record<string, number>, periods: Record<string, number>): Profiel {
  const division = (verdeling: 'woningtype' | 'bouwperiode', counts: Record<string, number>) => ({
    verdeling,
    klassen: Object.entries(counts).map(([code, count]) => ({ code, aantallen: [count] })),
    bron: 'register' as const,
  })
  return {
    kolommen: [{ soort: 'gebied', id: 'wijk-x', naam: 'X', woningen: homes }],
    verdelingen: [division('woningtype', types), division('bouwperiode', periods)],
  } as unknown as Profiel
}

test.each([
  [
    'corner and middle houses together are a terrace',
    profile(10, { hoekwoning: 3, tussenwoning: 4, appartement: 3 }, { '1965-1974': 8, onbekend: 2 }),
    'profile.headline.both profile.group.rijwoning + period.1965-1974',
  ],
  [
    'what is unknown leads nothing',
    profile(10, { onbekend: 8, appartement: 2 }, { onbekend: 9, '1965-1974': 1 }),
    'profile.headline.mixed',
  ],
  [
    'less than half is no majority',
    profile(10, { vrijstaand: 4, appartement: 4, onbekend: 2 }, { 'tot-1945': 5, 'vanaf-2015': 5 }),
    'profile.headline.period period.tot-1945',
  ],
  ['no homes', profile(0, {}, {}), 'profile.headline.none'],
])('%s', (_, given, words) => {
  expect(headline(given, text)).toBe(words)
})
