// The commands that import CBS's neighbourhoods and 3DBAG's building models.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { serviceAddress } from '../../api/src/imports/cbs/extract/read-service.ts'
import { readConfig } from '../../api/src/platform/config/config.ts'
import { AppError, messageOf } from '../../api/src/platform/errors/app-error.ts'
import { told } from '../../api/src/platform/errors/told.ts'
import { type Errand, importErrands } from './files.ts'
import { fetchThroughServer } from './hand-to-server.ts'

/** `cbs <file> [--jaar 2024] [--alles] [--json]` or `cbs --online 2024 [--json]`. */
export async function importCbs(parameters: string[]): Promise<void> {
  const { values, positionals } = parse('cbs', () =>
    parseArgs({
      args: parameters,
      allowPositionals: true,
      options: {
        jaar: { type: 'string' },
        online: { type: 'string' },
        alles: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  )
  const { json, alles: all, online } = values
  const year = yearOf(online ?? values.jaar)
  const [location, ...more] = positionals
  const errand =
    online !== undefined && year ? onlineErrand(year) : location && { location: resolve(location) }
  if (!errand || more.length > 0 || (online !== undefined && location))
    throw wrong('cbs', 'give one file, or --online and a year')
  await importErrands('cbs', [errand], { json, all, year })
}

/** `3dbag <file…> [--json]`. */
export async function import3dBag(parameters: string[]): Promise<void> {
  const { values, positionals } = parse('3dbag', () =>
    parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    }),
  )
  if (positionals.length === 0) throw wrong('3dbag', 'give one or more CityJSON files')
  const errands = positionals.map((location) => ({ location: resolve(location) }))
  await importErrands('3dbag', errands, values)
}

function onlineErrand(year: number): Errand {
  const location = serviceAddress(readConfig(process.env).cbsUrl, year)
  return {
    location,
    fileName: `${new URL(location).hostname} ${year}`,
    ask: (server, onProgress) => fetchThroughServer(server, `/v1/imports/cbs?jaar=${year}`, onProgress),
  }
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^(199\d|20\d\d)$/.test(text)) return Number(text)
  throw wrong('cbs', `${text} is no year`)
}

function parse<Result>(source: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    throw wrong(source, messageOf(cause), cause)
  }
}

const wrong = (source: string, reason: string, cause?: unknown): AppError =>
  new AppError('invalid-input', told`${reason}. See: npm run import -- ${source} --help`, { cause })
