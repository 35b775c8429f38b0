// What the server tells of the data's quality.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { bevinding, kwaliteit, type QualityFinding } from '../../../../api/contract/data-quality.ts'
import { pagina } from '../../../../api/contract/registry.ts'
import { ask, query } from '../../lib/ask.ts'

export const useQuality = (area: string | null) =>
  useQuery({
    queryKey: ['quality', area],
    queryFn: ({ signal }) => ask(`/v1/kwaliteit${query({ gebied: area })}`, kwaliteit, signal),
  })

const page = pagina(bevinding)

/** The places of one kind, page after page. */
export const useFindings = (kind: QualityFinding, area: string | null) =>
  useInfiniteQuery({
    queryKey: ['quality-findings', kind, area],
    queryFn: ({ pageParam, signal }) => ask(pageParam, page, signal),
    initialPageParam: `/v1/kwaliteit/bevindingen/${kind}${query({ gebied: area })}`,
    getNextPageParam: ({ volgende }) => volgende,
  })
