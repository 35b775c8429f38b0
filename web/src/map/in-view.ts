// What the map shows right now, counted once per building although tiles cut buildings at their edges.
import type { MapGeoJSONFeature } from 'maplibre-gl'
import type { BuildingTileProperties } from '../../../api/contract/tiles.ts'
import type { AdoptionByBuilding } from './themes/adoption.ts'
import type { Theme } from './themes/theme.ts'

export interface BuildingInView {
  id: number
  properties: BuildingTileProperties
}

/** One entry per building id, in order of id so that a list does not jump about. */
export function distinctBuildings(features: readonly Pick<MapGeoJSONFeature, 'id' | 'properties'>[]) {
  const found = new Map<number, BuildingInView>()
  for (const { id, properties } of features) {
    const number = Number(id)
    if (!Number.isSafeInteger(number) || found.has(number)) continue
    found.set(number, { id: number, properties: properties as BuildingTileProperties })
  }
  return [...found.values()].sort((one, other) => one.id - other.id)
}

/** Buildings, or the homes in them, per class of a theme. */
export function countByClass(
  theme: Theme,
  buildings: readonly BuildingInView[],
  adoption: AdoptionByBuilding | null,
): Map<string, number> {
  const counts = new Map(theme.classes.map(({ id }) => [id, 0]))
  const add = (klasse: string, weight: number) => counts.set(klasse, (counts.get(klasse) ?? 0) + weight)
  for (const { id, properties } of buildings) {
    const known = theme.counts === 'homes' ? adoption?.get(id) : undefined
    if (known?.perKlasse) {
      for (const [klasse, homes] of known.perKlasse) add(klasse, homes)
    } else {
      const homes = known?.woningen ?? properties.woningen
      add(theme.classOf(properties, id), theme.counts === 'homes' ? Math.max(1, homes) : 1)
    }
  }
  return counts
}
