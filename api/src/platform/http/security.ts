// What every answer carries for the browser's sake, under which names the product answers, and whose pages may write.
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../config/config.ts'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'

/** Strict headers: everything from ourselves, save the background tiles' host. */
export function protectiveHeaders(config: Config): MiddlewareHandler {
  const background = config.backgroundTiles ? [new URL(config.backgroundTiles).origin] : []
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...background],
      connectSrc: ["'self'", ...background],
      workerSrc: ["'self'", 'blob:'],
      // React and MapLibre set style attributes; no style element is allowed but our own files.
      styleSrcElem: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    // Only who is found by https may promise it; on the loopback the product speaks plain HTTP.
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: {
      camera: [],
      microphone: [],
      payment: [],
      usb: [],
      geolocation: ['self'],
      publickeyCredentialsGet: ['self'],
    },
  })
}

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Refuses requests that came by another name than the product's own: a page elsewhere whose name was made to point here
 * (DNS rebinding) would otherwise read what only its visitors may see.
 */
export function ownNamesOnly({ publicUrl }: Pick<Config, 'publicUrl'>): MiddlewareHandler {
  const names = new Set(publicUrl ? [...loopbackNames, new URL(publicUrl).hostname] : loopbackNames)
  return async (context, next) => {
    const name = new URL(context.req.url).hostname
    if (!names.has(name)) {
      throw new AppError(
        'not-allowed',
        publicUrl
          ? told`The product is at ${publicUrl}, not at ${name}.`
          : told`Only this machine may look, as localhost or 127.0.0.1, not as ${name}. PUBLIC_URL tells the address that visitors use.`,
      )
    }
    await next()
  }
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether the product's own pages sent the request: browsers say so themselves and let no page forge it. Older ones do not
 * know Sec-Fetch-Site, but send Origin with whatever changes something.
 * @param own origins under which the product is found
 */
function isFromOwnPage(request: { header(name: string): string | undefined }, own: string[]): boolean {
  const site = request.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = request.header('origin')
  return origin !== undefined && own.includes(origin)
}

/**
 * Lets only the product's own pages, and commands that carry the data folder's token, change anything: a page elsewhere
 * could otherwise make a visitor's browser write here. The token itself is checked by the route that wants it.
 */
export function ownPagesWrite({ publicUrl }: Partial<Pick<Config, 'publicUrl'>> = {}): MiddlewareHandler {
  return async (context, next) => {
    // Under which name the request came was looked at before (ownNamesOnly).
    const own = [new URL(context.req.url).origin, ...(publicUrl ? [publicUrl] : [])]
    const allowed =
      reading.has(context.req.method) ||
      isFromOwnPage(context.req, own) ||
      context.req.header('authorization')
    if (!allowed) {
      throw new AppError(
        'not-allowed',
        told`Only the pages of this product may change anything here: open it in a browser of today and try there.`,
      )
    }
    await next()
  }
}
