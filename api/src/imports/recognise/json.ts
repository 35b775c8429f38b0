// Tells JSON by its beginning: CityJSON (whole, or a feature a line), GeoJSON by its first feature, or an error message.
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { refused, taken } from './findings.ts'
import { type FirstFeature, recogniseFeature } from './geojson.ts'

/** @param beginning enough of the text to hold its first feature; @param ending its last few letters, where they are known */
export function recogniseJson(beginning: string, ending: string | null, fileName: string): FileRecognition {
  const broken = ending !== null && !/[}\]]\s*$/.test(ending)
  if (/"type"\s*:\s*"CityJSON"/.test(beginning) || /"CityObjects"\s*:/.test(beginning)) {
    if (broken) return refused('half-bestand')
    return taken(isSequence(beginning) ? '3dbag-cityjsonseq' : '3dbag-cityjson')
  }
  const features = /"features"\s*:\s*\[/.exec(beginning)
  if (features && /"FeatureCollection"/.test(beginning)) {
    if (broken) return refused('half-bestand')
    const first = firstObject(beginning, features.index + features[0].length)
    return first ? recogniseFeature(first as FirstFeature, fileName) : refused('geojson-onbekend')
  }
  const message = errorMessage(beginning)
  if (message) return refused('foutmelding', message)
  return refused(broken ? 'half-bestand' : 'json-onbekend')
}

/** CityJSONSeq has the metadata on a line of their own, and a feature on each line after it. */
function isSequence(beginning: string): boolean {
  const [, second = ''] = beginning.split(/\r?\n/, 2)
  return second.trimStart().startsWith('{') && /"type"\s*:\s*"CityJSONFeature"/.test(second)
}

/** The object that begins at the first brace from `from` on; undefined when the text ends within it. */
function firstObject(text: string, from: number): unknown {
  const begin = text.indexOf('{', from)
  let depth = 0
  let inText = false
  for (let at = begin; at >= 0 && at < text.length; at++) {
    const sign = text[at]
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '{') depth += 1
    else if (sign === '}' && --depth === 0) return parsed(text.slice(begin, at + 1))
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a site says instead of giving its data; problem details and their kin. */
function errorMessage(text: string): string | undefined {
  const object = parsed(text) as Record<string, unknown> | undefined
  if (!object || typeof object !== 'object') return undefined
  const message = object.detail ?? object.message ?? object.error ?? object.title
  return typeof message === 'string' ? message.slice(0, 200) : undefined
}
