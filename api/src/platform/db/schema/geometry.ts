// The PostGIS and bytea column types that drizzle lacks. Values cross as EWKB hex and as Buffers.
import { customType } from 'drizzle-orm/pg-core'

/** A geometry in EPSG:28992 (metres), read and written as EWKB hex; spatial work happens in SQL. */
export const geometry = customType<{ data: string; config: { type: string } }>({
  dataType: (config) => `geometry(${config?.type ?? 'Geometry'}, 28992)`,
})

/** Raw bytes. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
