import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFeatures } from './read-features.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geojson-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: unknown) {
  const path = join(folder, 'file.geojson')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return readFeatures(path, ['LineString'])
}

const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })
const collection = (...geometries: unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: null, geometry })),
})

test('hands out features with a place to name them by', async () => {
  const geometry = line([5.03, 52.3], [5.04, 52.3, 1.5])
  expect(await read(`\uFEFF${JSON.stringify(collection(geometry))}`)).toEqual([
    { place: 'feature 1', geometry, properties: {} },
  ])
})

test.each<[string, unknown, RegExp]>([
  ['text', 'no json', /no JSON/],
  ['a lone feature', { type: 'Feature' }, /no GeoJSON FeatureCollection/],
  ['no features', collection(), /no features/],
  ['another geometry', collection({ type: 'Point', coordinates: [5, 52] }), /feature 1 has geometry Point/],
  ['no geometry', collection(null), /geometry null/],
  ['metres instead of degrees', collection(line([131_000, 480_000], [131_010, 480_000])), /degrees/],
  ['latitude before longitude', collection(line([52.3, 5.03], [52.3, 5.04])), /degrees/],
  ['an empty line', collection({ type: 'LineString', coordinates: [] }), /degrees/],
])('refuses %s', async (_, content, words) => {
  await expect(read(content)).rejects.toThrow(words)
})

test('names every wrong feature', async () => {
  const wrong = collection(line([0, 0], [1, 1]), line([5, 52], [5.1, 52]), line([9, 52], [5, 52]))
  await expect(read(wrong)).rejects.toMatchObject({
    faults: [{ place: 'feature 1' }, { place: 'feature 3' }],
  })
})
