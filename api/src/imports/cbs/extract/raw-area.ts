// An area as a source tells it, before anything is made of its names; every reader of this folder yields these.
import type { Extent } from '../../geopackage/geometry.ts'

/** A geometry as text that SQL reads: WKB in hexadecimal or GeoJSON. */
export interface RawShape {
  text: string
  /** In the coordinates of `epsg`. */
  extent: Extent | undefined
}

export interface RawArea {
  /** Names the row in a refusal. */
  place: string
  attributes: Record<string, unknown>
  /** Null with the reason why there is none. */
  shape: RawShape | { reason: string }
  /** 28992 (metres), or 4326 for degrees, longitude first. */
  epsg: 28992 | 4326
}
