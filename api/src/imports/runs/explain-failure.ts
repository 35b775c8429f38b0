// Why an import broke off, in words that help: the reason at the bottom of a chain of errors, and what to do about it.
import { AppError } from '../../platform/errors/app-error.ts'
import { type Told, told } from '../../platform/errors/told.ts'

/** PostgreSQL's disk_full; the operating system's own. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const diskFull = ['53100', 'ENOSPC']
const connectionLost = /^(ECONN|EPIPE|CONNECTION_|57P0)/

/**
 * The error to tell and to throw: an AppError where the cause is known, otherwise the error that lies at the bottom,
 * as drizzle's own says nothing but the statement.
 */
export function explainFailure(error: unknown): unknown {
  if (error instanceof AppError) return error
  const root = rootOf(error)
  const code = String((root as { code?: unknown } | undefined)?.code ?? '')
  const broken = (reason: Told) =>
    new AppError('unavailable', told`${reason} Nothing was changed; import the file again afterwards.`, {
      cause: error,
    })
  if (diskFull.includes(code) || /could not extend file|no space left/i.test(String(root))) {
    return broken(told`The disk of the database or of the temporary folder is full. Make room on it.`)
  }
  if (connectionLost.test(code))
    return broken(told`The database went away during the import. See whether it runs.`)
  return root
}

function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error
}
