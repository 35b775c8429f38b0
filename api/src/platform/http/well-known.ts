// What programs look for under fixed names: where to report a weakness (RFC 9116), and what search engines may read.
import { Hono } from 'hono'
import type { Config } from '../config/config.ts'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'

const securityPath = '/.well-known/security.txt'

/** RFC 9116 wants it less than a year ahead; whoever reads it in half a year asks again. */
const validDays = 180

/** Personal pages stand behind the query of the one page, so search engines get the page itself and nothing that hangs on it. */
const robots = [
  'User-agent: *',
  'Disallow: /v1/',
  'Disallow: /auth/',
  'Disallow: /tiles/',
  'Disallow: /*?',
  '',
]

/** @param now for tests */
export function wellKnownRoutes(
  { securityContact, publicUrl }: Pick<Config, 'securityContact' | 'publicUrl'>,
  now: () => Date = () => new Date(),
): Hono {
  const routes = new Hono()
  routes.get(securityPath, (context) => {
    if (!securityContact)
      throw new AppError(
        'not-found',
        told`Who runs this has not said where to report a weakness: SECURITY_CONTACT (mailto:… or https://…) is for that.`,
      )
    const expires = new Date(now().getTime() + validDays * 86_400_000)
    expires.setUTCHours(0, 0, 0, 0)
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: nl, en',
      ...(publicUrl ? [`Canonical: ${publicUrl}${securityPath}`] : []),
    ]
    return context.body(`${lines.join('\r\n')}\r\n`, 200, { 'Content-Type': 'text/plain; charset=utf-8' })
  })
  routes.get('/robots.txt', (context) =>
    context.body(robots.join('\n'), 200, { 'Content-Type': 'text/plain; charset=utf-8' }),
  )
  return routes
}
