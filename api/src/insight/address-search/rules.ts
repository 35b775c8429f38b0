// What somebody may have meant by what was typed, and how well a place fits it. Pure; the queries carry it out.
import { fold } from './folding.ts'

/** One way to read the text as a postcode, whole or begun, perhaps with a number. */
export interface PostcodeReading {
  /** Upper case without a space: 1381BA, or its beginning. */
  postcode: string
  number: number | null
  suffix: string
}

/** One way to read the text as a street or town, perhaps with a number. */
export interface PlaceReading {
  /** Folded words of street and town, in the order in which they were typed. */
  words: string
  number: number | null
  /** House letter and addition, folded and joined. */
  suffix: string
}

export interface Readings {
  postcode: PostcodeReading | undefined
  places: PlaceReading[]
}

const wholePostcode = /(?:^| )([1-9][0-9]{3}) ?([a-z]{2})(?=[ 0-9]|$)/
const begunPostcode = /^([1-9][0-9]{3})(?: ?([a-z]))?$/
const houseNumber = /^([1-9][0-9]{0,4})((?:[a-z][a-z0-9]{0,4})?)$/
const ordinal = /^[0-9]+(?:e|de|ste)$/
/** What may follow a house number as its letter or addition; longer words are a town's. */
const additions =
  /^(?:[a-z]|[0-9]{1,4}|[a-z][0-9]{1,3}|[0-9]{1,3}[a-z]{1,2}|bis|hs|huis|rd|zw|bg|boven|ii|iii|iv)$/

function readNumbered(tokens: string[], at: number): PlaceReading | undefined {
  const [, digits, letters] = houseNumber.exec(tokens[at] ?? '') ?? []
  if (digits === undefined) return undefined
  const before = tokens.slice(0, at)
  const after = tokens.slice(at + 1)
  const suffix = [letters]
  while (before.length > 0 && suffix.length < 3 && after[0] !== undefined && additions.test(after[0])) {
    suffix.push(after.shift())
  }
  return { words: [...before, ...after].join(' '), number: Number(digits), suffix: suffix.join('') }
}

/** Places where a token may be the house number: digits, but not the "2e" of "2e Kruisstraat". */
function numberPlaces(tokens: string[]): number[] {
  return tokens.flatMap((token, at) => {
    const isOrdinal = ordinal.test(token) && at === 0
    return houseNumber.test(token) && !isOrdinal ? [at] : []
  })
}

/** "kerkstr" and "kerkln" as they are and written out. */
function abbreviated(words: string): string[] {
  const whole = words.replace(/str\b/g, 'straat').replace(/(\w)ln\b/g, '$1laan')
  return whole === words ? [words] : [whole, words]
}

function placeReadings(text: string): PlaceReading[] {
  const tokens = text.split(' ').filter((token) => token !== '')
  const places = numberPlaces(tokens)
  const numbered = [places[0], places.at(-1)]
    .filter((at, index, all) => at !== undefined && all.indexOf(at) === index)
    .flatMap((at) => readNumbered(tokens, at as number) ?? [])
  const all = [...numbered, { words: tokens.join(' '), number: null, suffix: '' }]
  return all
    .filter(({ words }) => words !== '')
    .flatMap((reading) => abbreviated(reading.words).map((words) => ({ ...reading, words })))
}

/** The postcode, if there is one, and the text without it. */
function readPostcode(text: string): { postcode: PostcodeReading | undefined; rest: string } {
  const begun = begunPostcode.exec(text)
  if (begun) {
    const postcode = `${begun[1]}${begun[2] ?? ''}`.toUpperCase()
    return { postcode: { postcode, number: null, suffix: '' }, rest: text }
  }
  const whole = wholePostcode.exec(text)
  if (!whole) return { postcode: undefined, rest: text }
  const rest = `${text.slice(0, whole.index)} ${text.slice(whole.index + whole[0].length)}`.trim()
  const tokens = rest.split(/ +/)
  const at = numberPlaces(tokens)[0]
  // A word before the number, so that what follows the number is taken as its letter.
  const numbered = at === undefined ? undefined : readNumbered(['', ...tokens], at + 1)
  const postcode = `${whole[1]}${whole[2]}`.toUpperCase()
  return {
    postcode: { postcode, number: numbered?.number ?? null, suffix: numbered?.suffix ?? '' },
    rest,
  }
}

/** Every way in which the text makes sense, the likeliest first. */
export function readQuestion(text: string): Readings {
  const { postcode, rest } = readPostcode(fold(text))
  return { postcode, places: placeReadings(rest) }
}

/** A street or town as far as its fit matters; keys are folded. */
export interface PlaceKeys {
  nameKey: string
  shortKey: string | null
  townKey: string
  /** Trigram resemblance of the words to the place's search text, 0 to 1. */
  similarity: number
}

/** Number of letters left out, put in, changed, or swapped with their neighbour, between two texts. */
function mistakes(one: string, other: string): number {
  let [before, former, row] = [0, 1, 2].map(() => new Uint16Array(other.length + 1)) as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
  ]
  for (let j = 0; j <= other.length; j++) former[j] = j
  for (let i = 1; i <= one.length; i++) {
    row[0] = i
    const letter = one.charCodeAt(i - 1)
    for (let j = 1; j <= other.length; j++) {
      const isSame = letter === other.charCodeAt(j - 1)
      let least = (former[j - 1] as number) + (isSame ? 0 : 1)
      least = Math.min(least, (former[j] as number) + 1, (row[j - 1] as number) + 1)
      const isSwapped =
        !isSame && i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one[i - 2] === other[j - 1]
      row[j] = isSwapped ? Math.min(least, (before[j - 2] as number) + 1) : least
    }
    ;[before, former, row] = [former, row, before]
  }
  return former[other.length] as number
}

/** How alike two texts are, 0 to 1, by the mistakes between them. */
export function closeness(one: string, other: string): number {
  return 1 - mistakes(one, other) / Math.max(one.length, other.length, 1)
}

/** Closeness, or 0 where the lengths alone rule out that it is above `least`. */
function closenessAbove(least: number, one: string, other: string): number {
  const atBest = Math.min(one.length, other.length) / Math.max(one.length, other.length, 1)
  return atBest > least ? closeness(one, other) : 0
}

/** Every word begins a word of name or town, and one at least of the name. */
function isBegun(words: string, nameKey: string, townKey: string): boolean {
  const begins = (key: string) => (word: string) => key.split(' ').some((part) => part.startsWith(word))
  const asked = words.split(' ')
  return asked.some(begins(nameKey)) && asked.every(begins(`${nameKey} ${townKey}`))
}

/** How well a place fits the words, 0 to 1: the very name, then its beginning, then all words begun, then resemblance. */
export function placeFit(words: string, { nameKey, shortKey, townKey, similarity }: PlaceKeys): number {
  const names = shortKey && shortKey !== nameKey ? [nameKey, shortKey] : [nameKey]
  const spellings = names.flatMap((name) => [name, `${name} ${townKey}`, `${townKey} ${name}`])
  if (spellings.includes(words)) return 1
  // A town alone, or its beginning, does not mean all its streets.
  const isTownAlone = townKey !== nameKey && townKey.startsWith(words) && !nameKey.startsWith(words)
  if (!isTownAlone && spellings.some((spelling) => spelling.startsWith(words))) return 0.9
  if (isBegun(words, nameKey, townKey)) return 0.8
  // Trigrams know few letters of a short word with a swapped pair; while typing, only the beginning is there.
  const begun = [...new Set(spellings.flatMap((spelling) => [spelling, spelling.slice(0, words.length)]))]
  return (
    0.7 * begun.reduce((best, spelling) => Math.max(best, closenessAbove(best, words, spelling)), similarity)
  )
}

/** How well an address's number fits, 0 to 1: number and suffix, number and the suffix's beginning, number, its beginning. */
export function numberFit(
  asked: { number: number; suffix: string },
  found: { houseNumber: number; suffix: string },
): number {
  if (found.houseNumber !== asked.number) {
    const isBegun = asked.suffix === '' && String(found.houseNumber).startsWith(String(asked.number))
    return isBegun ? 0.2 : 0
  }
  if (found.suffix === asked.suffix) return 1
  return found.suffix.startsWith(asked.suffix) ? 0.8 : 0.6
}
