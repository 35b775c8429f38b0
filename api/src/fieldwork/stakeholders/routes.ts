// /v1/belanghebbenden: the parties with a stake in an area, over HTTP.
import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  belanghebbende,
  gewijzigdeBelanghebbende,
  nieuweBelanghebbende,
} from '../../../contract/surroundings.ts'
import type { Services } from '../../platform/services.ts'
import type { Areas } from '../entries/areas.ts'
import { entryRoutes } from '../entries/entry-routes.ts'
import { addStakeholder, changeStakeholder, removeStakeholder } from './commands.ts'
import { listStakeholders } from './queries.ts'

/** The stakeholders' routes. */
export const stakeholderRoutes = (services: Services, areas: Areas): OpenAPIHono =>
  entryRoutes(services, areas, {
    path: '/v1/belanghebbenden',
    summaries: {
      list: 'Partijen met een belang in een gebied',
      add: 'Een belanghebbende toevoegen',
      change: 'Een belanghebbende wijzigen, of een verwijderde terugzetten',
      remove: 'Een belanghebbende verwijderen; wat er stond blijft bewaard',
    },
    item: belanghebbende,
    fresh: nieuweBelanghebbende,
    changed: gewijzigdeBelanghebbende,
    list: listStakeholders,
    areaOf: ({ gebied }) => gebied,
    add: addStakeholder,
    change: changeStakeholder,
    remove: removeStakeholder,
  })
