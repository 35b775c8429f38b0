// The profile as the server tells it.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { profiel } from '../../../../api/contract/profile.ts'
import { ask, query } from '../../lib/ask.ts'

export const useProfile = (area: string | null, compareWith: string | null) =>
  useQuery({
    queryKey: ['profile', area, compareWith],
    queryFn: ({ signal }) =>
      ask(`/v1/gebieden/${area}/profiel${query({ vergelijk: compareWith })}`, profiel, signal),
    enabled: area !== null,
    placeholderData: keepPreviousData,
  })
