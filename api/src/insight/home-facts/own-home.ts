// What registers and their evaluation tell of one home, each fact with its source, for those who live there.
import { eq } from 'drizzle-orm'
import type { MijnWoning } from '../../../contract/my-home.ts'
import type { Database } from '../../platform/db/database.ts'
import { dwellingLabel, toldHome } from '../../platform/db/schema/insight.ts'
import { importRun } from '../../platform/db/schema/registry.ts'

const typeSources = {
  omtrek: 'afgeleid uit de omtrek van gebouwen (BAG)',
  'ep-online': 'EP-Online (RVO)',
  gemeente: 'correctie van de gemeente',
} as const

async function lastDelivery(database: Database, source: 'bag'): Promise<string | null> {
  const runs = await database.orm
    .select({ on: importRun.deliveredOn, state: importRun.state })
    .from(importRun)
    .where(eq(importRun.source, source))
  const days = runs.flatMap(({ on, state }) => (state === 'succeeded' && on !== null ? [on] : []))
  return days.sort().at(-1) ?? null
}

/** Facts of a home; null where nothing is known. */
export async function readOwnHome(database: Database, dwellingId: string): Promise<MijnWoning['feiten']> {
  const [found] = await database.orm.select().from(toldHome).where(eq(toldHome.dwellingId, dwellingId))
  const [label] = await database.orm
    .select()
    .from(dwellingLabel)
    .where(eq(dwellingLabel.dwellingId, dwellingId))
  const peildatum = await lastDelivery(database, 'bag')
  const bag = { bron: 'BAG (Kadaster)', peildatum }
  return {
    bouwjaar: { waarde: found?.constructionYear ?? null, ...bag },
    oppervlakte: { waarde: found?.floorArea ?? null, ...bag },
    woningtype: {
      waarde: found?.housingType ?? null,
      bron: typeSources[found?.typeSource ?? 'omtrek'],
      peildatum,
    },
    energielabel: {
      waarde: label ? { klasse: label.energyClass, stand: label.status } : null,
      bron: 'EP-Online (RVO)',
      peildatum: label?.registeredOn ?? null,
    },
  }
}
