// Address search: reads the question in every sensible way, looks each up at once, and puts the best first.
import type { AdresTreffer } from '../../../contract/registry.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  type FoundAddress,
  type FoundPlace,
  findNearestPlaces,
  findNumbers,
  findPlaces,
  findPostcode,
  firstOfStreet,
  readHits,
} from './queries.ts'
import { numberFit, type PlaceReading, type PostcodeReading, placeFit, readQuestion } from './rules.ts'

/** Something found, with how well it fits; equals keep the order in which they were found. */
interface Candidate {
  id: string
  fit: number
}

interface FittingPlace extends FoundPlace {
  fit: number
  reading: PlaceReading
}

/** From this fit on a place need not be looked for among those that merely resemble. */
const plainlyMeant = 0.8

/** Below this fit a place is no answer to the question. */
const leastFit = 0.3

/** Only so many of the best streets are asked for their numbers. */
const streetsToSearch = 15

/** A number that was typed must count: a street without it is a weaker hit than an address. */
const streetWithoutNumber = 0.6

function fittingPlaces(found: FoundPlace[], readings: PlaceReading[]): FittingPlace[] {
  return readings
    .flatMap((reading) =>
      found
        .filter(({ words }) => words === reading.words)
        .map((place) => ({ ...place, reading, fit: placeFit(reading.words, place) })),
    )
    .sort((a, b) => b.fit - a.fit || b.similarity - a.similarity || b.addressCount - a.addressCount)
}

function numberedCandidates(places: FittingPlace[], addresses: FoundAddress[]): Candidate[] {
  return places.flatMap(({ id, fit, reading: { number, suffix } }) => {
    if (number === null) return []
    return addresses
      .filter(({ streetId }) => streetId === id)
      .map((found) => ({ id: found.id, number: numberFit({ number, suffix }, found) }))
      .filter((candidate) => candidate.number > 0)
      .map((candidate) => ({ id: candidate.id, fit: fit + candidate.number }))
  })
}

/** Beside the street that was meant, others that merely resemble it are noise. */
const noise = 0.7

function withoutNoise(places: FittingPlace[]): FittingPlace[] {
  const best = places[0]?.fit ?? 0
  return places.filter(({ fit }) => fit > noise * best)
}

const wordsOf = (readings: PlaceReading[]): string[] => [...new Set(readings.map(({ words }) => words))]

/** Looks further, among what merely resembles, when nothing was plainly meant; a number that was typed is no word then. */
async function findFittingPlaces(database: Database, readings: PlaceReading[]): Promise<FittingPlace[]> {
  const places = fittingPlaces(await findPlaces(database, wordsOf(readings)), readings)
  if (places[0] && places[0].fit >= plainlyMeant) return withoutNoise(places)
  const numbered = readings.filter(({ number }) => number !== null)
  const likely = numbered.length > 0 ? numbered : readings
  const nearest = fittingPlaces(await findNearestPlaces(database, wordsOf(likely)), likely)
  return withoutNoise(nearest.filter(({ fit }) => fit >= leastFit))
}

async function searchPlaces(database: Database, readings: PlaceReading[], limit: number) {
  const places = await findFittingPlaces(database, readings)
  const numbered = places.filter(({ reading }) => reading.number !== null).slice(0, streetsToSearch)
  const numbers = new Set(numbered.flatMap(({ reading }) => reading.number ?? []))
  const streetIds = [...new Set(numbered.map(({ id }) => id))]
  const addresses =
    streetIds.length > 0 ? await findNumbers(database, streetIds, [...numbers]) : ([] as FoundAddress[])
  const candidates = [
    ...numberedCandidates(numbered, addresses),
    ...places.map(({ id, fit, reading }) => ({
      id,
      fit: reading.number === null ? fit : fit * streetWithoutNumber,
    })),
  ]
  return [...candidates, ...(await addressesOfBest(database, places, candidates.length, limit))]
}

/** When one street is plainly meant and there is room, its first addresses too. */
async function addressesOfBest(database: Database, places: FittingPlace[], taken: number, limit: number) {
  const [best] = places
  if (!best || best.fit < 0.9 || best.reading.number !== null || taken >= limit) return []
  const first = await firstOfStreet(database, best.id, limit - taken)
  return first.map(({ id }) => ({ id, fit: 0 }))
}

async function searchPostcode(database: Database, reading: PostcodeReading | undefined, limit: number) {
  if (!reading) return []
  const { number, suffix } = reading
  // More than asked, because the suffix decides only afterwards.
  const found = await findPostcode(database, reading, number === null ? limit : 200)
  return found.map((address) => ({
    id: address.id,
    fit: number === null ? 1 : 1 + numberFit({ number, suffix }, address),
  }))
}

/**
 * Addresses, streets and towns that fit what somebody typed, the best first.
 * @param text any text: "Slijkstraat 2", "1381BA 2", "slijkstr", "2 slijkstraat weesp"
 */
export async function searchAddresses(
  database: Database,
  text: string,
  limit: number,
): Promise<AdresTreffer[]> {
  const { postcode, places } = readQuestion(text)
  const [byPostcode, byPlace] = await Promise.all([
    searchPostcode(database, postcode, limit),
    places.length > 0 ? searchPlaces(database, places, limit) : [],
  ])
  const sorted = [...byPostcode, ...byPlace].sort((a, b) => b.fit - a.fit)
  const ids = [...new Set(sorted.map(({ id }) => id))].slice(0, limit)
  return ids.length > 0 ? readHits(database, ids) : []
}
