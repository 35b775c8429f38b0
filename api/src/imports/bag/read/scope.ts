// Whose objects a run is about: the municipality of the delivery, one picked from a larger delivery, or all.
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { Delivery } from '../extract/delivery.ts'
import { municipalitiesByTown, type TownRelation } from '../extract/read-relations.ts'

/** What the user asked for. */
export interface ScopeRequest {
  /** Code of the one municipality wanted, four digits. */
  municipality?: string | undefined
  /** Take a delivery of several municipalities whole. */
  all?: boolean | undefined
}

/** What the run takes. `municipalityCode` is undefined when it spans several municipalities. */
export interface Scope {
  municipalityCode: string | undefined
  municipalityName: string | undefined
  /** The towns to pick out of a larger delivery; undefined when everything in it is taken. */
  towns: Set<string> | undefined
}

/**
 * Decides the scope.
 * @throws AppError 'invalid-input' when the request and the delivery do not fit, naming the remedy
 */
export function decideScope(delivery: Delivery, relations: TownRelation[], request: ScopeRequest): Scope {
  const wanted = request.municipality
  checkMunicipalityCode(wanted)
  const codes = [...delivery.municipalities.keys()]
  if (wanted && codes.length > 0 && !codes.includes(wanted)) {
    throw new AppError(
      'invalid-input',
      told`This is the delivery of municipality ${codes.join(', ')}, not of ${wanted}.`,
    )
  }
  const [only] = codes
  if (codes.length === 1 && only) {
    return { municipalityCode: only, municipalityName: delivery.municipalities.get(only), towns: undefined }
  }
  if (wanted) return pickMunicipality(delivery, relations, wanted)
  if (request.all) return { municipalityCode: undefined, municipalityName: undefined, towns: undefined }
  throw tooMany(delivery.national ? undefined : codes)
}

/** @throws AppError 'invalid-input' when it is given and no code */
export function checkMunicipalityCode(wanted: string | undefined): void {
  if (wanted === undefined || /^\d{4}$/.test(wanted)) return
  throw new AppError(
    'invalid-input',
    told`"${wanted}" is no municipality code; give four digits, such as 0457.`,
  )
}

/** The refusal of a delivery of several municipalities (undefined: of the country) when nobody said which. */
export function tooMany(codes: readonly string[] | undefined): AppError {
  const named = codes && codes.length <= 20 ? ` (${codes.join(', ')})` : ''
  const whose = codes ? told`several municipalities${named}` : told`the whole country`
  return new AppError(
    'invalid-input',
    told`This delivery covers ${whose}. Pick one municipality with --gemeente <code>, or take everything with --alles.`,
  )
}

function pickMunicipality(delivery: Delivery, relations: TownRelation[], wanted: string): Scope {
  if (relations.length === 0) {
    throw new AppError(
      'unsupported-file',
      told`Picking municipality ${wanted} needs the file GEM-WPL-RELATIE of the same delivery. Give the whole delivery.`,
    )
  }
  for (const type of ['WPL', 'OPR', 'NUM', 'VBO'] as const) {
    if (delivery.objects.has(type)) continue
    throw new AppError(
      'unsupported-file',
      told`Picking municipality ${wanted} needs the ${type} files, which are not there. Give the whole delivery.`,
    )
  }
  const byTown = municipalitiesByTown(relations, delivery.deliveredOn)
  const towns = new Set([...byTown].filter(([, code]) => code === wanted).map(([town]) => town))
  if (towns.size === 0) {
    throw new AppError('invalid-input', told`No municipality ${wanted} existed on ${delivery.deliveredOn}.`)
  }
  return { municipalityCode: wanted, municipalityName: delivery.municipalities.get(wanted), towns }
}
