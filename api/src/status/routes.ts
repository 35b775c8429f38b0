// Liveness, readiness and the settings that the browser starts from.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { type Instellingen, instellingen } from '../../contract/settings.ts'
import { tilePaths } from '../../contract/tiles.ts'
import { door, visitorMay } from '../platform/access/doors.ts'
import { AppError } from '../platform/errors/app-error.ts'
import { told } from '../platform/errors/told.ts'
import { createRouter } from '../platform/http/router.ts'
import type { Services } from '../platform/services.ts'
import { productVersion } from '../platform/version.ts'
import { watchBackground } from './background.ts'
import { type DatasetSummary, ping, readDataset, readDatasetKey } from './queries.ts'

const settingsRoute = createRoute({
  ...door('gebouwfeiten', 'lezen'),
  method: 'get',
  path: '/v1/instellingen',
  tags: ['instellingen'],
  summary: 'Wat de kaart moet weten voordat zij tekent',
  responses: {
    200: { description: 'instellingen', content: { 'application/json': { schema: instellingen } } },
  },
})

/** Reads the summary again only when the dataset has changed: its extent is that of every building. */
function rememberDataset(database: Services['public']): () => Promise<DatasetSummary> {
  let known: { key: string; summary: DatasetSummary } | undefined
  return async () => {
    const key = await readDatasetKey(database)
    if (known?.key !== key) known = { key, summary: await readDataset(database) }
    return known.summary
  }
}

/** The tiles of who asks; their addresses tell nothing, and those with labels look at the session themselves. */
async function tilePathFor({ revision, labelRevision }: DatasetSummary): Promise<string> {
  const seesLabels = await visitorMay('woningfeiten', 'lezen')
  return seesLabels ? tilePaths.withLabels(labelRevision) : tilePaths.everybody(revision)
}

async function readSettings(
  { kind, isDemo }: { kind: Instellingen['database']; isDemo: boolean },
  readSummary: () => Promise<DatasetSummary>,
  background: () => Promise<string | null>,
): Promise<Instellingen> {
  const [summary, achtergrondtegels] = await Promise.all([readSummary(), background()])
  const { revision, west, south, east, north, deliveredOn, deliveries, demo } = summary
  const filled = west !== null && south !== null && east !== null && north !== null
  return {
    versie: productVersion,
    database: kind,
    revisie: revision,
    tegels: await tilePathFor(summary),
    achtergrondtegels,
    kader: filled ? [west, south, east, north] : null,
    // The demo's register alone is no demo: somebody may have read it in beside their own settings.
    demo: demo && isDemo,
    standDatum: deliveredOn,
    standen: deliveries,
  }
}

/** /health, /ready and /v1/instellingen. */
export function statusRoutes(services: Services): OpenAPIHono {
  const router = createRouter()
  const readSummary = rememberDataset(services.public)
  const background = watchBackground(services.config.backgroundTiles)
  // Asked ahead, so that the first visitor does not wait for it.
  void background()
  router.get('/health', (context) => context.json({ status: 'ok', version: productVersion }))
  router.get('/ready', async (context) => {
    try {
      await ping(services.public)
    } catch (cause) {
      throw new AppError('unavailable', told`The database does not answer.`, { cause })
    }
    return context.json({ status: 'ready' })
  })
  router.openapi(settingsRoute, async (context) => {
    context.header('Cache-Control', 'private, no-cache')
    const product = { kind: services.database.kind, isDemo: services.config.demo }
    return context.json(await readSettings(product, readSummary, background), 200)
  })
  return router
}
