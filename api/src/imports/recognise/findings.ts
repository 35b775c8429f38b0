// What looking into a file can find, in the shape of the contract, with an English sentence for whoever reads no code.
import {
  type FileRecognition,
  type FileRefusal,
  type ImportFormat,
  sourceOfFormat,
} from '../../../contract/import-formats.ts'
import { refusalSentence } from './sentences.ts'

/** What else was found in a file that can be taken. */
export type Facts = Partial<
  Pick<FileRecognition, 'gevonden' | 'gemeenten' | 'standDatum' | 'jaar' | 'vraagt'>
>

const nothingElse = { gevonden: null, gemeenten: [], standDatum: null, jaar: null, vraagt: [] }

/** A file that an importer takes. */
export function taken(formaat: ImportFormat, facts: Facts = {}): FileRecognition {
  const bron = sourceOfFormat[formaat]
  return { formaat, bron, weigering: null, uitleg: `Recognised as ${formaat}.`, ...nothingElse, ...facts }
}

/** A file that is not taken; `found` names what was found instead. */
export function refused(
  weigering: FileRefusal,
  found: string | null = null,
  formaat: ImportFormat | null = null,
): FileRecognition {
  const bron = formaat && sourceOfFormat[formaat]
  const uitleg = `${refusalSentence(weigering, found)}`
  return { formaat, bron, weigering, uitleg, ...nothingElse, gevonden: found }
}
