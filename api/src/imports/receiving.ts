// What a request hands over to be imported: the file in its body, or one that was sent before and waits.
import { rm, stat } from 'node:fs/promises'
import type { ReadableStream } from 'node:stream/web'
import type { FileRecognition } from '../../contract/import-formats.ts'
import type { WaitingFile } from '../../contract/imports.ts'
import { AppError } from '../platform/errors/app-error.ts'
import { told } from '../platform/errors/told.ts'
import { refused } from './recognise/findings.ts'
import { recognise } from './recognise/recognise.ts'
import { refusalSentence } from './recognise/sentences.ts'
import type { ImportSource } from './runs/run-import.ts'
import { claimUpload, dropUpload, findUpload, keepUpload, receiveUpload } from './runs/uploads.ts'

/** A file that is here and whose import may begin. */
export interface HandedFile {
  location: string
  fileName: string
  /** What it was recognised as; undefined when whoever sent it says what it is. */
  recognition: FileRecognition | undefined
  /** It is not to wait any longer. */
  begun: () => Promise<void>
  /** Its import did not begin: one that waits goes on waiting, any other goes. */
  notBegun: () => Promise<void>
  /** Nobody needs it any more. */
  remove: () => Promise<void>
}

/** What a request says of its file. */
export interface FileRequest {
  /** Id of one that waits. */
  bestand: string | undefined
  /** Name of the one in the body. */
  bestandsnaam: string | undefined
  bron: ImportSource | undefined
  body: ReadableStream | null
}

/** The file of a request. @throws AppError 'gone' when it waits no longer, 'invalid-input' when there is none */
export function handedFile(
  dataFolder: string,
  { bestand, bestandsnaam, bron, body }: FileRequest,
): Promise<HandedFile> {
  if (bestand) return takeWaiting(dataFolder, bestand)
  if (bestandsnaam) return receiveFile(dataFolder, bestandsnaam, body, bron)
  throw new AppError(
    'invalid-input',
    told`Give bestandsnaam and the file as body, or bestand of one that waits.`,
  )
}

/** A body that is to be imported at once. Only without a known source is it looked into. */
async function receiveFile(
  dataFolder: string,
  fileName: string,
  body: ReadableStream | null,
  source: ImportSource | undefined,
): Promise<HandedFile> {
  const location = await receiveUpload(dataFolder, fileName, body)
  const remove = () => rm(location, { force: true })
  try {
    const recognition = source ? undefined : await recognise(location, fileName)
    return { location, fileName, recognition, begun: async () => {}, notBegun: remove, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** A file that was sent before. @throws AppError 'gone' when it waits no longer */
async function takeWaiting(dataFolder: string, id: string): Promise<HandedFile> {
  const { path, fileName, recognition } = await findUpload(dataFolder, id)
  const begun = () => claimUpload(dataFolder, id)
  const remove = () => dropUpload(dataFolder, id)
  return { location: path, fileName, recognition, begun, notBegun: async () => {}, remove }
}

/** Receives a file, looks into it, and lets it wait for an hour when it can be taken. */
export async function receiveAndRecognise(
  dataFolder: string,
  fileName: string,
  body: ReadableStream | null,
  importable: readonly ImportSource[],
): Promise<WaitingFile> {
  const path = await receiveUpload(dataFolder, fileName, body)
  let isKept = false
  try {
    const { size: bytes } = await stat(path)
    const herkenning = ifImportable(await recognise(path, fileName), importable)
    const bestand = herkenning.weigering
      ? null
      : await keepUpload(dataFolder, { path, fileName, recognition: herkenning })
    isKept = bestand !== null
    return { bestand, bestandsnaam: fileName, bytes, herkenning }
  } finally {
    if (!isKept) await rm(path, { force: true })
  }
}

/** A format that nothing here imports is refused as such. */
function ifImportable(found: FileRecognition, importable: readonly ImportSource[]): FileRecognition {
  const { formaat, bron } = found
  if (!formaat || !bron || importable.includes(bron)) return found
  return refused('nog-niet', formaat, formaat)
}

/** The source to import a file as. @throws AppError 'unsupported-file' that says why it is not taken */
export function sourceOf(file: HandedFile, importable: readonly ImportSource[]): ImportSource {
  const found = file.recognition && ifImportable(file.recognition, importable)
  if (found?.bron && !found.weigering) return found.bron
  throw new AppError(
    'unsupported-file',
    told`${file.fileName} ${refusalSentence(found?.weigering ?? 'onbekend', found?.gevonden ?? null)}`,
  )
}
