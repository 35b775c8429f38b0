// Makes a registration of the register's row: values checked and in our units, Dutch words kept where they are the register's own.
import { createHash } from 'node:crypto'
import { type EnergyClass, energyClasses, type LabelMethod } from '../../../../contract/vocabulary.ts'
import type { LabelColumn } from '../extract/columns.ts'
import {
  bagIdIn,
  bagIdsIn,
  dateIn,
  flagIn,
  houseNumberIn,
  numberIn,
  postcodeIn,
  repairMojibake,
  textIn,
} from './values.ts'

/** A row's cells by column; what the file lacks is absent. */
export type RawRegistration = Partial<Record<LabelColumn, string>>

/** Figures of a registration, in the units that migrations/0007_energy_labels.sql names. */
const figures = [
  'floorArea',
  'compactness',
  'energyIndex',
  'energyDemand',
  'primaryFossilEnergy',
  'renewableShare',
  'heatDemand',
  'co2Emission',
  'calculatedEnergyUse',
] as const
type Figure = (typeof figures)[number]

/** A registration as it is stored. */
export type Registration = Record<Figure, number | null> & {
  registrationKey: string
  dwellingId: string | null
  mooringId: string | null
  pitchId: string | null
  buildingIds: string[]
  postcode: string | null
  houseNumber: number | null
  houseLetter: string | null
  houseNumberAddition: string | null
  designation: string | null
  registeredOn: string
  surveyedOn: string | null
  validUntil: string | null
  surveyKind: string | null
  status: string | null
  calculationType: string | null
  method: LabelMethod
  isSimplified: boolean | null
  isByReferenceBuilding: boolean | null
  buildingClass: 'W' | 'U' | null
  buildingType: string | null
  buildingSubtype: string | null
  constructionYear: number | null
  energyClass: EnergyClass | null
  calculatedEnergyUnit: 'kWh/m2' | 'MJ' | null
}

/** Why a row cannot be taken over. */
export class BadRow extends Error {}

/** @throws BadRow that names the value which cannot be read */
export function toRegistration(raw: RawRegistration): Registration {
  const read = { ...readPlace(raw), ...readDates(raw), ...readJudgement(raw), ...readFigures(raw) }
  const calculatedEnergyUnit =
    read.calculatedEnergyUse === null
      ? null
      : read.method === 'nta-8800'
        ? ('kWh/m2' as const)
        : ('MJ' as const)
  return { ...read, calculatedEnergyUnit, registrationKey: keyOf(read) }
}

function readPlace(raw: RawRegistration) {
  return {
    dwellingId: bagIdIn(raw.dwellingId),
    mooringId: bagIdIn(raw.mooringId),
    pitchId: bagIdIn(raw.pitchId),
    buildingIds: bagIdsIn(raw.buildingIds),
    postcode: postcodeIn(raw.postcode),
    houseNumber: houseNumberIn(raw.houseNumber),
    houseLetter: textIn(raw.houseLetter),
    houseNumberAddition: textIn(raw.houseNumberAddition),
    designation: textIn(raw.designation),
  }
}

function readDates(raw: RawRegistration) {
  const registeredOn = dateOf(raw, 'registeredOn', 'Registratiedatum')
  if (registeredOn === null) throw new BadRow('has no Registratiedatum')
  return {
    registeredOn,
    surveyedOn: dateOf(raw, 'surveyedOn', 'Opnamedatum'),
    validUntil: dateOf(raw, 'validUntil', 'GeldigTot'),
  }
}

function dateOf(raw: RawRegistration, column: LabelColumn, name: string): string | null {
  const text = textIn(raw[column])
  if (text === null) return null
  const day = dateIn(text)
  if (day === undefined) throw new BadRow(`has ${name} "${text.slice(0, 40)}", which is no date`)
  return day
}

const word = (cell: string | undefined): string | null => {
  const text = textIn(cell)
  return text === null ? null : repairMojibake(text)
}

function readJudgement(raw: RawRegistration) {
  const calculationType = word(raw.calculationType)
  return {
    surveyKind: word(raw.surveyKind),
    status: word(raw.status),
    calculationType,
    method: methodOf(calculationType, raw),
    isSimplified: flagIn(textIn(raw.isSimplified)),
    isByReferenceBuilding: flagIn(textIn(raw.isByReferenceBuilding)),
    buildingClass: buildingClassOf(textIn(raw.buildingClass)),
    buildingType: word(raw.buildingType),
    buildingSubtype: word(raw.buildingSubtype),
    energyClass: energyClassOf(textIn(raw.energyClass)),
    constructionYear: yearOf(textIn(raw.constructionYear)),
  }
}

/** NTA 8800 names itself; where the API tells no method, only NTA 8800 knows primary fossil energy. */
function methodOf(calculationType: string | null, raw: RawRegistration): LabelMethod {
  const isPresent =
    calculationType === null
      ? textIn(raw.primaryFossilEnergy) !== null
      : /NTA[\s_-]*8800/i.test(calculationType)
  return isPresent ? 'nta-8800' : 'ouder'
}

/** The files say W and U, the API Woningbouw and Utiliteitsbouw. */
function buildingClassOf(text: string | null): 'W' | 'U' | null {
  const first = text?.charAt(0).toUpperCase()
  return first === 'W' || first === 'U' ? first : null
}

function energyClassOf(text: string | null): EnergyClass | null {
  if (text === null) return null
  const found = energyClasses.find((energyClass) => energyClass === text.toUpperCase().replace(/\s+/g, ''))
  if (!found) throw new BadRow(`has Energieklasse "${text.slice(0, 20)}", which is no class that we know`)
  return found
}

function yearOf(text: string | null): number | null {
  const year = text === null ? undefined : numberIn(text)
  return year !== undefined && Number.isInteger(year) && year >= 1000 && year <= 2100 ? year : null
}

function readFigures(raw: RawRegistration): Record<Figure, number | null> {
  const values = figures.map((figure) => {
    const text = textIn(raw[figure])
    if (text === null) return [figure, null]
    const value = numberIn(text)
    if (value === undefined) throw new BadRow(`has "${text.slice(0, 20)}" where a number belongs (${figure})`)
    return [figure, value]
  })
  return Object.fromEntries(values)
}

/**
 * Says which registration it is: what it is about, when, how and with what outcome. Figures are left out, because the
 * versions round them differently; letter and addition are one, because v2 and v3 have them in one column.
 */
function keyOf(read: Omit<Registration, 'registrationKey' | 'calculatedEnergyUnit'>): string {
  const suffix = [read.houseLetter, read.houseNumberAddition]
    .join('')
    .replace(/[^0-9a-z]/gi, '')
    .toLowerCase()
  const parts = [
    read.dwellingId,
    read.mooringId,
    read.pitchId,
    // v2 and v3 name one building, later versions all of them.
    read.dwellingId ?? read.mooringId ?? read.pitchId ?? read.buildingIds.join(),
    read.postcode,
    read.houseNumber,
    suffix,
    read.designation?.toLowerCase(),
    read.registeredOn,
    read.surveyedOn,
    read.validUntil,
    read.status?.toLowerCase(),
    read.method,
    read.buildingClass,
    read.buildingType?.toLowerCase(),
    read.energyClass,
  ]
  return createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 32)
}
