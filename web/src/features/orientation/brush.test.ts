import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Woningen } from '../../../../api/contract/orientation.ts'
import { Brush } from './brush.ts'
import { nothingSelected, type Selection, writeSelection } from './selection.ts'

/** Three buildings: of 1950, of 1960, and one with a home of each. */
const payload = {
  woningen: 4,
  panden: [11, 12, 13],
  aantal: [1, 1, 2],
  woningtype: [0, 0, 0, 0],
  bouwperiode: [0, 0, 0, 0],
  labelstatus: [0, 0, 0, 0],
  energieklasse: [-1, -1, -1, -1],
  bouwjaar: [1950, 1960, 1950, 1960],
  oppervlakte: [null, null, null, null],
  gebruiksdoelen: [1, 1, 1, 1],
  straat: [0, 0, 0, 0],
  straten: ['a'],
} as unknown as Woningen

const built = (from: number, to = from): Selection => ({ ...nothingSelected, years: { from, to } })
const frame = 16

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, frame))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A brush that notes what was told to whom, as an address names it. */
function watched(selection = nothingSelected) {
  const brush = new Brush(payload, selection)
  const told = {
    charts: [] as string[],
    map: [] as number[][],
    address: [] as string[],
    rested: [] as string[],
  }
  brush.subscribe(() => told.charts.push(writeSelection(brush.now().selection)))
  brush.subscribeMap(() => told.map.push([...brush.mapFit().fit]))
  brush.subscribeSettled((tell) => {
    const list = tell ? told.address : told.rested
    list.push(writeSelection(brush.settled().selection))
  })
  return { brush, told }
}

describe('Brush', () => {
  test('shows a step in the charts at once, in the map after the frame, and in the address when the hand rests', () => {
    const { brush, told } = watched()
    brush.pick(built(1950))
    expect(told).toEqual({ charts: ['bouwjaar:1950-1950'], map: [], address: [], rested: [] })
    expect(brush.now().filtered.homes).toBe(2)
    vi.advanceTimersByTime(frame + 1)
    expect(told.map).toEqual([[2, 0, 1]])
    expect(told.address).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(told.address).toEqual(['bouwjaar:1950-1950'])
  })

  test('tells the map of the last of several steps within a frame, once', () => {
    const { brush, told } = watched()
    brush.pick(built(1950))
    brush.pick(built(1960))
    vi.advanceTimersByTime(1000)
    expect(told.charts).toHaveLength(2)
    expect(told.map).toEqual([[0, 2, 1]])
    expect(told.address).toEqual(['bouwjaar:1960-1960'])
  })

  test('lets the rest of the screen follow a hand that does not rest', () => {
    const { brush, told } = watched()
    for (let step = 0; step < 20; step++) {
      brush.pick(built(1940 + step))
      vi.advanceTimersByTime(50)
    }
    expect(told.address).toEqual(['bouwjaar:1951-1951'])
    vi.advanceTimersByTime(1000)
    expect(told.address.at(-1)).toBe('bouwjaar:1959-1959')
  })

  test('takes over what the address says by itself, and tells it nothing back', () => {
    const { brush, told } = watched(built(1950))
    brush.adopt(nothingSelected)
    expect(brush.mapFit()).toMatchObject({ fit: Uint8Array.of(2, 2, 2), veiled: false })
    vi.advanceTimersByTime(1000)
    expect(told).toMatchObject({ charts: [''], map: [[2, 2, 2]], address: [], rested: [''] })
  })

  test('is not set back by the address repeating an earlier step', () => {
    const { brush, told } = watched()
    brush.pick(built(1950))
    vi.advanceTimersByTime(1000)
    brush.pick(built(1960))
    vi.advanceTimersByTime(1000)
    expect(told.address).toHaveLength(2)
    brush.adopt(built(1950))
    expect(writeSelection(brush.now().selection)).toBe('bouwjaar:1960-1960')
    brush.adopt(built(1960))
    // Heard twice, it is somebody going back.
    brush.adopt(built(1950))
    expect(writeSelection(brush.now().selection)).toBe('bouwjaar:1950-1950')
  })

  test('drops a step that waits when the address says something else', () => {
    const { brush, told } = watched()
    brush.pick(built(1950))
    brush.adopt(built(1960))
    vi.advanceTimersByTime(1000)
    expect(told.address).toEqual([])
    expect(writeSelection(brush.settled().selection)).toBe('bouwjaar:1960-1960')
  })
})
