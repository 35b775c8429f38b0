// The command that records engagement events from a CSV file.
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type EngagementImport, engagementImport } from '../../api/contract/engagement-import.ts'
import { importEngagement } from '../../api/src/imports/engagement/import-engagement.ts'
import { AppError, messageOf } from '../../api/src/platform/errors/app-error.ts'
import { told } from '../../api/src/platform/errors/told.ts'
import { ask } from './hand-to-server.ts'
import { importWhereOpen } from './target.ts'

interface EngagementCommand {
  location: string
  dryRun: boolean
  json: boolean
}

/** Runs the command to its end; every refused row is named on standard error. */
export async function importEngagementFile(parameters: string[]): Promise<void> {
  const { location, dryRun, json } = parseCommand(parameters)
  try {
    const result = await importWhereOpen({
      here: (database) => importEngagement(database, location, { dryRun }),
      there: async ({ url, token }) => {
        const content = await readFile(location).catch((cause: unknown) => {
          throw new AppError('not-found', told`The file ${location} cannot be read.`, { cause })
        })
        const query = new URLSearchParams({ bestandsnaam: basename(location), proef: String(dryRun) })
        const answer = await ask(`${url}/v1/imports/engagement?${query}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
          body: content,
        })
        return engagementImport.parse(await answer.json())
      },
    })
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : summaryOf(result, location))
  } catch (error) {
    if (error instanceof AppError)
      for (const { place, reason } of error.faults) process.stderr.write(`${place}: ${reason}\n`)
    throw error
  }
}

function summaryOf({ proef, gelezen, nieuw, ongewijzigd }: EngagementImport, location: string): string {
  const verb = proef ? 'would be recorded (a trial: nothing was stored)' : 'recorded'
  return `${basename(location)}: ${gelezen} rows read, ${nieuw} events ${verb}, ${ongewijzigd} known already\n`
}

function parseCommand(parameters: string[]): EngagementCommand {
  try {
    const { values, positionals } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { proef: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    })
    const [location, ...more] = positionals
    if (!location || more.length > 0) throw new Error('give one CSV file')
    return { location: resolve(location), dryRun: values.proef, json: values.json }
  } catch (cause) {
    throw new AppError('invalid-input', told`${messageOf(cause)}. See: npm run import -- engagement --help`, {
      cause,
    })
  }
}
