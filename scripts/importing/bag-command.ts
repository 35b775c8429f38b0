// What can be asked of `npm run import -- bag` on the command line.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../api/src/platform/errors/app-error.ts'

/** What the command line asks for. */
export interface BagCommand {
  location: string
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
        alles: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [location, ...more] = positionals
    if (!location || more.length > 0) throw new Error('give one file or folder')
    const { gemeente: municipality, alles: all, json } = values
    return { location: resolve(location), municipality, all, json }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('invalid-input', `${reason}. See: npm run import -- bag --help`, { cause })
  }
}
