// Asks PDOK's services for JSON: patiently where they are busy, and never elsewhere than at the address in the settings.
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { AppError, messageOf } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'

/** Amersfoort / RD New, in which the register measures; other coordinates would be rounded on the way. */
export const rijksdriehoekUri = 'http://www.opengis.net/def/crs/EPSG/0/28992'
const attempts = 5
const firstWait = 1000
const longestWait = 60_000
const answerWithin = 60_000
/** Far above what a tile of the densest town needs at the service's page size. */
const mostPages = 1000

const link = z.object({ rel: z.string(), href: z.string() })
const feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).transform(String),
  geometry: z.unknown(),
  properties: z.record(z.string(), z.unknown()),
})
const page = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(feature),
  numberReturned: z.number().optional(),
  links: z.array(link).default([]),
})

export type Feature = z.output<typeof feature>

/** Busy or broken for now; worth another try. */
class Transient extends Error {
  constructor(
    message: string,
    readonly retryAfter: number | undefined,
  ) {
    super(message)
  }
}

/** An OGC API Features service. */
export class FeatureService {
  /** @param base address of its landing page, without a slash at the end */
  constructor(private readonly base: string) {}

  /** @throws AppError 'unavailable' when it is no such service or lacks one of the collections */
  async requireCollections(names: readonly string[]): Promise<void> {
    const shape = z.object({ collections: z.array(z.object({ id: z.string() })) })
    const offered = shape.safeParse((await askJson(`${this.base}/collections?f=json`)).content)
    const ids = offered.data?.collections.map(({ id }) => id) ?? []
    if (names.some((name) => !ids.includes(name))) throw this.notUnderstood()
  }

  /**
   * Pages of the items whose box meets `box` (west, south, east, north in RD metres).
   * @throws AppError 'unavailable' when a page does not come or is not understood
   */
  async *pages(collection: string, box: readonly number[]): AsyncGenerator<Feature[]> {
    const question = new URLSearchParams({
      f: 'json',
      limit: '1000',
      crs: rijksdriehoekUri,
      'bbox-crs': rijksdriehoekUri,
      bbox: box.join(','),
    })
    let address: string | undefined = `${this.base}/collections/${collection}/items?${question}`
    for (let number = 0; address; number++) {
      const { content, crs } = await askJson(address)
      const answer = page.safeParse(content)
      if (!answer.success || number >= mostPages) throw this.notUnderstood()
      const { features, numberReturned = features.length, links } = answer.data
      if (numberReturned !== features.length) throw this.notUnderstood()
      this.checkCrs(crs)
      yield features
      address = this.nextOf(links, address)
    }
  }

  /** One item by its id; undefined when there is none. */
  async item(collection: string, id: string): Promise<Feature | undefined> {
    const question = new URLSearchParams({ f: 'json', crs: rijksdriehoekUri })
    const path = `${this.base}/collections/${collection}/items/${encodeURIComponent(id)}?${question}`
    const { content, crs, isMissing } = await askJson(path, { missingIsFine: true })
    if (isMissing) return undefined
    const answer = feature.safeParse(content)
    if (!answer.success) throw this.notUnderstood()
    this.checkCrs(crs)
    return answer.data
  }

  /** The next page; never an address elsewhere, whatever the service says. */
  private nextOf(links: readonly z.output<typeof link>[], address: string): string | undefined {
    const next = links.find(({ rel }) => rel === 'next')
    if (!next) return undefined
    const url = new URL(next.href, address)
    if (url.origin !== new URL(this.base).origin || url.href === address) throw this.notUnderstood()
    return url.href
  }

  private checkCrs(crs: string | null): void {
    if (crs !== null && !crs.includes('EPSG/0/28992')) throw this.notUnderstood()
  }

  private notUnderstood(): AppError {
    return new AppError(
      'unavailable',
      told`${new URL(this.base).origin} answers otherwise than PDOK's BAG does. Nothing was changed. Check the setting PDOK_BAG_URL, or download bag-light.gpkg and import that.`,
    )
  }
}

interface Answer {
  content: unknown
  /** The header Content-Crs. */
  crs: string | null
  isMissing: boolean
}

/**
 * The JSON at an address, after up to five attempts where the service is busy, broken or out of reach.
 * @throws AppError 'unavailable' that tells what the service answered
 */
export async function askJson(address: string, { missingIsFine = false } = {}): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(address, missingIsFine)
    } catch (cause) {
      const isLast = attempt >= attempts || !(cause instanceof Transient)
      if (isLast) throw unavailable(address, cause)
      await wait(Math.min(longestWait, cause.retryAfter ?? firstWait * 2 ** (attempt - 1)))
    }
  }
}

async function askOnce(address: string, missingIsFine: boolean): Promise<Answer> {
  const answer = await fetch(address, {
    headers: { accept: 'application/geo+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(answerWithin),
  }).catch((cause: unknown) => {
    throw new Transient(messageOf(cause instanceof Error && cause.cause ? cause.cause : cause), undefined)
  })
  const { status } = answer
  if (missingIsFine && status === 404) return { content: undefined, crs: null, isMissing: true }
  if (status === 429 || status >= 500) throw new Transient(`it answered ${status}`, retryAfterOf(answer))
  if (!answer.ok) throw new Error(`it answered ${status}`)
  const text = await answer.text().catch((cause: unknown) => {
    throw new Transient(`the answer broke off (${messageOf(cause)})`, undefined)
  })
  if (/^\s*</.test(text)) throw new Error('it answered with a web page')
  try {
    return { content: JSON.parse(text), crs: answer.headers.get('content-crs'), isMissing: false }
  } catch {
    throw new Error('its answer is no JSON')
  }
}

/** Milliseconds, where the service says how long to wait. */
function retryAfterOf(answer: Response): number | undefined {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : undefined
}

const unavailable = (address: string, cause: unknown): AppError =>
  new AppError(
    'unavailable',
    told`${new URL(address).origin} does not give the BAG (${messageOf(cause)}). Nothing was changed. Try again later, or download bag-light.gpkg and import that.`,
    { cause },
  )
