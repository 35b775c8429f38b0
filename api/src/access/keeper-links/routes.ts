// /v1/beheerlinks: what `npm run account` asks of a running server on the embedded database. Nobody but a command that can
// read the data folder gets in: not even an administrator makes links to other people's accounts.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { beheerlink, beheerlinkVraag } from '../../../contract/access.ts'
import { door } from '../../platform/access/doors.ts'
import { currentScope } from '../../platform/access/request-scope.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { badRequestOrNotFound, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { administratorKey, keeperLink, signInKey } from './commands.ts'

const linkRoute = createRoute({
  ...door('leden', 'vastleggen', { orCommand: true, purpose: 'toegang herstellen' }),
  method: 'post',
  path: '/v1/beheerlinks',
  tags: ['toegang'],
  summary:
    'Eenmalige link voor een beheerder of om iemand weer aan te melden; alleen voor opdrachten op de server zelf',
  request: { body: { required: true, content: { 'application/json': { schema: beheerlinkVraag } } } },
  responses: { 201: jsonAnswer(beheerlink, 'de link, eenmalig getoond'), ...badRequestOrNotFound },
})

/** The commands' route. */
export function keeperLinkRoutes({ accounts }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(linkRoute, async (context) => {
    if (!currentScope().isCommand)
      throw new AppError(
        'not-allowed',
        told`Only a command of whoever keeps the installation makes such a link.`,
      )
    const asked = context.req.valid('json')
    const made =
      asked.soort === 'beheerder'
        ? await administratorKey(accounts.database)
        : await signInKey(accounts.database, asked.email)
    return context.json({ pad: keeperLink('', made) }, 201, { 'Cache-Control': 'no-store' })
  })
  return router
}
