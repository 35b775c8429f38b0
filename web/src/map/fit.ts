// Which buildings fit what is picked in the charts: feature state under a veil that covers all others.
import type { Map as MapLibre } from 'maplibre-gl'
import { tileLayers } from '../../../api/contract/tiles.ts'
import { tileSource } from './style/sources.ts'

/** Per building, by its id as a number: 0 no home fits, 1 some do, 2 all do. */
export interface BuildingFit {
  buildings: readonly number[]
  fit: Uint8Array
}

const none: BuildingFit = { buildings: [], fit: new Uint8Array() }

/** Buildings whose state differs, with the new one. Lists of different buildings differ throughout. */
export function changedFit(before: BuildingFit, after: BuildingFit): [number, number][] {
  const changes: [number, number][] = []
  if (before.buildings === after.buildings) {
    for (const [index, id] of after.buildings.entries()) {
      const state = after.fit[index] ?? 0
      if (before.fit[index] !== state) changes.push([id, state])
    }
    return changes
  }
  const kept = new Set(after.buildings)
  for (const [index, id] of before.buildings.entries())
    if (before.fit[index] && !kept.has(id)) changes.push([id, 0])
  for (const [index, id] of after.buildings.entries()) changes.push([id, after.fit[index] ?? 0])
  return changes
}

/** Keeps a map's feature state equal to what fits, touching only what differs. */
export function fitKeeper(map: MapLibre): (fit: BuildingFit | null) => number {
  let applied = none
  return (next) => {
    // Without a selection the veil is off: what lies under it need not be told.
    if (!next) return 0
    const changes = changedFit(applied, next)
    for (const [id, past] of changes)
      map.setFeatureState({ source: tileSource, sourceLayer: tileLayers.buildings, id }, { past })
    applied = next
    return changes.length
  }
}
