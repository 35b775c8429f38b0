// Reads a GeoJSON file (RFC 7946: WGS 84, longitude before latitude) and checks it feature by feature.
import { readFile } from 'node:fs/promises'
import type { Feature, Geometry } from 'geojson'
import { z } from 'zod'
import { AppError, type Fault, messageOf } from '../../platform/errors/app-error.ts'
import { type Told, told } from '../../platform/errors/told.ts'

/** A feature of a checked file; `place` names it in a refusal. */
export interface PlacedFeature {
  place: string
  geometry: Geometry
  properties: Record<string, unknown>
}

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable(),
      properties: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
})

/** Where the Netherlands and its waters lie: west, south, east, north in degrees. */
const bounds = { west: 2.5, south: 50, east: 8, north: 54.5 }

/**
 * All features of the file.
 * @param kinds types of geometry that the file may hold
 * @throws AppError 'invalid-input' or 'unsupported-file'; `faults` name every wrong feature
 */
export async function readFeatures(
  location: string,
  kinds: readonly Geometry['type'][],
): Promise<PlacedFeature[]> {
  const parsed = collection.safeParse(await readJson(location))
  if (!parsed.success)
    throw new AppError('unsupported-file', told`The file is no GeoJSON FeatureCollection (RFC 7946).`)
  const faults: Fault[] = []
  const features = parsed.data.features.map(({ geometry, properties }, index) => {
    const place = `feature ${index + 1}`
    const reason = wrongGeometry(geometry as Feature['geometry'], kinds)
    if (reason) faults.push({ place, reason })
    return { place, geometry: geometry as Geometry, properties: properties ?? {} }
  })
  if (features.length === 0) throw new AppError('invalid-input', told`The file has no features.`)
  refuseFaults(faults)
  return features
}

/** @throws AppError 'invalid-input' with all of `faults`, when there are any */
export function refuseFaults(faults: Fault[]): void {
  if (faults.length === 0) return
  const [first] = faults
  const others = faults.length > 1 ? told` and ${faults.length - 1} more` : ''
  throw new AppError(
    'invalid-input',
    told`Nothing was stored of this file: ${first?.place} ${first?.reason}${others}. Mend it and offer the file again.`,
    { faults },
  )
}

async function readJson(location: string): Promise<unknown> {
  const text = await readFile(location, 'utf8').catch((cause: unknown) => {
    throw new AppError('not-found', told`The file ${location} cannot be read.`, { cause })
  })
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new AppError('unsupported-file', told`The file is no JSON: ${messageOf(cause)}.`, { cause })
  }
}

function wrongGeometry(geometry: Geometry | null, kinds: readonly string[]): Told | undefined {
  if (!geometry || !kinds.includes(geometry.type))
    return told`has geometry ${geometry?.type ?? 'null'}, expected ${kinds.join(' or ')}`
  const outside = firstOutside((geometry as { coordinates?: unknown }).coordinates)
  if (!outside) return undefined
  return told`has a position ${JSON.stringify(outside)}, which is not in the Netherlands: give longitude and latitude in degrees (WGS 84)`
}

/** The first position that is no pair of degrees within the bounds. */
function firstOutside(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return coordinates ?? 'nothing'
  if (Array.isArray(coordinates[0])) {
    for (const part of coordinates) {
      const outside = firstOutside(part)
      if (outside) return outside
    }
    return undefined
  }
  const [longitude, latitude] = coordinates
  const inside =
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    longitude >= bounds.west &&
    longitude <= bounds.east &&
    latitude >= bounds.south &&
    latitude <= bounds.north
  return inside ? undefined : coordinates
}
