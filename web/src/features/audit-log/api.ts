// The audit log as the server tells it, page after page, and whether its chain is whole.
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { logboekcontrole, logboekregel } from '../../../../api/contract/audit.ts'
import { pagina } from '../../../../api/contract/registry.ts'
import { ask, query } from '../../lib/ask.ts'

/** What is looked for; null: whatever. Days as yyyy-mm-dd. */
export interface LogFilter {
  van: string | null
  tot: string | null
  account: string | null
  onderwerp: string | null
  handeling: string | null
  object: string | null
  uitslag: string | null
}

export const noFilter: LogFilter = {
  van: null,
  tot: null,
  account: null,
  onderwerp: null,
  handeling: null,
  object: null,
  uitslag: null,
}

const page = pagina(logboekregel)

/** Records that fit, the newest first. */
export const useRecords = (filter: LogFilter) =>
  useInfiniteQuery({
    queryKey: ['audit-log', filter],
    queryFn: ({ pageParam, signal }) => ask(pageParam, page, signal),
    initialPageParam: `/v1/logboek${query({ ...filter })}`,
    getNextPageParam: ({ volgende }) => volgende,
    // Looking is told to the log itself: only who asks for it looks again.
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useChainCheck = () =>
  useMutation({ mutationFn: () => ask('/v1/logboek/controle', logboekcontrole) })

/** Address of the whole selection as a file. */
export const exportAddress = (filter: LogFilter, format: 'csv' | 'ldv'): string =>
  `/v1/logboek/uitvoer${query({ ...filter, f: format })}`
