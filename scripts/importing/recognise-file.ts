// What a file that was offered without its source is; so that nobody has to know what their download is called here.
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { recognise } from '../../api/src/imports/recognise/recognise.ts'
import type { ImportSource } from '../../api/src/imports/runs/run-import.ts'
import { AppError } from '../../api/src/platform/errors/app-error.ts'
import { told } from '../../api/src/platform/errors/told.ts'

/**
 * The source of a file. A folder can only be a delivery of the BAG, which tells itself whether it is.
 * @returns undefined when there is no such file
 * @throws AppError 'unsupported-file' that says why the file is not taken
 */
export async function sourceOfFile(path: string): Promise<ImportSource | undefined> {
  const location = resolve(path)
  const info = await stat(location).catch(() => undefined)
  if (!info) return undefined
  if (info.isDirectory()) return 'bag'
  const { bron, formaat, uitleg, weigering } = await recognise(location)
  if (weigering || !bron) throw new AppError('unsupported-file', told`${basename(location)} ${uitleg}`)
  process.stderr.write(`${basename(location)} is recognised as ${formaat}.\n`)
  return bron
}
