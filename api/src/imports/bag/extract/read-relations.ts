// Reads GEM-WPL-RELATIE: which town belongs to which municipality, since when and until when.
import type { XmlFile } from './bag-source.ts'
import { readXml } from './read-xml.ts'

/** One stretch of time (dates, end exclusive) in which a town belonged to a municipality. */
export interface TownRelation {
  townId: string
  municipalityCode: string
  from: string
  until: string | undefined
  definitive: boolean
}

/**
 * All relations in the file, past ones too.
 * @throws AppError 'unsupported-file' for broken XML
 */
export async function readRelations(
  file: XmlFile,
  onBytes?: (bytes: number) => void,
): Promise<TownRelation[]> {
  const relations: TownRelation[] = []
  let parent = ''
  let words = ''
  let fields: Record<string, string> = {}
  const parents = ['gerelateerdeWoonplaats', 'gerelateerdeGemeente']
  await readXml(
    file,
    {
      open(name) {
        words = ''
        if (name === 'GemeenteWoonplaatsRelatie') fields = {}
        if (parents.includes(name)) parent = name
      },
      text(text) {
        words += text
      },
      close(name) {
        if (name === 'identificatie') fields[parent] = words.trim()
        else if (name === 'GemeenteWoonplaatsRelatie') relations.push(toRelation(fields))
        else fields[name] = words.trim()
      },
    },
    onBytes,
  )
  return relations
}

/** The municipality of each town on a date (yyyy-mm-dd); the definitive relation that began last wins. */
export function municipalitiesByTown(relations: TownRelation[], onDate: string): Map<string, string> {
  const current = relations
    .filter((relation) => relation.definitive && relation.from <= onDate)
    .filter((relation) => relation.until === undefined || relation.until > onDate)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return new Map(current.map((relation) => [relation.townId, relation.municipalityCode]))
}

function toRelation(fields: Record<string, string>): TownRelation {
  return {
    townId: fields.gerelateerdeWoonplaats ?? '',
    municipalityCode: fields.gerelateerdeGemeente ?? '',
    from: fields.begindatumTijdvakGeldigheid ?? '',
    until: fields.einddatumTijdvakGeldigheid,
    definitive: fields.status === 'definitief',
  }
}
