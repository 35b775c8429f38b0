// The four routes of a kind of entry: the list of an area, adding, changing and removing. What differs per kind is handed in.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import { vastgelegd } from '../../../contract/surroundings.ts'
import { door } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { badRequestOrNotFound, badRequestOrOutdated, jsonAnswer } from '../../platform/http/answers.ts'
import { createRouter } from '../../platform/http/router.ts'
import type { Services } from '../../platform/services.ts'
import { type Areas, requireArea } from './areas.ts'
import { boundedBody, entryId, inArea, jsonBody, knownVersion, uncached } from './http.ts'
import type { Saved } from './save-version.ts'

/** A kind of entry: its resource, how the API's description words it, its shapes, and what its verbs do. */
export interface EntryKind<Item extends z.ZodType, Fresh extends z.ZodType, Changed extends z.ZodType> {
  /** As `/v1/koppelkansen`. */
  path: string
  summaries: { list: string; add: string; change: string; remove: string }
  item: Item
  fresh: Fresh
  changed: Changed
  list(database: Database, area: string, boundary: SQL): Promise<z.output<Item>[]>
  /** The area that a new entry names, where it names one. */
  areaOf?(told: z.output<Fresh>): string
  add(database: Database, told: z.output<Fresh>): Promise<Saved>
  change(database: Database, id: string, told: z.output<Changed>): Promise<Saved>
  remove(database: Database, known: Saved): Promise<Saved>
}

const tags = ['orientatie']
const noQuery = z.strictObject({})

/** The descriptions of a kind's routes. */
function routesOf({ path, summaries, item, fresh, changed }: EntryKind<z.ZodType, z.ZodType, z.ZodType>) {
  return {
    list: createRoute({
      ...door('wijkkennis', 'lezen', { area: 'gebied' }),
      method: 'get',
      path,
      tags,
      summary: summaries.list,
      request: { query: inArea },
      responses: {
        200: jsonAnswer(z.object({ items: z.array(item) }), 'de laatste versies'),
        ...badRequestOrNotFound,
      },
    }),
    add: createRoute({
      ...door('wijkkennis', 'vastleggen'),
      method: 'post',
      path,
      tags,
      summary: summaries.add,
      request: { query: noQuery, body: jsonBody(fresh) },
      responses: { 201: jsonAnswer(vastgelegd, 'vastgelegd als eerste versie'), ...badRequestOrNotFound },
    }),
    change: createRoute({
      ...door('wijkkennis', 'vastleggen', { object: 'id' }),
      method: 'put',
      path: `${path}/{id}`,
      tags,
      summary: summaries.change,
      request: { params: entryId, query: noQuery, body: jsonBody(changed) },
      responses: { 200: jsonAnswer(vastgelegd, 'vastgelegd als volgende versie'), ...badRequestOrOutdated },
    }),
    remove: createRoute({
      ...door('wijkkennis', 'vastleggen', { object: 'id' }),
      method: 'delete',
      path: `${path}/{id}`,
      tags,
      summary: summaries.remove,
      request: { params: entryId, query: knownVersion },
      responses: {
        200: jsonAnswer(vastgelegd, 'de versie waarmee je haar terugzet'),
        ...badRequestOrOutdated,
      },
    }),
  }
}

/** The routes of one kind of entry. */
export function entryRoutes<Item extends z.ZodType, Fresh extends z.ZodType, Changed extends z.ZodType>(
  { database }: Services,
  areas: Areas,
  kind: EntryKind<Item, Fresh, Changed>,
): OpenAPIHono {
  const router = createRouter()
  const routes = routesOf(kind as unknown as EntryKind<z.ZodType, z.ZodType, z.ZodType>)
  router.use(kind.path, boundedBody())
  router.use(`${kind.path}/*`, boundedBody())
  router.openapi(routes.list, async (context) => {
    const { gebied } = context.req.valid('query')
    await requireArea(database, areas, gebied)
    const items = await kind.list(database, gebied, areas.boundary(gebied))
    return context.json({ items } as { items: never[] }, 200, uncached)
  })
  router.openapi(routes.add, async (context) => {
    const told = context.req.valid('json') as z.output<Fresh>
    const area = kind.areaOf?.(told)
    if (area !== undefined) await requireArea(database, areas, area)
    return context.json(await kind.add(database, told), 201, uncached)
  })
  router.openapi(routes.change, async (context) => {
    const { id } = context.req.valid('param')
    const told = context.req.valid('json') as z.output<Changed>
    return context.json(await kind.change(database, id, told), 200, uncached)
  })
  router.openapi(routes.remove, async (context) => {
    const known = { ...context.req.valid('param'), ...context.req.valid('query') }
    return context.json(await kind.remove(database, known), 200, uncached)
  })
  return router
}
