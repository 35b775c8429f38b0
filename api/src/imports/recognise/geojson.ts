// Tells what the features of a GeoJSON file are by the first of them.
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { shorten } from './csv.ts'
import { refused, taken } from './findings.ts'

/** As much of a feature as is looked at. */
export interface FirstFeature {
  geometry?: { type?: unknown } | null
  properties?: Record<string, unknown> | null
}

const backgroundKinds = ['water', 'groen', 'park', 'sport']
const cbsCode = /^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/

/** @param fileName whose year counts where the features tell none */
export function recogniseFeature(feature: FirstFeature, fileName: string): FileRecognition {
  const properties = Object.entries(feature.properties ?? {})
  const told = (name: string) =>
    properties.find(([key]) => key.toLowerCase().replaceAll('_', '') === name)?.[1]
  const kind = String(feature.geometry?.type ?? '')
  if (properties.some(([key, value]) => /code$/i.test(key) && cbsCode.test(String(value)))) {
    const jaar = yearOf(told('jaar'), fileName)
    return taken('cbs-geojson', { jaar, vraagt: jaar === null ? ['jaar'] : [] })
  }
  if (kind.endsWith('LineString') && told('openbareruimteid') !== undefined) return taken('straten-geojson')
  if (kind.endsWith('Polygon')) {
    if (backgroundKinds.includes(String(told('soort')))) return taken('vlakken-geojson')
    if (told('naam') !== undefined) return taken('wijken-geojson')
  }
  return refused('geojson-onbekend', shorten(properties.map(([key]) => key)))
}

/** The year of the figures: as they say themselves, else as the file is called. */
export function yearOf(told: unknown, fileName: string): number | null {
  const year = Number(told)
  if (Number.isInteger(year) && year > 1994 && year < 2100) return year
  const named = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(fileName)
  return named ? Number(named[1]) : null
}
