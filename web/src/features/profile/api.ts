// The profile as the server tells it, with what people found out about the area and the streets that it shares.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { profiel } from '../../../../api/contract/profile.ts'
import { fetchDistrict } from '../../lib/api/districts.ts'
import {
  fetchAnswers,
  fetchMeetingPlaces,
  fetchOpportunities,
  fetchStakeholders,
} from '../../lib/api/surroundings.ts'
import { ask, query } from '../../lib/ask.ts'

export const useProfile = (area: string | null, compareWith: string | null) =>
  useQuery({
    queryKey: ['profile', area, compareWith],
    queryFn: ({ signal }) =>
      ask(`/v1/gebieden/${area}/profiel${query({ vergelijk: compareWith })}`, profiel, signal),
    enabled: area !== null,
    placeholderData: keepPreviousData,
  })

async function fetchLocalKnowledge(area: string, signal: AbortSignal) {
  const [answers, places, opportunities, parties] = await Promise.all([
    fetchAnswers(area, signal),
    fetchMeetingPlaces(area, signal),
    fetchOpportunities(area, signal),
    fetchStakeholders(area, signal),
  ])
  return { answers, places, opportunities, parties }
}

export type LocalKnowledge = Awaited<ReturnType<typeof fetchLocalKnowledge>>

/** What people found out about an area. */
export const useLocalKnowledge = (area: string) =>
  useQuery({
    queryKey: ['surroundings', area, 'profile'],
    queryFn: ({ signal }) => fetchLocalKnowledge(area, signal),
    staleTime: 0,
  })

/** A project district with its streets; other areas are nobody's own and have none to share. */
export function useDistrictStreets(area: string) {
  const id = area.startsWith('wijk-') ? area.slice('wijk-'.length) : null
  return useQuery({
    queryKey: ['districts', id],
    queryFn: ({ signal }) => fetchDistrict(id ?? '', signal),
    enabled: id !== null,
  })
}
