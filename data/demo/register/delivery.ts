// Packs the register as Kadaster delivers a municipality: zips in zips, at most 10,000 objects a file, fixed timestamps.
import type { Buffer } from 'node:buffer'
import { zip } from '../zip.ts'
import { deliveryDocument, relationFile, stockFile } from './files-xml.ts'
import { fileDate, fileTime, municipality, place } from './identity.ts'
import {
  ligplaatsXml,
  nummeraanduidingXml,
  onderzoekXml,
  openbareRuimteXml,
  pandXml,
  standplaatsXml,
  verblijfsobjectXml,
  woonplaatsXml,
} from './objects-xml.ts'
import type { Register } from './records.ts'

const OBJECTS_PER_FILE = 10000
const TYPES = ['WPL', 'OPR', 'NUM', 'LIG', 'STA', 'VBO', 'PND'] as const
type ObjectType = (typeof TYPES)[number]

/** `8888PND08112026.zip` with its numbered parts; an empty type still has one file. */
async function stockZip(
  type: ObjectType,
  fragments: readonly string[],
  group = '',
): Promise<readonly [string, Buffer]> {
  const name = `${municipality.code}${group}${type}${fileDate}`
  const parts = Math.max(1, Math.ceil(fragments.length / OBJECTS_PER_FILE))
  const files = Array.from({ length: parts }, (_, i): [string, string] => [
    `${name}-${String(i + 1).padStart(6, '0')}.xml`,
    stockFile(type, fragments.slice(i * OBJECTS_PER_FILE, (i + 1) * OBJECTS_PER_FILE)),
  ])
  return [`${name}.zip`, await zip(files, fileTime)]
}

async function groupZip(
  folder: string,
  group: string,
  contents: Partial<Record<ObjectType, string[]>>,
): Promise<readonly [string, Buffer]> {
  const inner = await Promise.all(TYPES.map((type) => stockZip(type, contents[type] ?? [], group)))
  return [`${municipality.code}${folder}${fileDate}.zip`, await zip(inner, fileTime)]
}

/** The name of the outermost file. */
export const deliveryName = `BAGGEM${municipality.code}L-${fileDate}.zip`

/** The complete delivery as the bytes of its outermost zip. */
export async function packDelivery(register: Register): Promise<Buffer> {
  const town = [{ id: place.code, versions: [{ facts: { ring: register.town }, begin: '2010-02-09' }] }]
  const stock: Record<ObjectType, string[]> = {
    WPL: woonplaatsXml(town),
    OPR: openbareRuimteXml(register.streets),
    NUM: nummeraanduidingXml(register.addresses),
    LIG: ligplaatsXml(register.berths),
    STA: standplaatsXml(register.pitches),
    VBO: verblijfsobjectXml(register.dwellings),
    PND: pandXml(register.buildings),
  }
  const inner = await Promise.all(TYPES.map((type) => stockZip(type, stock[type])))
  const investigated = await groupZip('InOnderzoek', 'IO', {
    PND: onderzoekXml('Pand', register.buildingInvestigations),
    VBO: onderzoekXml('Verblijfsobject', register.dwellingInvestigations),
  })
  const empty = await Promise.all([groupZip('Inactief', 'IA', {}), groupZip('NietBag', 'NB', {})])
  const relation = `GEM-WPL-RELATIE-${fileDate}`
  return zip(
    [
      ['Leveringsdocument-BAG-Extract.xml', deliveryDocument()],
      [`${municipality.code}GEM${fileDate}.zip`, await zip([...inner, investigated, ...empty], fileTime)],
      [`${relation}.zip`, await zip([[`${relation}-000001.xml`, relationFile()]], fileTime)],
    ],
    fileTime,
  )
}
