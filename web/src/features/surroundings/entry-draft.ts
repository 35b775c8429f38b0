// What a form holds before it is saved: from an entry to fields and back to facts, and what is missing. Pure.
import type {
  Belanghebbende,
  Koppelkans,
  LineOrArea,
  Ontmoetingsplek,
} from '../../../../api/contract/surroundings.ts'
import type { EntryFacts } from '../../lib/api/surroundings.ts'
import type { MessageId } from '../../lib/messages/text.ts'
import { type Field, fieldsOf } from './fields-of.ts'
import type { SurroundingLayer } from './layers.ts'
import type { Entry } from './use-surroundings.ts'

/** Where an entry is, as far as the form knows. `kept`: where it was. */
export type DraftPlace =
  | { kind: 'none' }
  | { kind: 'kept' }
  | { kind: 'building'; id: string }
  | { kind: 'point'; point: [number, number] }
  | { kind: 'streets'; streets: { id: string; name: string }[] }
  | { kind: 'shape'; shape: LineOrArea }

export interface Draft {
  values: Record<string, string>
  place: DraftPlace
  /** The version that the writer had before them; 0 for a new entry. */
  base: number
}

function placeOf(layer: SurroundingLayer, entry: Entry | null): DraftPlace {
  if (!entry) return { kind: 'none' }
  if (layer === 'ontmoetingsplek') {
    const { herkomst, pand } = entry as Ontmoetingsplek
    return herkomst === 'register' && pand ? { kind: 'building', id: pand } : { kind: 'kept' }
  }
  if (layer === 'belanghebbende') return { kind: (entry as Belanghebbende).punt ? 'kept' : 'none' }
  return { kind: 'kept' }
}

/** The fields as they stand before anybody typed. @param year the year to propose for a new koppelkans */
export function draftOf(layer: SurroundingLayer, entry: Entry | null, year: number): Draft {
  const facts = entry as Record<string, unknown> | null
  const proposal = ({ kind, options }: Field) =>
    kind === 'year' ? String(year) : kind === 'choice' ? (options?.[0]?.value ?? '') : ''
  const values = Object.fromEntries(
    fieldsOf[layer].map((field) => [field.name, facts ? String(facts[field.name] ?? '') : proposal(field)]),
  )
  return { values, place: placeOf(layer, entry), base: entry?.versie ?? 0 }
}

export type Faults = Partial<Record<string, MessageId>>

const wholeYear = (text: string | undefined) => {
  const year = Number(text)
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null
}

/** What keeps the draft from being saved, by field; the place's under `place`. */
export function faultsOf(layer: SurroundingLayer, { values, place }: Draft): Faults {
  const faults: Faults = {}
  if (!values.naam?.trim()) faults.naam = 'form.fault.name'
  if (layer === 'koppelkans') {
    const [first, last] = [wholeYear(values.vanJaar), wholeYear(values.totJaar)]
    if (first === null) faults.vanJaar = 'form.fault.year'
    if (last === null) faults.totJaar = 'form.fault.year'
    else if (first !== null && last < first) faults.totJaar = 'form.fault.order'
    const nowhere = place.kind === 'none' || (place.kind === 'streets' && place.streets.length === 0)
    if (nowhere) faults.place = 'form.fault.where'
  } else if (layer === 'ontmoetingsplek' && place.kind === 'none') faults.place = 'form.fault.place'
  return faults
}

function placeFacts(place: DraftPlace): EntryFacts {
  switch (place.kind) {
    case 'building':
      return { plaats: { pand: place.id } }
    case 'point':
      return { plaats: { punt: place.point } }
    case 'streets':
      return { waar: { straten: place.streets.map(({ id }) => id) } }
    case 'shape':
      return { waar: { geometrie: place.shape } }
    case 'none':
      return { plaats: null }
    case 'kept':
      return {}
  }
}

/** A draft without faults as the server wants it. @param area noted with a new party */
export function factsOf(
  layer: SurroundingLayer,
  { values, place }: Draft,
  area: string,
  isNew: boolean,
): EntryFacts {
  const facts: EntryFacts = { ...placeFacts(place) }
  for (const { name, kind } of fieldsOf[layer]) {
    const value = values[name] ?? ''
    facts[name] = kind === 'year' ? Number(value) : value.trim()
  }
  if (layer === 'belanghebbende' && isNew) facts.gebied = area
  return facts
}

/** The middle of where an entry is, to show it on the map; null where it has no place. */
export function middleOf(entry: Entry): [number, number] | null {
  if ('punt' in entry) return entry.punt
  const [west, south, east, north] = boxOf(entry)
  return [(west + east) / 2, (south + north) / 2]
}

/** West, south, east, north of a koppelkans. */
export function boxOf({ geometrie }: Koppelkans): [number, number, number, number] {
  const numbers = geometrie.coordinates.flat(Number.POSITIVE_INFINITY) as number[]
  // Positions have two numbers or three; those of our own server have two.
  const longitudes = numbers.filter((_, index) => index % 2 === 0)
  const latitudes = numbers.filter((_, index) => index % 2 === 1)
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)]
}
