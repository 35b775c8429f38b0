// Reads areas from GeoJSON, feature by feature: a file saved from CBS's WFS or OGC API, or boundaries that a municipality publishes.
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import { readJsonValues } from '../../files/read-json-values.ts'
import { checkShape } from './geojson-shape.ts'
import type { RawArea } from './raw-area.ts'

/** What a file says about itself beside its features. */
export interface CollectionNotes {
  /** How many features the service had, where the file is an answer of one. */
  matched: number | undefined
}

/**
 * Yields every feature; degrees (longitude first) or metres of EPSG:28992 are told apart by their size.
 * @param notes is filled while reading
 * @throws AppError 'unsupported-file' when the file is no GeoJSON FeatureCollection, not in UTF-8, or names another coordinate system
 */
export async function* readGeoJson(
  location: string,
  notes: CollectionNotes,
  onRead?: (bytes: number) => void,
): AsyncGenerator<RawArea> {
  let number = 0
  let isCollection = false
  for await (const value of readJsonValues(location, isTold, onRead)) {
    if (value === 'FeatureCollection') isCollection = true
    else if (typeof value === 'number') notes.matched = value
    else if (isFeature(value)) yield toRawArea(value, `feature ${++number}`)
    else if (typeof value === 'object') refuseOtherSystem(value)
  }
  if (!isCollection || number === 0)
    throw new AppError(
      'unsupported-file',
      isCollection
        ? told`The file has no features. Ask the service for an area that it knows.`
        : told`The file is no GeoJSON FeatureCollection (RFC 7946).`,
    )
}

const isTold = (path: readonly (string | number | null)[]): boolean => {
  const [member] = path
  if (path.length === 2) return member === 'features'
  return path.length === 1 && (member === 'type' || member === 'crs' || member === 'numberMatched')
}

interface Feature {
  type: 'Feature'
  geometry: unknown
  properties: Record<string, unknown> | null
}

const isFeature = (value: unknown): value is Feature =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Feature'

/** A feature as an area. @throws AppError 'unsupported-file' when its texts are not UTF-8 */
export function toRawArea({ geometry, properties }: Feature, place: string): RawArea {
  const attributes = properties ?? {}
  for (const [name, text] of Object.entries(attributes)) {
    if (`${name}${typeof text === 'string' ? text : ''}`.includes('\uFFFD'))
      throw new AppError(
        'unsupported-file',
        told`The file is not in UTF-8: ${place} has unreadable letters in ${JSON.stringify(name)}. Save it as UTF-8, or download it again.`,
      )
  }
  const checked = checkShape(geometry)
  return 'reason' in checked
    ? { place, attributes, shape: checked, epsg: 4326 }
    : { place, attributes, ...checked }
}

/** The member `crs` of older GeoJSON: only the two systems that we read. */
function refuseOtherSystem(crs: unknown): void {
  const name = JSON.stringify(crs)
  if (/CRS84|4326|4258|28992|7415/.test(name)) return
  throw new AppError(
    'unsupported-file',
    told`The file is in another coordinate system (${name.slice(0, 120)}). Save it in EPSG:28992 or in degrees (CRS84).`,
  )
}
