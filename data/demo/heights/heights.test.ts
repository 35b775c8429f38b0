import { describe, expect, test } from 'vitest'
import { signedArea } from '../geometry/polygon.ts'
import { demo } from '../testing.ts'
import type { Attributes } from './attributes.ts'
import { buildingModels, packTiles } from './tiles.ts'

const { town, registration } = demo()
const models = buildingModels(town, registration)
const { west, east } = packTiles(models)

interface CityObject {
  type: string
  attributes?: Attributes
  parents?: string[]
  children?: string[]
  geometry: { type: string; lod: string; boundaries: unknown; semantics?: { values: number[][] } }[]
}
interface Part {
  CityObjects: Record<string, CityObject>
  vertices: number[][]
}

const document = JSON.parse(west)
const [header, ...features] = east
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))
const parts: Part[] = [document, ...features]

const indicesIn = (boundaries: unknown): number[] =>
  Array.isArray(boundaries) ? boundaries.flatMap(indicesIn) : [boundaries as number]

/** Volume that a closed surface holds, from its outward faces; unit³ of the vertices. */
function volumeOf(faces: number[][][], vertices: number[][]): number {
  let six = 0
  const [ox, oy, oz] = vertices[0] as [number, number, number]
  const at = (index: number) => {
    const [x, y, z] = vertices[index] as [number, number, number]
    return [x - ox, y - oy, z - oz] as const
  }
  for (const [ring] of faces) {
    const corners = (ring ?? []).map(at)
    for (let i = 1; i + 1 < corners.length; i += 1) {
      const [a, b, c] = [corners[0], corners[i], corners[i + 1]] as (readonly [number, number, number])[]
      if (!a || !b || !c) continue
      six +=
        a[0] * (b[1] * c[2] - b[2] * c[1]) -
        a[1] * (b[0] * c[2] - b[2] * c[0]) +
        a[2] * (b[0] * c[1] - b[1] * c[0])
    }
  }
  return six / 6
}

describe('the invented heights', () => {
  test('are CityJSON 2.0 in the map of the Netherlands, one tile a document and one a sequence', () => {
    for (const head of [document, header]) {
      expect(head).toMatchObject({
        type: 'CityJSON',
        version: '2.0',
        transform: { scale: [0.001, 0.001, 0.001] },
      })
      expect(head.metadata.referenceSystem).toBe('https://www.opengis.net/def/crs/EPSG/0/7415')
    }
    expect(header.vertices).toEqual([])
    expect(features.length).toBeGreaterThan(1000)
    for (const feature of features) expect(feature.CityObjects[feature.id]?.type).toBe('Building')
  })

  test('refer to vertices and to each other without a miss, and use every vertex', () => {
    for (const { CityObjects: objects, vertices } of parts) {
      const all = Object.values(objects)
      const used = new Set(
        all.flatMap(({ geometry }) => geometry.flatMap((one) => indicesIn(one.boundaries))),
      )
      expect(used.size).toBe(vertices.length)
      expect([...used].every((index) => index in vertices)).toBe(true)
      for (const solid of all.flatMap(({ geometry }) => geometry.filter((one) => one.type === 'Solid')))
        expect(solid.semantics?.values.map((shell) => shell.length)).toEqual(
          (solid.boundaries as unknown[][]).map((shell) => shell.length),
        )
      for (const [id, { children = [] }] of Object.entries(objects))
        expect(children.every((child) => objects[child]?.parents?.[0] === id)).toBe(true)
    }
  })

  test('are closed blocks that are seen from outside and stand on the footprint of the register', () => {
    for (const { CityObjects: objects, vertices } of features as Part[]) {
      for (const { geometry } of Object.values(objects)) {
        const [solid] = geometry
        if (solid?.type !== 'Solid') continue
        const [faces] = solid.boundaries as number[][][][]
        expect(volumeOf(faces ?? [], vertices)).toBeGreaterThan(1e9)
      }
    }
    for (const { ring, attributes } of models)
      expect(attributes.b3_opp_grond).toBeCloseTo(signedArea(ring), 1)
  })

  test('lack what is newer than the flight and a few more, and doubt some', () => {
    const ids = new Set(models.map((model) => model.id))
    const standing = town.buildings.filter((building) => building.state !== 'demolished')
    const missing = standing.filter((building) => !ids.has(registration.buildingIds.get(building) ?? ''))
    expect(missing.some((building) => building.year > 2020)).toBe(true)
    expect(
      standing.filter((building) => building.year > 2020).every((building) => missing.includes(building)),
    ).toBe(true)
    expect(missing.length / standing.length).toBeGreaterThan(0.008)
    expect(missing.length / standing.length).toBeLessThan(0.03)
    const doubtful = models.filter((model) => model.attributes.b3_pw_onvoldoende)
    expect(doubtful.length / models.length).toBeGreaterThan(0.015)
    expect(doubtful.length / models.length).toBeLessThan(0.05)
    expect(models.filter((model) => model.roof === null).length).toBeGreaterThan(10)
  })

  test('fit what was built: rows share walls, flats are high and flat, the old church is highest', () => {
    const byId = new Map(models.map((model) => [model.id, model.attributes]))
    const of = (kind: string) =>
      town.buildings.flatMap((building) => {
        const found = byId.get(registration.buildingIds.get(building) ?? '')
        return building.kind === kind && found && found.b3_h_70p !== null ? [found] : []
      })
    const height = (one: Attributes) => Number(one.b3_h_70p) - Number(one.b3_h_maaiveld)
    const mean = (list: Attributes[], name: string) =>
      list.reduce((sum, one) => sum + Number(one[name]), 0) / list.length
    const rows = of('terraced')
    expect(rows.filter((one) => Number(one.b3_opp_scheidingsmuur) > 30).length / rows.length).toBeGreaterThan(
      0.95,
    )
    expect(of('detached').every((one) => Number(one.b3_opp_scheidingsmuur) < 5)).toBe(true)
    expect(rows.filter((one) => one.b3_dak_type === 'slanted').length / rows.length).toBeGreaterThan(0.75)
    expect(new Set(rows.map((one) => height(one).toFixed(1))).size).toBeGreaterThan(12)
    for (const one of rows) expect(height(one)).toBeGreaterThan(5)
    for (const one of rows) expect(height(one)).toBeLessThan(10)
    for (const one of of('gallery')) expect(height(one)).toBeGreaterThan(14)
    expect(of('gallery').every((one) => one.b3_dak_type !== 'slanted')).toBe(true)
    expect(Math.max(...of('amenity').map(height))).toBeGreaterThan(14)
    expect(mean(of('shed'), 'b3_opp_grond')).toBeLessThan(20)
  })
})
