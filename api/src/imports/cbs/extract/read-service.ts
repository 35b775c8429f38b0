// Reads areas from the OGC API Features of PDOK, page after page, only where our buildings are.
import { z } from 'zod'
import { AppError, messageOf } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { Extent } from '../../geopackage/geometry.ts'
import type { RawArea } from './raw-area.ts'
import { toRawArea } from './read-geojson.ts'

/** The service's collections, from the largest areas to the smallest. */
const wanted = ['gemeenten', 'wijken', 'buurten'] as const
const pageSize = 1000
/** Far above what the whole country needs at this page size. */
const mostPages = 500
const patience = 60_000

const link = z.object({ rel: z.string(), href: z.string() })
const collections = z.object({ collections: z.array(z.object({ id: z.string() })) })
const page = z.object({
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.number()]).optional(),
      geometry: z.unknown(),
      properties: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  links: z.array(link).default([]),
})

/** The address of an edition; `template` has {jaar} where its year belongs. */
export const serviceAddress = (template: string, year: number): string =>
  template.replace('{jaar}', String(year)).replace(/\/+$/, '')

/**
 * Yields the areas in the boxes (or all), municipalities first.
 * @param base address of the service's landing page
 * @param boxes west, south, east, north in degrees; undefined: the whole country
 * @throws AppError 'unavailable' when the service does not answer as an OGC API does, 'not-found' when it lacks the edition
 */
export async function* readService(
  base: string,
  boxes: readonly Extent[] | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<RawArea> {
  const offered = collections.safeParse(await ask(`${base}/collections?f=json`, signal))
  const names = wanted.filter((name) => offered.data?.collections.some(({ id }) => id === name))
  if (names.length === 0) throw notUnderstood(base)
  for (const name of names) {
    const seen = new Set<string>()
    for (const box of boxes ?? [undefined]) {
      for await (const { id, ...feature } of pagesOf(base, name, box, signal)) {
        const key = String(id ?? JSON.stringify(feature.properties))
        if (seen.has(key)) continue
        seen.add(key)
        yield toRawArea({ ...feature, geometry: feature.geometry ?? null }, `${name}, ${seen.size}`)
      }
    }
  }
}

async function* pagesOf(
  base: string,
  name: string,
  box: Extent | undefined,
  signal: AbortSignal | undefined,
) {
  const question = new URLSearchParams({ f: 'json', limit: String(pageSize) })
  if (box) question.set('bbox', box.map((degrees) => degrees.toFixed(6)).join(','))
  let address: string | undefined = `${base}/collections/${name}/items?${question}`
  for (let number = 0; address; number++) {
    if (number >= mostPages) throw notUnderstood(base)
    const answer = page.safeParse(await ask(address, signal))
    if (!answer.success) throw notUnderstood(base)
    yield* answer.data.features
    address = nextOf(answer.data.links, address)
  }
}

/** The next page; never an address elsewhere, whatever the service says. */
function nextOf(links: readonly z.infer<typeof link>[], address: string): string | undefined {
  const next = links.find(({ rel }) => rel === 'next')
  if (!next) return undefined
  const url = new URL(next.href, address)
  if (url.origin !== new URL(address).origin) throw notUnderstood(address)
  return url.href
}

async function ask(address: string, signal: AbortSignal | undefined): Promise<unknown> {
  const { origin } = new URL(address)
  const limits = [AbortSignal.timeout(patience), ...(signal ? [signal] : [])]
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/geo+json, application/json' },
      redirect: 'error',
      signal: AbortSignal.any(limits),
    })
    if (answer.status === 404)
      throw new AppError(
        'not-found',
        told`${origin} has no such edition of CBS's neighbourhoods. Choose another year.`,
      )
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
    return await answer.json()
  } catch (cause) {
    signal?.throwIfAborted()
    if (cause instanceof AppError) throw cause
    const root = cause instanceof Error && cause.cause ? cause.cause : cause
    throw new AppError(
      'unavailable',
      told`${origin} does not give the neighbourhoods (${messageOf(root)}). Nothing was changed. Try again later, or download the GeoPackage of CBS and import that.`,
      { cause },
    )
  }
}

const notUnderstood = (base: string): AppError =>
  new AppError(
    'unavailable',
    told`${new URL(base).origin} answers otherwise than CBS's neighbourhoods do. Nothing was changed. Check the setting CBS_URL, or download the GeoPackage of CBS and import that.`,
  )
