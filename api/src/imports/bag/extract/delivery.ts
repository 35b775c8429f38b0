// Describes a delivery before it is read: its date, whose it is, and which files hold what.
import { type BagObjectType, bagObjectTypes } from '../../../../contract/vocabulary.ts'
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { BagSource, XmlFile } from './bag-source.ts'
import { contentByName, type FileContent } from './file-names.ts'
import { type Heading, readHeading } from './read-heading.ts'

/** A delivery's description. Files are listed per type in the order in which they must be read. */
export interface Delivery {
  /** StandTechnischeDatum, yyyy-mm-dd: the day whose state the delivery tells. */
  deliveredOn: string
  national: boolean
  /** Municipalities that the delivery covers, code → name; empty when national. */
  municipalities: Map<string, string | undefined>
  relations: XmlFile[]
  objects: Map<BagObjectType, XmlFile[]>
  investigations: Map<BagObjectType, XmlFile[]>
  /** Of XML, unpacked: what the passes will read. */
  bytes: number
}

interface DeliveredFile {
  file: XmlFile
  content: FileContent
}

interface DeliveredFile {
  file: XmlFile
  content: FileContent
}

/**
 * Describes the delivery in `source`.
 * @throws AppError 'unsupported-file' for mutation deliveries, files that contradict each other, or none of the BAG
 */
export async function describeDelivery(source: BagSource): Promise<Delivery> {
  const files: DeliveredFile[] = []
  for (const file of withoutCopies(source.files)) files.push({ file, content: await contentOf(file) })
  const mutation = files.find(({ content }) => content.kind === 'mutations')
  if (mutation) {
    const reason = told`is a mutation delivery, which is not supported yet. Take a full extract of the BAG.`
    throw new AppError('unsupported-file', told`${mutation.file.path} ${reason}`)
  }
  const ofKind = (kind: FileContent['kind']) =>
    files.filter(({ content }) => content.kind === kind).map(({ file }) => file)
  const ofTypes = (kind: 'objects' | 'investigations') => groupByType(files, kind)
  const objects = ofTypes('objects')
  if (objects.size === 0) {
    throw new AppError(
      'unsupported-file',
      told`${source.name} holds no BAG objects (no PND, VBO, NUM … files).`,
    )
  }
  const relations = ofKind('relations')
  const investigations = ofTypes('investigations')
  const scope = await readScope(source, ofKind('delivery-document'), objects)
  const bytes = [...objects.values(), ...investigations.values()]
    .flat()
    .reduce((sum, file) => sum + file.bytes, 0)
  return { ...scope, relations, objects, investigations, bytes }
}

/** In a half-unpacked folder a file lies beside the zip that it came from; it must not be read twice. */
function withoutCopies(files: XmlFile[]): XmlFile[] {
  const byName = new Map<string, XmlFile>()
  return files.filter((file) => {
    const former = byName.get(file.name)
    byName.set(file.name, former ?? file)
    if (former && former.bytes !== file.bytes) {
      throw new AppError(
        'unsupported-file',
        told`${former.path} and ${file.path} have one name but differ. Give one delivery at a time.`,
      )
    }
    return !former
  })
}

async function contentOf(file: XmlFile): Promise<FileContent> {
  const known = contentByName(file.name)
  if (known) return known
  const { root, content } = await readHeading(file)
  if (content) return content
  const reason = told`is no file of an LV BAG 2.0 Extract (its root is <${root}>).`
  throw new AppError('unsupported-file', told`${file.path} ${reason}`)
}

function groupByType(
  files: DeliveredFile[],
  kind: 'objects' | 'investigations',
): Map<BagObjectType, XmlFile[]> {
  const groups = new Map<BagObjectType, XmlFile[]>()
  for (const type of bagObjectTypes) {
    const matching = files.filter(({ content }) => content.kind === kind && content.type === type)
    if (matching.length > 0) {
      groups.set(
        type,
        matching.map(({ file }) => file),
      )
    }
  }
  return groups
}

type Scope = Pick<Delivery, 'deliveredOn' | 'national' | 'municipalities'>

/** The delivery document speaks for all; without one the first file of each type does, and they must agree. */
async function readScope(
  source: BagSource,
  documents: XmlFile[],
  objects: Map<BagObjectType, XmlFile[]>,
): Promise<Scope> {
  const firsts = [...objects.values()].flatMap((files) => files.slice(0, 1))
  const headings = await Promise.all([...documents, ...firsts].map(readHeading))
  const dates = new Set(headings.flatMap(({ deliveredOn }) => deliveredOn ?? []))
  const [deliveredOn] = dates
  if (!deliveredOn || !/^\d{4}-\d{2}-\d{2}$/.test(deliveredOn)) {
    throw new AppError(
      'unsupported-file',
      told`${source.name} does not tell its date (StandTechnischeDatum).`,
    )
  }
  if (dates.size > 1) {
    const list = [...dates].sort().join(', ')
    throw new AppError('unsupported-file', told`${source.name} mixes deliveries of several dates (${list}).`)
  }
  return { deliveredOn, ...mergeScopes(headings) }
}

function mergeScopes(headings: Heading[]): Omit<Scope, 'deliveredOn'> {
  const municipalities = new Map<string, string | undefined>()
  for (const heading of headings) {
    for (const [code, name] of heading.municipalities) {
      municipalities.set(code, name ?? municipalities.get(code))
    }
  }
  return { national: municipalities.size === 0, municipalities }
}
