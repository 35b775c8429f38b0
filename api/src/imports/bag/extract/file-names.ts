// What a BAG delivery calls its files: tells from a name what is inside, so that passes can be ordered before anything is parsed.
import { type BagObjectType, bagObjectTypes } from '../../../../contract/vocabulary.ts'

/** What one XML file of a delivery holds. */
export type FileContent =
  | { kind: 'objects'; type: BagObjectType }
  | { kind: 'investigations'; type: BagObjectType }
  | { kind: 'relations' }
  | { kind: 'delivery-document' }
  | { kind: 'mutations' }
  /** Objects that the register withdrew from the BAG (NietBag) or made inactive: no current occurrence among them. */
  | { kind: 'withdrawn' }

const types = bagObjectTypes.join('|')
const objectFile = new RegExp(`^\\d{4}(IO|IA|NB)?(${types})\\d{8}`, 'i')
const mutationFile = /^(\d{4}(IO)?MUT|BAGNLDM|BAGGEM\d{4}M)/i
const relationFile = /^GEM-WPL-RELATIE/i
const deliveryDocument = /^Leveringsdocument/i

/** The content that a file's own name (without folders) promises; undefined when the name says nothing. */
export function contentByName(name: string): FileContent | undefined {
  if (mutationFile.test(name)) return { kind: 'mutations' }
  if (relationFile.test(name)) return { kind: 'relations' }
  if (deliveryDocument.test(name)) return { kind: 'delivery-document' }
  const match = objectFile.exec(name)
  if (!match) return undefined
  const type = match[2]?.toUpperCase() as BagObjectType
  const prefix = match[1]?.toUpperCase()
  if (prefix === 'IO') return { kind: 'investigations', type }
  return prefix ? { kind: 'withdrawn' } : { kind: 'objects', type }
}

const withdrawnZip = /^\d{4}(Inactief|NietBag|IA|NB)/i

/** Whether a zip holds nothing but withdrawn objects, so that it need not be opened. */
export function holdsOnlyWithdrawn(zipName: string): boolean {
  return withdrawnZip.test(zipName)
}

/** Files that archivers and file managers leave behind. */
export function isClutter(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'))
}
