// From what somebody typed to a municipality and its towns, by PDOK's Locatieserver, which knows which town is whose.
import { z } from 'zod'
import { AppError } from '../../../platform/errors/app-error.ts'
import { type Told, told } from '../../../platform/errors/told.ts'
import type { Extent } from '../../geopackage/geometry.ts'
import { askJson } from './client.ts'

/** A municipality as it is today. */
export interface FoundMunicipality {
  code: string
  name: string
  /** Codes of its towns. */
  towns: Set<string>
  /** A box in RD metres that every one of its towns meets. */
  reach: Extent
}

const answer = z.object({
  response: z.object({ numFound: z.number(), docs: z.array(z.record(z.string(), z.unknown())) }),
})
type Document = Readonly<Record<string, unknown>>

/** The service gives at most so many at a time. */
const pageSize = 50
const mostPages = 20
/** Metres around the middles of the towns, so that one town alone is met as well. */
const room = 10

/**
 * @param asked name, or code of four digits
 * @throws AppError 'not-found' that names what comes near, 'unavailable' when the service does not answer
 */
export async function findMunicipality(base: string, asked: string): Promise<FoundMunicipality> {
  const { code, name } = await findByNameOrCode(base, asked)
  const documents = await search(base, {
    q: '*',
    fq: ['type:woonplaats', `gemeentecode:${code}`],
    fl: 'woonplaatscode,woonplaatsnaam,centroide_rd',
  })
  const towns = new Set(documents.map(({ woonplaatscode }) => String(woonplaatscode).padStart(4, '0')))
  const places = documents.flatMap(({ centroide_rd }) => placeOf(centroide_rd))
  if (places.length === 0) throw notUnderstood(base)
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
  const reach: Extent = [
    Math.min(...xs) - room,
    Math.min(...ys) - room,
    Math.max(...xs) + room,
    Math.max(...ys) + room,
  ]
  return { code, name, towns, reach }
}

async function findByNameOrCode(base: string, asked: string): Promise<{ code: string; name: string }> {
  const isCode = /^\d{4}$/.test(asked)
  const documents = await search(base, {
    q: isCode ? '*' : asked,
    fq: isCode ? ['type:gemeente', `gemeentecode:${asked}`] : ['type:gemeente'],
    fl: 'gemeentecode,gemeentenaam',
  })
  const found = documents.map(({ gemeentecode, gemeentenaam }) => ({
    code: String(gemeentecode).padStart(4, '0'),
    name: String(gemeentenaam),
  }))
  const match = found.find(({ code, name }) => (isCode ? code === asked : folded(name) === folded(asked)))
  if (match) return match
  throw new AppError('not-found', await whyNot(base, asked, isCode ? [] : found.map(({ name }) => name)))
}

/** What was typed may be the beginning of a name, or a town. */
async function whyNot(base: string, asked: string, names: string[]): Promise<Told> {
  const near = names.filter((name) => folded(name).startsWith(folded(asked)))
  if (near.length > 0) return told`There is no municipality ${asked}. Did you mean ${near.join(', ')}?`
  const towns = await search(base, {
    q: asked,
    fq: ['type:woonplaats'],
    fl: 'woonplaatsnaam,gemeentenaam',
  })
  const owners = towns
    .filter(({ woonplaatsnaam }) => folded(String(woonplaatsnaam)) === folded(asked))
    .map(({ gemeentenaam }) => String(gemeentenaam))
  return owners.length > 0
    ? told`${asked} is a town of the municipality ${[...new Set(owners)].join(', ')}. Give the municipality's name.`
    : told`There is no municipality ${asked}. Check the name, or give its code of four digits.`
}

async function search(
  base: string,
  { q, fq, fl }: { q: string; fq: string[]; fl: string },
): Promise<Document[]> {
  const documents: Document[] = []
  for (let number = 0; number < mostPages; number++) {
    // The service refuses parameters that it does not know.
    const question = new URLSearchParams({ q, fl, rows: String(pageSize), start: String(documents.length) })
    for (const filter of fq) question.append('fq', filter)
    const { data } = answer.safeParse((await askJson(`${base}/free?${question}`)).content)
    if (!data) throw notUnderstood(base)
    documents.push(...data.response.docs)
    if (data.response.docs.length === 0 || documents.length >= data.response.numFound) break
  }
  return documents
}

/** `POINT(131000 480000)` as [x, y]. */
function placeOf(text: unknown): [number, number][] {
  const [, x, y] = /^POINT\s*\((-?[\d.]+) (-?[\d.]+)\)$/.exec(String(text)) ?? []
  return x !== undefined && y !== undefined ? [[Number(x), Number(y)]] : []
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()

const notUnderstood = (base: string): AppError =>
  new AppError(
    'unavailable',
    told`${new URL(base).origin} answers otherwise than PDOK's Locatieserver does. Nothing was changed. Check the setting PDOK_LOCATIESERVER_URL, or download bag-light.gpkg and import that.`,
  )
