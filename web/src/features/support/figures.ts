// What CBS tells of the neighbourhoods of an area that says where help may be needed. Figures of areas, never of households.
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { statistischGebiedMetCijfers } from '../../../../api/contract/statistics.ts'
import { ask } from '../../lib/ask.ts'

/** The first one colours the map. */
export const supportFigures = [
  'percentage_huishoudens_met_laag_inkomen',
  'percentage_huishoudens_onder_of_rond_sociaal_minimum',
  'gemiddeld_gasverbruik_totaal',
] as const

export type SupportFigure = (typeof supportFigures)[number]

/** Classes of the share of households with a low income, by their lower bounds in percent. */
export const incomeClasses = [
  { from: 0, colour: '#ffffcc' },
  { from: 4, colour: '#a1dab4' },
  { from: 8, colour: '#41b6c4' },
  { from: 12, colour: '#2c7fb8' },
  { from: 16, colour: '#253494' },
] as const

/** The neighbourhoods that an area's homes lie in. */
const neighbourhoodsOf = z.object({ items: z.array(z.object({ code: z.string() })) })

async function fetchFigures(area: string, signal: AbortSignal) {
  const { items } = await ask(`/v1/gebieden/${area}/gemiddelden?figuur=gas`, neighbourhoodsOf, signal)
  return Promise.all(items.map(({ code }) => ask(`/v1/buurten/${code}`, statistischGebiedMetCijfers, signal)))
}

/** @param area null while they are not wanted */
export const useSupportFigures = (area: string | null) =>
  useQuery({
    queryKey: ['support-figures', area],
    queryFn: ({ signal }) => fetchFigures(area ?? '', signal),
    enabled: area !== null,
    staleTime: 15 * 60_000,
  })

export type Neighbourhood = Awaited<ReturnType<typeof fetchFigures>>[number]

/** A figure as CBS gives it; null where CBS gives none. */
export function figureOf({ cijfers }: Neighbourhood, figure: SupportFigure) {
  const told = cijfers.find(({ figuur }) => figuur === figure)
  return told?.waarde === undefined || told.waarde === null ? null : { ...told, waarde: told.waarde }
}

/** Index of the class that a neighbourhood's share of low incomes falls in; null where it is not known. */
export function incomeClass(neighbourhood: Neighbourhood): number | null {
  const income = figureOf(neighbourhood, supportFigures[0])
  return income && incomeClasses.findLastIndex(({ from }) => income.waarde >= from)
}
