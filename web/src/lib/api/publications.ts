// What everybody may see of progress: publications, their figures and their areas. They do not change once they are there.
import { useQuery } from '@tanstack/react-query'
import { publicatiecijfers, publicatiegebieden, publicaties } from '../../../../api/contract/publications.ts'
import { ask } from '../ask.ts'

const path = '/v1/publicaties'

export const usePublications = (wanted: boolean) =>
  useQuery({
    queryKey: ['publications'],
    queryFn: async ({ signal }) => (await ask(path, publicaties, signal)).items,
    enabled: wanted,
    staleTime: 15 * 60_000,
  })

/** Null asks for nothing. The former publication stays on screen until the next one is there. */
export const usePublishedFigures = (id: string | null) =>
  useQuery({
    queryKey: ['published-figures', id],
    queryFn: ({ signal }) => ask(`${path}/${id}/cijfers`, publicatiecijfers, signal),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  })

export const usePublishedAreas = (id: string | null) =>
  useQuery({
    queryKey: ['published-areas', id],
    queryFn: ({ signal }) => ask(`${path}/${id}/gebieden`, publicatiegebieden, signal),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  })

/** Where the same figures stand as a file. */
export const figuresFile = (id: string): string => `${path}/${id}/csv`
