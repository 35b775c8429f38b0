// Which streets a typed list means, line by line: forgiving about capitals, accents and abbreviations, never guessing.
import type { HerkendeRegel, StraatKeuze } from '../../../contract/districts.ts'
import type { Database } from '../../platform/db/database.ts'
import { type FoundPlace, findNearestPlaces, findPlaces } from '../address-search/queries.ts'
import { type PlaceReading, placeFit, readQuestion } from '../address-search/rules.ts'
import { readStreetChoices } from './queries.ts'

/** Below this fit a street is no suggestion. */
const leastFit = 0.35
const mostSuggestions = 4

interface Fit {
  id: string
  fit: number
}

/** Streets and towns live in one search; a street's identification has sixteen digits. */
const isStreet = ({ id }: FoundPlace) => id.length === 16

function fitsOf(readings: readonly PlaceReading[], found: readonly FoundPlace[]): Fit[] {
  const best = new Map<string, number>()
  for (const { words, number } of readings) {
    for (const place of found.filter((candidate) => candidate.words === words && isStreet(candidate))) {
      // "Merelhof 12" is not plainly a street: it is offered, not taken.
      const fit = placeFit(words, place) * (number === null ? 1 : 0.95)
      best.set(place.id, Math.max(fit, best.get(place.id) ?? 0))
    }
  }
  return [...best].map(([id, fit]) => ({ id, fit })).sort((one, other) => other.fit - one.fit)
}

/**
 * The streets that each line means.
 * @param lines a street each, with or without its town: "merelhof", "Kerkstr Weesp"
 */
export async function recogniseStreets(
  database: Database,
  lines: readonly string[],
): Promise<HerkendeRegel[]> {
  const read = lines.map((line) => ({ line, readings: readQuestion(line).places }))
  const words = [...new Set(read.flatMap(({ readings }) => readings.map((reading) => reading.words)))]
  const found = words.length > 0 ? await findPlaces(database, words) : []
  const fitting = await Promise.all(
    read.map(async ({ line, readings }) => {
      const fits = fitsOf(readings, found)
      if ((fits[0]?.fit ?? 0) >= 1 || readings.length === 0) return { line, fits }
      const asked = [...new Set(readings.map((reading) => reading.words))]
      return { line, fits: fitsOf(readings, [...found, ...(await findNearestPlaces(database, asked))]) }
    }),
  )
  const ids = [...new Set(fitting.flatMap(({ fits }) => fits.map(({ id }) => id)))]
  const streets = new Map((await readStreetChoices(database, ids)).map((street) => [street.id, street]))
  return fitting.map(({ line, fits }) => resultOf(line, fits, streets))
}

function resultOf(
  regel: string,
  fits: readonly Fit[],
  streets: ReadonlyMap<string, StraatKeuze>,
): HerkendeRegel {
  const known = (wanted: readonly Fit[]) => wanted.flatMap(({ id }) => streets.get(id) ?? [])
  const exact = known(fits.filter(({ fit }) => fit >= 1))
  if (exact.length === 1) return { regel, uitslag: 'herkend', straten: exact }
  if (exact.length > 1) return { regel, uitslag: 'meer-van-die-naam', straten: exact }
  const similar = fits.filter(({ fit }) => fit >= leastFit).slice(0, mostSuggestions)
  return { regel, uitslag: 'onbekend', straten: known(similar) }
}
