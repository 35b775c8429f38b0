// What can be asked of `npm run import -- bag` on the command line.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../api/src/platform/errors/app-error.ts'
import { told } from '../../api/src/platform/errors/told.ts'

/** What the command line asks for. */
export interface BagCommand {
  /** Path of a file or folder; undefined when it is to be fetched. */
  location: string | undefined
  /** Name or code of the municipality to fetch from PDOK. */
  online: string | undefined
  /** yyyy-mm-dd */
  deliveredOn: string | undefined
  municipality: string | undefined
  all: boolean
  json: boolean
}

/** @throws AppError 'invalid-input' for anything that it does not know */
export function parseBagCommand(parameters: string[]): BagCommand {
  try {
    const { values, positionals } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        gemeente: { type: 'string' },
        pdok: { type: 'string' },
        datum: { type: 'string' },
        alles: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [location, ...more] = positionals
    const { gemeente: municipality, alles: all, json, pdok, datum: deliveredOn } = values
    const online = pdok?.trim()
    if (online === '' || more.length > 0 || (location === undefined) === (online === undefined))
      throw new Error('give one file or folder, or --pdok and a municipality')
    if (online !== undefined && (municipality !== undefined || all))
      throw new Error('--pdok fetches one municipality: leave --gemeente and --alles out')
    if (deliveredOn !== undefined && (online !== undefined || !isDate(deliveredOn)))
      throw new Error('--datum is the date (yyyy-mm-dd) of a GeoPackage that does not tell it')
    return { location: location && resolve(location), online, municipality, all, json, deliveredOn }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('invalid-input', told`${reason}. See: npm run import -- bag --help`, { cause })
  }
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
