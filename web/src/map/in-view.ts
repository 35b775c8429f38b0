// What the map shows right now, counted once per building although tiles cut buildings at their edges.
import type { MapGeoJSONFeature } from 'maplibre-gl'
import type { BuildingTileProperties } from '../../../api/contract/tiles.ts'
import type { AdoptionByBuilding } from './themes/adoption.ts'
import { plainClasses, type Theme, type Unknown } from './themes/theme.ts'

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

/** How much of what the theme tells is unknown of the buildings in view: homes where it says so, else buildings. */
export function unknownInView(
  theme: Theme,
  buildings: readonly BuildingInView[],
  counts: ReadonlyMap<string, number>,
): Unknown {
  const { classes, unknownHomes } = theme
  if (unknownHomes) {
    const sum = (weigh: (properties: BuildingTileProperties) => number) =>
      buildings.reduce((total, { properties }) => total + weigh(properties), 0)
    return { unknown: sum(unknownHomes), whole: sum(({ woningen }) => woningen) }
  }
  const count = (entries: Theme['classes']) =>
    entries.reduce((total, { id }) => total + (counts.get(id) ?? 0), 0)
  return {
    unknown: count(classes.filter(({ hatch }) => hatch)),
    whole: count(classes.filter(({ id }) => !plainClasses.has(id))),
  }
}

/** Buildings in view per quality of the theme, without those that there are none of. */
export function countByQuality(
  { qualities }: Theme,
  buildings: readonly BuildingInView[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { properties } of qualities ? buildings : []) {
    const quality = qualities?.of(properties)
    if (quality) counts.set(quality, (counts.get(quality) ?? 0) + 1)
  }
  return counts
}
