import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generateDemo } from './generate.ts'
import { xmlFilesOf } from './testing.ts'

const folders: string[] = []

async function written(): Promise<Record<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  folders.push(folder)
  const paths = Object.values(await generateDemo(folder)).flat()
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [basename(path), await readFile(path)])),
  )
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

test('two runs write the same bytes, and the delivery is laid out as Kadaster does', {
  timeout: 120_000,
}, async () => {
  const first = await written()
  const second = await written()
  const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex')
  expect(Object.keys(first)).toEqual([
    'BAGGEM8888L-08112026.zip',
    'streets.geojson',
    'background.geojson',
    'districts.geojson',
    'v20261101_v5_csv.zip',
    'wijkenbuurten_2023_v3.gpkg',
    'gemeenten_2024.geojson',
    'wijken_2024.geojson',
    'buurten_2024.geojson',
    '9-452-344.city.json',
    '9-456-344.city.jsonl',
    'surroundings.json',
    'engagement.csv',
  ])
  for (const [name, content] of Object.entries(first)) {
    expect(digest(second[name] as Buffer), name).toBe(digest(content))
  }

  const delivery = await xmlFilesOf(first['BAGGEM8888L-08112026.zip'] as Buffer)
  const names = [...delivery.keys()]
  for (const type of ['WPL', 'OPR', 'NUM', 'LIG', 'STA', 'VBO', 'PND', 'IOPND', 'IOVBO']) {
    expect(names).toContain(`8888${type}08112026-000001.xml`)
  }
  expect(names).toContain('GEM-WPL-RELATIE-08112026-000001.xml')
  expect(names).toContain('Leveringsdocument-BAG-Extract.xml')
  for (const [name, xml] of delivery) expect(xml.split('<sl:stand>').length, name).toBeLessThanOrEqual(10_001)
})
