// Keeps the map's feature state equal to what should be shown, touching only what differs.
import type { Map as MapLibre } from 'maplibre-gl'
import { tileLayers } from '../../../api/contract/tiles.ts'
import { tileSource } from './style/sources.ts'
import type { AdoptionByBuilding } from './themes/adoption.ts'

const feature = (id: number) => ({ source: tileSource, sourceLayer: tileLayers.buildings, id })

/** Buildings whose class differs between two states: the new class, or null when it has none any more. */
export function changedClasses(
  before: AdoptionByBuilding | null,
  after: AdoptionByBuilding | null,
): [number, string | null][] {
  const changes: [number, string | null][] = []
  for (const [id, { klasse }] of after ?? []) {
    if (before?.get(id)?.klasse !== klasse) changes.push([id, klasse])
  }
  for (const id of before?.keys() ?? []) if (!after?.has(id)) changes.push([id, null])
  return changes
}

/** Brings adoption classes from one state to another; returns how many buildings changed. */
export function applyClasses(
  map: MapLibre,
  before: AdoptionByBuilding | null,
  after: AdoptionByBuilding | null,
): number {
  const changes = changedClasses(before, after)
  for (const [id, klasse] of changes) {
    if (klasse === null) map.removeFeatureState(feature(id), 'klasse')
    else map.setFeatureState(feature(id), { klasse })
  }
  return changes.length
}

/** Moves a flag such as `gekozen` from one building to another. */
export function moveFlag(map: MapLibre, flag: string, before: number | null, after: number | null): void {
  if (before !== null) map.removeFeatureState(feature(before), flag)
  if (after !== null) map.setFeatureState(feature(after), { [flag]: true })
}
