// The built front end, served by ourselves: hashed files for ever, the page itself fresh.
import { serveStatic } from '@hono/node-server/serve-static'
import type { Handler, MiddlewareHandler } from 'hono'

const folder = new URL('../../../../web/dist', import.meta.url).pathname

/** Serves web/dist; what is not there falls through to "not found". */
export function webFiles(): MiddlewareHandler {
  return serveStatic({
    root: folder,
    onFound: (path, context) => {
      const fresh = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      context.header('Cache-Control', fresh)
    },
  })
}

/** Leads from a short address to the page that has it in its query, in the language that was asked for. */
export function leadToPage(page: string): Handler {
  return (context) => {
    const language = context.req.query('taal') === 'en' ? '&taal=en' : ''
    return context.redirect(`/?pagina=${page}${language}`)
  }
}
