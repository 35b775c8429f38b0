// The register of sources (data/sources.json): what each is, whose, under which licence. Checked when the product starts.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const source = z.strictObject({
  id: z.string(),
  name: z.string(),
  keeper: z.string(),
  url: z.url().nullable(),
  licence: z.string(),
  licenceUrl: z.url(),
  attribution: z.string(),
  format: z.string(),
  freshness: z.string(),
  /** The one municipality whose objects come from this source instead of the BAG. */
  municipalityCode: z.string().optional(),
})

export type Source = z.infer<typeof source>

const file = new URL('../../../../data/sources.json', import.meta.url)

/** Every source, in the file's order. */
export const sources: readonly Source[] = z.array(source).parse(JSON.parse(readFileSync(file, 'utf8')))

/** The source of that id. @throws Error when data/sources.json lacks it */
export function sourceOf(id: string): Source {
  const found = sources.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`data/sources.json has no source with the id ${id}`)
  return found
}

/** The source of data that is invented in the form of `source`, for the demo's municipality. */
export function inventedSource(invented: Source, source: Source): Source {
  return { ...source, ...invented, id: source.id, name: `${invented.name}, in de vorm van ${source.name}` }
}

/**
 * The source of a municipality's addresses and buildings.
 * @param municipalityCode CBS code of four digits
 */
export function buildingSource(municipalityCode: string): Source {
  return sources.find((candidate) => candidate.municipalityCode === municipalityCode) ?? sourceOf('bag')
}
