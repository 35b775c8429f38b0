// A small built-up place for the tests of districts: a row along each of two streets. The homes are the test's to compute.
import type { Samenstelling } from '../../../contract/districts.ts'
import type { Database } from '../../platform/db/database.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'

/**
 * Merelhof has ten homes in a row of x 131000–131060; Vinkweg five behind them, 40 m to the north.
 * @returns the streets' ids
 */
export async function buildTwoStreets(database: Database): Promise<{ merelhof: string; vinkweg: string }> {
  const registry = buildRegistry(database)
  registry.town({ side: 4000 })
  const merelhof = registry.street({ name: 'Merelhof' })
  registry.row({ count: 10, at: [131_000, 480_000] })
  const vinkweg = registry.street({ name: 'Vinkweg' })
  registry.row({ count: 5, at: [131_000, 480_040] })
  await registry.store()
  return { merelhof, vinkweg }
}

/** A corner in degrees from metres east and north of the place, near enough for a few hundred metres. */
export function degrees(east: number, north: number): [number, number] {
  // Of EPSG:28992 (131000, 480000) and of 100 m further each way, by PROJ.
  return [
    5.035299845 + east * 1.466241e-5 - north * 7.0861e-8,
    52.307441841 + east * 4.3525e-8 + north * 8.987541e-6,
  ]
}

/** A drawn box from metres to metres, east and north of the place. */
export function drawnBox(west: number, south: number, east: number, north: number): Samenstelling {
  const ring = [
    degrees(west, south),
    degrees(east, south),
    degrees(east, north),
    degrees(west, north),
    degrees(west, south),
  ]
  return { soort: 'getekend', grens: { type: 'Polygon', coordinates: [ring] } }
}
