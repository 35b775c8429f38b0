// What fieldwork has to know of areas. Insight gathers them and app.ts hands it over, for fieldwork lies below insight.
import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

/** Finds areas by their public id, as `wijk-zwaluwhoven`. */
export interface Areas {
  find: (database: Database, areaId: string) => Promise<{ id: string } | undefined>
  /** SQL: the area's boundary in EPSG:28992. */
  boundary: (areaId: string) => SQL
}

/** An area's id in an address or a body. */
export const areaParameter = z
  .string()
  .regex(/^[a-z]+-[A-Za-z0-9-]{1,80}$/, 'must be an id of /v1/gebieden, as wijk-de-meent')
  .meta({ description: 'uit /v1/gebieden' })

/** @throws AppError 'not-found' when there is no such area */
export async function requireArea(database: Database, areas: Areas, areaId: string): Promise<void> {
  if (await areas.find(database, areaId)) return
  throw new AppError('not-found', told`There is no area ${areaId}. /v1/gebieden lists those that there are.`)
}
