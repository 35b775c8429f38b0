// /v1/gebieden/{gebied}/profiel/…: the profile and the homes behind it as files to take along.
// They tell of single homes, so they stay out of every cache; who may have them is for accounts to decide.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { gebiedId } from '../../../../contract/adoption.ts'
import { door } from '../../../platform/access/doors.ts'
import type { Database } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import { badRequestOrNotFound } from '../../../platform/http/answers.ts'
import { csvLine, csvStart } from '../../../platform/http/csv.ts'
import { createRouter } from '../../../platform/http/router.ts'
import type { Services } from '../../../platform/services.ts'
import { readProfile, requireArea } from '../read-profile.ts'
import { figureTable } from './figures.ts'
import { areaGeoPackage } from './geopackage.ts'
import { homeColumns, homeValues } from './home-columns.ts'
import {
  type ExportedHome,
  readExportedBoundary,
  readExportedBuildings,
  readExportedHomes,
} from './queries.ts'
import { profileWorkbook } from './workbook.ts'

/** What each file is: its media type, its name's ending, and how it is made. */
const files = {
  'cijfers.csv': { type: 'text/csv; charset=utf-8', make: figuresCsv },
  'woningen.csv': { type: 'text/csv; charset=utf-8', make: homesCsv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: workbook },
  gpkg: { type: 'application/geopackage+sqlite3', make: geoPackage },
} as const

type FileName = keyof typeof files
const fileNames = Object.keys(files) as [FileName, ...FileName[]]

/** Homes that are read at a time; a whole municipality has tens of thousands. */
const batchSize = 5000

const exportRoute = createRoute({
  ...door('woningfeiten', 'downloaden', { object: 'gebied' }),
  method: 'get',
  path: '/v1/gebieden/{gebied}/profiel/{bestand}',
  tags: ['gebieden'],
  summary: 'Het profiel en de woningen erachter als bestand: CSV, XLSX of GeoPackage',
  request: {
    params: z.object({ gebied: gebiedId, bestand: z.enum(fileNames) }),
    query: z.strictObject({ vergelijk: gebiedId.optional() }),
  },
  responses: {
    200: {
      description: 'het bestand',
      content: Object.fromEntries(
        Object.values(files).map(({ type }) => [type, { schema: z.string().openapi({ format: 'binary' }) }]),
      ),
    },
    ...badRequestOrNotFound,
  },
})

/** The routes of the profile's files. */
export function profileExportRoutes({ database }: Services): OpenAPIHono {
  const router = createRouter()
  router.openapi(exportRoute, async (context) => {
    const { gebied, bestand } = context.req.valid('param')
    const { vergelijk } = context.req.valid('query')
    const { type, make } = files[bestand]
    const body = await make(database, gebied, vergelijk)
    const name = bestand.includes('.') ? `${gebied}-${bestand}` : `${gebied}.${bestand}`
    return context.body(new Uint8Array(body), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    }) as never
  })
  return router
}

async function figuresCsv(database: Database, area: string, compareWith?: string): Promise<Buffer> {
  const { heads, rows } = figureTable(await readProfile(database, area, compareWith))
  return Buffer.from(csvStart + [heads, ...rows].map(csvLine).join(''))
}

async function homesCsv(database: Database, area: string): Promise<Buffer> {
  await requireArea(database, area)
  const homes = await readAllHomes(database, area)
  const heads = csvLine(homeColumns.map(({ name }) => name))
  return Buffer.from(csvStart + heads + homes.map((home) => csvLine(homeValues(home))).join(''))
}

async function workbook(database: Database, area: string, compareWith?: string): Promise<Buffer> {
  const profile = await readProfile(database, area, compareWith)
  return profileWorkbook(profile, await readAllHomes(database, area))
}

async function geoPackage(database: Database, area: string): Promise<Buffer> {
  const profile = await readProfile(database, area)
  const [homes, buildings, boundary] = await Promise.all([
    readAllHomes(database, area),
    readExportedBuildings(database, area),
    readExportedBoundary(database, area),
  ])
  if (!boundary) throw new AppError('not-found', told`There is no area ${area}.`)
  return areaGeoPackage({ profile, homes, buildings, boundary })
}

async function readAllHomes(database: Database, area: string): Promise<ExportedHome[]> {
  const homes: ExportedHome[] = []
  for (let after = ''; ; ) {
    const batch = await readExportedHomes(database, area, after, batchSize)
    homes.push(...batch)
    const last = batch.at(-1)
    if (batch.length < batchSize || !last) return homes
    after = last.identificatie
  }
}
