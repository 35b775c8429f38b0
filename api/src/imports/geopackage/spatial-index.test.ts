import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Extent } from './geometry.ts'
import { idsInBox } from './spatial-index.ts'

/** The node table of an R-tree that SQLite itself made of those boxes ([id, west, south, east, north]), some deleted since. */
const { nodes, boxes } = JSON.parse(
  readFileSync(new URL('testdata/spatial-index.json', import.meta.url), 'utf8'),
) as { nodes: Record<string, string>; boxes: [number, ...Extent][] }

let read = 0
const readNode = (number: number) => {
  const hex = nodes[number]
  read += 1
  return hex === undefined ? undefined : Buffer.from(hex, 'hex')
}
const byHand = ([west, south, east, north]: Extent) =>
  boxes.filter(([, w, s, e, n]) => w <= east && e >= west && s <= north && n >= south).map(([id]) => id)

test.each([
  ['a corner', [130_000, 478_000, 130_700, 478_900]],
  ['a strip', [131_000, 470_000, 131_100, 490_000]],
  ['everything', [0, 0, 300_000, 700_000]],
  ['nothing', [10_000, 400_000, 10_100, 400_100]],
  ['the edge of one box', [boxes[0]?.[3] ?? 0, boxes[0]?.[4] ?? 0, 140_000, 490_000]],
] as [string, Extent][])('finds what meets a box: %s', (_name, box) => {
  expect([...idsInBox(readNode, box)].sort((a, b) => a - b)).toEqual(byHand(box))
})

test('reads only the branches that the box meets', () => {
  read = 0
  expect([...idsInBox(readNode, [130_000, 478_000, 130_100, 478_100])].length).toBeLessThan(5)
  expect(read).toBeLessThan(Object.keys(nodes).length / 2)
})

test('an index without a root finds nothing', () => {
  expect([...idsInBox(() => undefined, [0, 0, 1, 1])]).toEqual([])
})
