// The register objects of a municipality with their history, before they are written as XML.
import type { Ring } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'

/** One occurrence (voorkomen): valid from a date, until the next one begins. Dates are YYYY-MM-DD. */
export interface Version<Facts> {
  facts: Facts
  begin: string
  end?: string
}

/** An object and its occurrences, oldest first. */
export interface RegisterObject<Facts> {
  id: string
  versions: Version<Facts>[]
}

export interface BuildingFacts {
  /** EPSG:28992, metres. */
  ring: Ring
  year: number
  status: string
}

export interface AddressableFacts {
  mainAddress: string
  sideAddresses: string[]
  status: string
}

export interface DwellingFacts extends AddressableFacts {
  point: Point
  purposes: string[]
  floorArea: number
  buildings: string[]
}

export interface PlaceFacts extends AddressableFacts {
  ring: Ring
}

export interface AddressFacts {
  number: number
  letter?: string
  addition?: string
  postcode?: string
  objectType: 'Verblijfsobject' | 'Ligplaats' | 'Standplaats'
  status: string
  street: string
}

export interface StreetFacts {
  name: string
  status: string
}

/** An attribute whose value is being checked: the object's id and the attribute's name in the register. */
export interface Investigation {
  id: string
  attribute: string
  begin: string
}

/** All that one delivery holds. */
export interface Register {
  buildings: RegisterObject<BuildingFacts>[]
  dwellings: RegisterObject<DwellingFacts>[]
  berths: RegisterObject<PlaceFacts>[]
  pitches: RegisterObject<PlaceFacts>[]
  addresses: RegisterObject<AddressFacts>[]
  streets: RegisterObject<StreetFacts>[]
  /** Outline of the one town. */
  town: Ring
  buildingInvestigations: Investigation[]
  dwellingInvestigations: Investigation[]
}

/** The version that holds now. */
export function current<Facts>(object: RegisterObject<Facts>): Facts {
  const last = object.versions[object.versions.length - 1]
  if (!last) throw new Error(`Register object ${object.id} has no version`)
  return last.facts
}

/** Ends the running version and begins the next, which differs in some facts. */
export function amend<Facts>(object: RegisterObject<Facts>, begin: string, change: Partial<Facts>): void {
  const last = object.versions[object.versions.length - 1]
  if (!last) throw new Error(`Register object ${object.id} has no version`)
  last.end = begin
  object.versions.push({ facts: { ...last.facts, ...change }, begin })
}
