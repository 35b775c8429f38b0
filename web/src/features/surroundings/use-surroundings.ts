// Server state of the surroundings: three lists of an area, and the saves that change them.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Belanghebbende, Koppelkans, Ontmoetingsplek } from '../../../../api/contract/surroundings.ts'
import {
  addEntry,
  changeEntry,
  type EntryFacts,
  fetchMeetingPlaces,
  fetchOpportunities,
  fetchStakeholders,
  type Resource,
  removeEntry,
} from '../../lib/api/surroundings.ts'

const minute = 60_000

/** The lists of an area, asked only while they are wanted. */
export function useSurroundings(area: string | null, wanted: boolean) {
  const id = area ?? ''
  const shared = { enabled: area !== null && wanted, staleTime: minute }
  return {
    places: useQuery({
      queryKey: ['surroundings', id, 'ontmoetingsplek'],
      queryFn: ({ signal }) => fetchMeetingPlaces(id, signal),
      ...shared,
    }),
    parties: useQuery({
      queryKey: ['surroundings', id, 'belanghebbende'],
      queryFn: ({ signal }) => fetchStakeholders(id, signal),
      ...shared,
    }),
    opportunities: useQuery({
      queryKey: ['surroundings', id, 'koppelkans'],
      queryFn: ({ signal }) => fetchOpportunities(id, signal),
      ...shared,
    }),
  }
}

export type Entry = Ontmoetingsplek | Belanghebbende | Koppelkans

/** What a form saves: a new entry (`known` null), or the version after the one that was read. */
export interface Save {
  resource: Resource
  known: { id: string; versie: number } | null
  facts: EntryFacts
}

function useReload(area: string) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['surroundings', area] })
}

/** Saves an entry; afterwards, also after a refusal, the lists are what the server has. */
export function useSaveEntry(area: string) {
  const reload = useReload(area)
  return useMutation({
    mutationFn: ({ resource, known, facts }: Save) =>
      known ? changeEntry(resource, known.id, known.versie, facts) : addEntry(resource, facts),
    onSettled: reload,
  })
}

export function useRemoveEntry(area: string) {
  const reload = useReload(area)
  return useMutation({
    mutationFn: ({ resource, id, versie }: { resource: Resource; id: string; versie: number }) =>
      removeEntry(resource, id, versie),
    onSettled: reload,
  })
}
