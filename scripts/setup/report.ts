// How a command ends that could not do its work: the sentence that helps, and a code other than zero.
import { AppError } from '../../api/src/platform/errors/app-error.ts'

/** Prints the error for a person (with its stack when it was not foreseen) and ends the process. */
export function reportAndExit(error: unknown): never {
  console.error(error instanceof AppError ? `\n${error.message}` : error)
  process.exit(1)
}
