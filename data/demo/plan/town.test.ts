import { intersect } from '@turf/turf'
import type { Feature, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { classifyBuildings } from '../../../api/src/insight/housing-types/classify.ts'
import { wallsOf } from '../../../api/src/insight/housing-types/shared-wall.ts'
import { districtHomes } from '../events/homes.ts'
import { Occupancy } from '../geometry/occupancy.ts'
import { contains, type Ring, signedArea } from '../geometry/polygon.ts'
import { polyline, project } from '../geometry/polyline.ts'
import type { Point } from '../geometry/vector.ts'
import { toRijksdriehoek } from '../map/projection.ts'
import { demo } from '../testing.ts'
import type { Building } from './model.ts'

const { town, registration } = demo()
const standing = town.buildings.filter((building) => building.state !== 'demolished')
const homes = districtHomes(town, registration.dwellingIds)

const polygon = (ring: Ring): Feature<Polygon> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] as Point].map(([x, y]) => [x, y])] },
})

function overlapArea(a: Ring, b: Ring): number {
  const shared = intersect({ type: 'FeatureCollection', features: [polygon(a), polygon(b)] })
  if (!shared) return 0
  const parts =
    shared.geometry.type === 'Polygon' ? [shared.geometry.coordinates] : shared.geometry.coordinates
  return parts.reduce((sum, [outer]) => sum + Math.abs(signedArea((outer ?? []) as unknown as Ring)), 0)
}

const hasHome = (building: Building) => building.units.some((unit) => unit.purposes.includes('woonfunctie'))

describe('the drawn town', { timeout: 120_000 }, () => {
  test('has a district of about 1,200 homes in a town of about 2,500', () => {
    expect(homes.length).toBeGreaterThanOrEqual(1100)
    expect(homes.length).toBeLessThanOrEqual(1300)
    const all = standing
      .flatMap((building) => building.units)
      .filter((unit) => unit.purposes.includes('woonfunctie'))
    expect(all.length).toBeGreaterThanOrEqual(2000)
    expect(all.length).toBeLessThanOrEqual(2600)
  })

  test('is mostly terraced in the district, with flats, semi-detached and detached homes at its edges', () => {
    const share = (kind: string) => homes.filter((home) => home.type.startsWith(kind)).length / homes.length
    expect(share('terraced')).toBeGreaterThan(0.7)
    expect(share('gallery')).toBeCloseTo(104 / homes.length)
    expect(share('semi-detached')).toBeGreaterThan(0.04)
    expect(share('detached')).toBeGreaterThan(0.005)
  })

  test('has no two buildings that overlap by more than 0.05 m²', () => {
    const index = new Occupancy<Building>()
    for (const building of standing) index.add(building.ring, building)
    let pairs = 0
    for (const building of standing) {
      for (const { tag } of index.near(building.ring)) {
        if (tag === building) continue
        pairs += 1
        const area = overlapArea(building.ring, tag.ring)
        expect(area, `${building.kind} of ${building.year} at ${building.ring[0]}`).toBeLessThanOrEqual(0.05)
      }
    }
    expect(pairs).toBeGreaterThan(1000)
  })

  test('draws every building simple, large enough and counter-clockwise', () => {
    for (const building of standing) expect(signedArea(building.ring)).toBeGreaterThan(5)
  })

  test('puts no home in the water, and each within reach of its own street', () => {
    for (const building of standing.filter(hasHome)) {
      const [unit] = building.units
      if (!unit) continue
      const reach = Math.min(...unit.street.lines.map((line) => project(polyline(line), unit.point).distance))
      expect(reach, `${unit.street.name} ${unit.number}`).toBeLessThan(building.kind === 'farm' ? 60 : 45)
      for (const area of town.areas.filter((one) => one.sort === 'water')) {
        expect(building.ring.some((corner) => contains(area.ring, corner))).toBe(false)
      }
    }
  })

  test('joins every street to another', () => {
    for (const street of town.streets.filter((one) => one.sort !== 'pad')) {
      const others = town.streets.filter((one) => one !== street).flatMap((one) => one.lines.map(polyline))
      const gaps = street.lines
        .flat()
        .map((point) => Math.min(...others.map((line) => project(line, point).distance)))
      expect(Math.min(...gaps), street.name).toBeLessThan(4)
    }
  })

  test('gives each home the type that its builder meant when the product reads the footprints', () => {
    const buildings = standing.filter(hasHome)
    const flat = (ring: Ring) => [...ring, ring[0] as Point].flatMap(toRijksdriehoek)
    const types = classifyBuildings(
      buildings.map((building, i) => ({
        walls: wallsOf([flat(building.ring)]),
        homes: building.units
          .filter((unit) => unit.purposes.includes('woonfunctie'))
          .map((_, k) => `${i}.${k}`),
      })),
    )
    const meant: Partial<Record<Building['kind'], string[]>> = {
      terraced: ['hoekwoning', 'tussenwoning'],
      'semi-detached': ['twee-onder-een-kap'],
      detached: ['vrijstaand'],
      farm: ['vrijstaand'],
      gallery: ['appartement'],
      shops: ['appartement'],
    }
    buildings.forEach((building, i) => {
      expect(meant[building.kind], building.kind).toContain(types[i]?.type)
    })
  })
})
