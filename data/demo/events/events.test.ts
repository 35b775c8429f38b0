import { describe, expect, test } from 'vitest'
import { distance } from '../geometry/vector.ts'
import { createRandom } from '../random.ts'
import { demo } from '../testing.ts'
import { dateOf } from './activities.ts'
import { engagementCsv } from './csv.ts'
import { districtHomes } from './homes.ts'
import { simulate } from './simulate.ts'

const { town, registration } = demo()
const homes = districtHomes(town, registration.dwellingIds)
const stories = simulate(town, registration.dwellingIds, createRandom(29))
const order = [
  'bereikt',
  'geinteresseerd',
  'scan',
  'advies',
  'offerte',
  'aanmelding',
  'maatregel',
  'ambassadeur',
]
const has = (name: string) => stories.filter((story) => story.events.some((event) => event.name === name))

/** The status that the last event leaves a home with. */
function statusShare(...names: string[]): number {
  return (
    stories.filter(({ events }) => names.includes(events[events.length - 1]?.name ?? '')).length /
    homes.length
  )
}

describe('the invented events', () => {
  test('touch about four homes in ten, each of them once or more', () => {
    expect(stories.length / homes.length).toBeGreaterThan(0.36)
    expect(stories.length / homes.length).toBeLessThan(0.48)
    expect(stories.every((story) => story.events.length > 0)).toBe(true)
    expect(new Set(stories.map((story) => story.home.id)).size).toBe(stories.length)
  })

  test('follow the order of the process at every home', () => {
    for (const { home, events } of stories) {
      const ranks = events.map((event) => order.indexOf(event.name)).filter((rank) => rank >= 0)
      expect(
        [...ranks].sort((a, b) => a - b),
        home.id,
      ).toEqual(ranks)
      const days = events.map((event) => event.day)
      expect(
        [...days].sort((a, b) => a - b),
        home.id,
      ).toEqual(days)
    }
  })

  test('end with early adopters at work and the others on their way', () => {
    const adopted = has('maatregel').length / homes.length
    expect(adopted).toBeGreaterThan(0.1)
    expect(adopted).toBeLessThan(0.12)
    expect(statusShare('offerte', 'aanmelding')).toBeCloseTo(0.035, 2)
    expect(statusShare('scan', 'advies')).toBeCloseTo(0.07, 2)
    expect(statusShare('geinteresseerd')).toBeCloseTo(0.11, 2)
    expect(statusShare('bereikt')).toBeGreaterThan(0.075)
    expect(statusShare('bereikt')).toBeLessThan(0.17)
    for (const name of ['stap-terug', 'geen-interesse', 'niet-benaderen', 'ambassadeur'])
      expect(has(name).length).toBeGreaterThan(2)
  })

  test('lie within the two years, few in the first months and more after', () => {
    const dates = stories.flatMap((story) => story.events.map((event) => dateOf(event.day))).sort()
    expect((dates[0] ?? '') >= '2024-11-01').toBe(true)
    expect((dates[dates.length - 1] ?? '') <= '2026-11-08').toBe(true)
    const measures = has('maatregel').flatMap((story) =>
      story.events.filter((event) => event.name === 'maatregel'),
    )
    const firstHalf = measures.filter((event) => event.day < 365).length
    expect(firstHalf).toBeGreaterThan(8)
    expect(firstHalf).toBeLessThan(measures.length / 2)
  })

  test('spread to neighbours: homes that adopted stand nearer to each other than homes do', () => {
    const nearest = (all: readonly { point: readonly [number, number] }[]) =>
      all.reduce(
        (sum, one) =>
          sum +
          Math.min(...all.filter((other) => other !== one).map((other) => distance(one.point, other.point))),
        0,
      ) / all.length
    const ground = homes.filter((home) => !home.type.startsWith('gallery'))
    const adopters = has('maatregel')
      .map((story) => story.home)
      .filter((home) => !home.type.startsWith('gallery'))
    const evenly = ground.filter((_, i) => i % Math.floor(ground.length / adopters.length) === 0)
    expect(nearest(adopters)).toBeLessThan(nearest(evenly) * 0.85)
  })

  test('are written for Dutch Excel, some homes known by their address alone, none by a name', () => {
    const csv = engagementCsv(stories)
    expect(
      csv.startsWith(
        '\uFEFFverblijfsobject_id;postcode;huisnummer;huisletter;toevoeging;datum;gebeurtenis;bron;toelichting\r\n',
      ),
    ).toBe(true)
    const rows = csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'))
    expect(rows.every((row) => row.length === 9)).toBe(true)
    const nameless = rows.filter((row) => row[0] === '').length / rows.length
    expect(nameless).toBeGreaterThan(0.03)
    expect(nameless).toBeLessThan(0.2)
    expect(rows.every((row) => /^349\d[A-Z]{2}$/.test(row[1] ?? '') && Number(row[2]) > 0)).toBe(true)
  })
})
