// Turns a row of text into a checked event, or says why not and what to do. Pure.
import { type EngagementEvent, engagementEvents } from '../../../contract/vocabulary.ts'
import type { RawRow } from './extract.ts'

/** A row that may be stored, once its home is found. */
export interface EventRow {
  line: number
  /** By id, or by address, or by both, which then have to agree. */
  dwellingId: string | null
  postcode: string | null
  houseNumber: number | null
  houseLetter: string | null
  houseNumberAddition: string | null
  /** yyyy-mm-dd */
  occurredOn: string
  event: EngagementEvent
  source: string
  note: string | null
}

/** Why a row is refused, and the remedy. */
export interface RowRefusal {
  line: number
  reason: string
}

const earliest = '1990-01-01'
const longestNote = 200
const longestSource = 60

class Refused extends Error {}

/**
 * @param today the last day that an event may have, yyyy-mm-dd
 */
export function toEventRow({ line, cells }: RawRow, today: string): EventRow | RowRefusal {
  try {
    return {
      line,
      ...whichHome(cells),
      occurredOn: toDay(cells.datum ?? '', today),
      event: toEvent(cells.gebeurtenis ?? ''),
      source: toSource(cells.bron ?? ''),
      note: toNote(cells.toelichting ?? ''),
    }
  } catch (error) {
    if (error instanceof Refused) return { line, reason: error.message }
    throw error
  }
}

type Home = Pick<EventRow, 'dwellingId' | 'postcode' | 'houseNumber' | 'houseLetter' | 'houseNumberAddition'>

function whichHome(cells: RawRow['cells']): Home {
  const dwellingId = cells.verblijfsobject_id ? toDwellingId(cells.verblijfsobject_id) : null
  const postcode = cells.postcode ? toPostcode(cells.postcode) : null
  const houseNumber = cells.huisnummer ? toHouseNumber(cells.huisnummer) : null
  if (dwellingId === null && (postcode === null || houseNumber === null))
    throw new Refused('does not say which home: fill in verblijfsobject_id, or postcode and huisnummer')
  return {
    dwellingId,
    postcode: houseNumber === null ? null : postcode,
    houseNumber: postcode === null ? null : houseNumber,
    houseLetter: cells.huisletter || null,
    houseNumberAddition: cells.toevoeging || null,
  }
}

function toDwellingId(text: string): string {
  if (/^[0-9]{4}0[123][0-9]{10}$/.test(text)) return text
  const spoiled = /^[0-9]{1,15}$|E\+?[0-9]+$/i.test(text)
  const remedy = spoiled
    ? 'a spreadsheet made a number of it; give the column the type text and fill it in again'
    : 'it has 16 digits, of which the fifth and sixth are 01, 02 or 03'
  throw new Refused(`verblijfsobject_id "${text}" is no BAG id: ${remedy}`)
}

function toPostcode(text: string): string {
  const postcode = text.replace(/\s/g, '').toUpperCase()
  if (/^[1-9][0-9]{3}[A-Z]{2}$/.test(postcode)) return postcode
  throw new Refused(`postcode "${text}" is none: four digits and two letters, as 1381 BA`)
}

function toHouseNumber(text: string): number {
  if (/^[1-9][0-9]{0,4}$/.test(text)) return Number(text)
  throw new Refused(
    `huisnummer "${text}" is no number from 1 to 99999; a letter or addition has a column of its own`,
  )
}

function toDay(text: string, today: string): string {
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? turned(/^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text))
  const [year, month, day] = parts?.slice(1).map(Number) ?? []
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day))
  const known = date.getUTCMonth() + 1 === month && date.getUTCDate() === day
  if (!known) throw new Refused(`datum "${text}" is no day: write 2026-03-31 or 31-03-2026`)
  const iso = date.toISOString().slice(0, 10)
  if (iso > today)
    throw new Refused(`datum ${iso} lies in the future: record what happened, after it happened`)
  if (iso < earliest) throw new Refused(`datum ${iso} lies before ${earliest}: check the year`)
  return iso
}

const turned = (match: RegExpExecArray | null) => match && [match[0], match[3], match[2], match[1]]

function toEvent(text: string): EngagementEvent {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_]+/g, '-')
  const event = engagementEvents.find((name) => name === plain)
  if (event) return event
  throw new Refused(`gebeurtenis "${text}" is not known: choose from ${engagementEvents.join(', ')}`)
}

function toSource(text: string): string {
  if (text === '') throw new Refused('bron is empty: say where this is known from, as huisbezoek')
  if (text.length <= longestSource) return withoutContact('bron', text)
  throw new Refused(`bron has ${text.length} characters: at most ${longestSource}`)
}

function toNote(text: string): string | null {
  if (text === '') return null
  if (text.length <= longestNote) return withoutContact('toelichting', text)
  throw new Refused(`toelichting has ${text.length} characters: at most ${longestNote}`)
}

/** People are no part of this product's data; an address to reach them would be. */
function withoutContact(column: string, text: string): string {
  const mail = /\S+@\S+\.\S+/.test(text)
  const telephone = /(?:\+31|\b0)[\s-]?\d(?:[\s-]?\d){8}\b/.test(text)
  if (!mail && !telephone) return text
  throw new Refused(`${column} holds ${mail ? 'an e-mail address' : 'a telephone number'}: leave it out`)
}
