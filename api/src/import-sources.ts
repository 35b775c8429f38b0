// What the sources of imports are and where their files are to be had, out of the register of sources (data/sources.json).
import type { OnlineDoorDescription, SourceDescription } from './imports/doors/source-description.ts'
import { type Source, sources } from './registry/sources/sources.ts'

/** The doors that fetch by themselves, per source. Each has a route of its own that answers 202 with { id }. */
const onlineDoors: Partial<Record<SourceDescription['source'], OnlineDoorDescription[]>> = {
  bag: [{ path: '/v1/imports/bag-online', asks: 'gemeente', missingSetting: () => null }],
  'ep-online': [
    {
      path: '/v1/imports/ep-online',
      asks: null,
      missingSetting: ({ epOnlineKey }) => (epOnlineKey === undefined ? 'EP_ONLINE_KEY' : null),
    },
  ],
  cbs: [{ path: '/v1/imports/cbs', asks: null, missingSetting: () => null }],
}

/** In the order in which somebody who begins needs them. */
const order = ['bag', 'ep-online', 'cbs', '3dbag', 'district', 'background', 'engagement'] as const

/** A source may have several entries in the register: its files, and doors of others to the same data. */
const belongsTo = (source: string, { id }: Source): boolean => id === source || id.startsWith(`${source}-`)

export const importSources: readonly SourceDescription[] = order.map((source) => {
  const entries = sources.filter((entry) => belongsTo(source, entry))
  return {
    source,
    name: entries[0]?.name ?? source,
    keeper: entries[0]?.keeper ?? null,
    places: entries.flatMap(({ name, url }) => (url === null ? [] : [{ name, url }])),
    online: onlineDoors[source] ?? [],
  }
})
