import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildingYearTheme } from '../map/themes/building-year.ts'
import { purposeTheme } from '../map/themes/purpose.ts'
import { isolateClass, legendClasses, toggleClass } from './legend-filter.ts'
import { heightAfterDrag, nextHeight } from './sheet-heights.ts'

describe('the legend as a filter', () => {
  test('switches a class off and on again, and leaves nothing behind', () => {
    expect(toggleClass(new Set(), 'onbekend')).toEqual(['onbekend'])
    expect(toggleClass(new Set(['onbekend']), 'onbekend')).toBeNull()
  })

  test('shows one class alone, and all when asked again', () => {
    const alone = isolateClass(buildingYearTheme, new Set(), 'onbekend')
    expect(alone).not.toContain('onbekend')
    expect(alone).toHaveLength(buildingYearTheme.classes.length - 1)
    expect(isolateClass(buildingYearTheme, new Set(alone), 'onbekend')).toBeNull()
  })

  test('lists a rare class while it is in view or switched off, so that it can be switched on', () => {
    const ids = (counts: Map<string, number>, off: string[]) =>
      legendClasses(purposeTheme, counts, new Set(off)).map(({ id }) => id)
    expect(ids(new Map(), [])).toEqual(['woonfunctie', 'geen'])
    expect(ids(new Map([['celfunctie', 1]]), [])).toContain('celfunctie')
    expect(ids(new Map(), ['celfunctie'])).toContain('celfunctie')
  })
})

describe('the sheet of a phone', () => {
  test('stops at the height nearest to the finger', () => {
    expect(heightAfterDrag(0.46, 0.3)).toBe('full')
    expect(heightAfterDrag(0.46, -0.25)).toBe('low')
    expect(heightAfterDrag(0.46, 0.05)).toBe('half')
  })

  test('its button reaches all three heights', () => {
    expect([nextHeight('low'), nextHeight('half'), nextHeight('full')]).toEqual(['half', 'full', 'low'])
  })
})

test('the tokens ask only for roles that the NL Design System knows', () => {
  const own = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
  const theme = readFileSync(
    new URL(
      '../../../node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
      import.meta.url,
    ),
    'utf8',
  )
  const asked = [...own.matchAll(/var\(\s*(--basis-[\w-]+)/g)].map(([, role]) => role ?? '')
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((role) => !theme.includes(`${role}:`))).toEqual([])
})
