// /v1/ontmoetingsplekken: the meeting places of an area, over HTTP.
import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  gewijzigdeOntmoetingsplek,
  nieuweOntmoetingsplek,
  ontmoetingsplek,
} from '../../../contract/surroundings.ts'
import type { Services } from '../../platform/services.ts'
import type { Areas } from '../entries/areas.ts'
import { entryRoutes } from '../entries/entry-routes.ts'
import { addMeetingPlace, changeMeetingPlace, removeMeetingPlace } from './commands.ts'
import { listMeetingPlaces } from './queries.ts'

/** The meeting places' routes. */
export const meetingPlaceRoutes = (services: Services, areas: Areas): OpenAPIHono =>
  entryRoutes(services, areas, {
    path: '/v1/ontmoetingsplekken',
    summaries: {
      list: 'Ontmoetingsplekken: wat mensen toevoegden, en wat het register van andere gebouwen weet',
      add: 'Een ontmoetingsplek toevoegen',
      change: 'Een ontmoetingsplek wijzigen, of een verwijderde terugzetten',
      remove: 'Een ontmoetingsplek verwijderen; wat er stond blijft bewaard',
    },
    item: ontmoetingsplek,
    fresh: nieuweOntmoetingsplek,
    changed: gewijzigdeOntmoetingsplek,
    list: (database, _, boundary) => listMeetingPlaces(database, boundary),
    add: addMeetingPlace,
    change: changeMeetingPlace,
    remove: removeMeetingPlace,
  })
