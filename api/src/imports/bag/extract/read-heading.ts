// Reads only the heading of an XML file: what it holds, for which municipalities and as of which date.
import { type BagObjectType, bagObjectTypes } from '../../../../contract/vocabulary.ts'
import type { XmlFile } from './bag-source.ts'
import type { FileContent } from './file-names.ts'
import { readXml } from './read-xml.ts'

/** What the heading says. `content` is undefined when the root element belongs to no BAG file. */
export interface Heading {
  root: string
  content: FileContent | undefined
  deliveredOn: string | undefined
  /** Code → name (absent in object files). */
  municipalities: Map<string, string | undefined>
}

/**
 * Reads up to the first object.
 * @throws AppError 'unsupported-file' when the file does not even begin as XML
 */
export async function readHeading(file: XmlFile): Promise<Heading> {
  const municipalities = new Map<string, string | undefined>()
  const heading: Heading = {
    root: '',
    content: undefined,
    deliveredOn: undefined,
    municipalities,
  }
  let words = ''
  let code = ''
  let objectType: string | undefined
  let investigations = false
  let finished = false
  const take = (name: string, value: string) => {
    if (name === 'StandTechnischeDatum') heading.deliveredOn = value
    else if (name === 'objectType') objectType ??= value
    else if (name === 'GemeenteNaam') municipalities.set(code, value)
    else if (name === 'GemeenteIdentificatie') {
      code = value
      municipalities.set(value, undefined)
    }
  }
  await readXml(file, {
    open(name) {
      words = ''
      heading.root ||= name
      if (name === 'kenmerkInOnderzoek') investigations = true
      if (bodyElements.has(name)) finished = true
    },
    text(text) {
      if (!finished) words += text
    },
    close(name) {
      if (!finished) take(name, words.trim())
    },
    pause: () => !finished,
  })
  heading.content = contentByRoot(heading.root, objectType, investigations)
  return heading
}

const bodyElements = new Set([
  'bagObject',
  'kenmerkInOnderzoek',
  'mutatieBericht',
  'GemeenteWoonplaatsRelatie',
])

function contentByRoot(
  root: string,
  objectType: string | undefined,
  investigations: boolean,
): FileContent | undefined {
  if (root === 'bagMutaties') return { kind: 'mutations' }
  if (root === 'BAG-Extract-Levering') return { kind: 'delivery-document' }
  if (root === 'BAG-GWR-Deelbestand-LVC') return { kind: 'relations' }
  const type = bagObjectTypes.find((known) => known === objectType) as BagObjectType | undefined
  if (root !== 'bagStand' || !type) return undefined
  return { kind: investigations ? 'investigations' : 'objects', type }
}
