// What CBS tells of the neighbourhoods of an area that says where help may be needed. Figures of areas, never of households.
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { statistischGebiedMetCijfers } from '../../../../api/contract/statistics.ts'
import { ask } from '../../lib/ask.ts'

export const supportFigures = [
  'percentage_huishoudens_met_laag_inkomen',
  'percentage_huishoudens_onder_of_rond_sociaal_minimum',
  'gemiddeld_gasverbruik_totaal',
] as const

/** The neighbourhoods that an area's homes lie in, with their names. */
const neighbourhoodsOf = z.object({ items: z.array(z.object({ code: z.string(), naam: z.string() })) })

async function fetchFigures(area: string, signal: AbortSignal) {
  const { items } = await ask(`/v1/gebieden/${area}/gemiddelden?figuur=gas`, neighbourhoodsOf, signal)
  return Promise.all(items.map(({ code }) => ask(`/v1/buurten/${code}`, statistischGebiedMetCijfers, signal)))
}

export const useSupportFigures = (area: string) =>
  useQuery({
    queryKey: ['support-figures', area],
    queryFn: ({ signal }) => fetchFigures(area, signal),
    staleTime: 15 * 60_000,
  })

export type Neighbourhood = Awaited<ReturnType<typeof fetchFigures>>[number]
