// /v1/koppelkansen: the koppelkansen of an area, over HTTP.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { gewijzigdeKoppelkans, koppelkans, nieuweKoppelkans } from '../../../contract/surroundings.ts'
import type { Services } from '../../platform/services.ts'
import type { Areas } from '../entries/areas.ts'
import { entryRoutes } from '../entries/entry-routes.ts'
import { addLinkingOpportunity, changeLinkingOpportunity, removeLinkingOpportunity } from './commands.ts'
import { listLinkingOpportunities } from './queries.ts'

/** The koppelkansen's routes. */
export const linkingOpportunityRoutes = (services: Services, areas: Areas): OpenAPIHono =>
  entryRoutes(services, areas, {
    path: '/v1/koppelkansen',
    summaries: {
      list: 'Koppelkansen: werk waarmee verwarming te combineren is',
      add: 'Een koppelkans toevoegen',
      change: 'Een koppelkans wijzigen, of een verwijderde terugzetten',
      remove: 'Een koppelkans verwijderen; wat er stond blijft bewaard',
    },
    item: koppelkans,
    fresh: nieuweKoppelkans,
    changed: gewijzigdeKoppelkans,
    list: (database, _, boundary) => listLinkingOpportunities(database, boundary),
    add: addLinkingOpportunity,
    change: changeLinkingOpportunity,
    remove: removeLinkingOpportunity,
  })
