// Server state for React: one hook a resource. What is immutable for a revision stays fresh for ever.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  fetchAddressesInView,
  fetchAdoption,
  fetchAreas,
  fetchBuilding,
  fetchBuildingAdoption,
  fetchClusters,
  fetchSettings,
  searchAddresses,
} from './api.ts'

const quarter = 15 * 60_000

export const settingsKey = ['settings'] as const

export const useSettings = () =>
  useQuery({ queryKey: settingsKey, queryFn: ({ signal }) => fetchSettings(signal), staleTime: quarter })

export const useAreas = () =>
  useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => fetchAreas(signal), staleTime: quarter })

/** Keeps showing the former date while the next one is on its way, so that the map does not flicker. */
export const useAdoption = (area: string | null, date: string | null) =>
  useQuery({
    queryKey: ['adoption', area, date],
    queryFn: ({ signal }) => fetchAdoption(area ?? '', date, signal),
    enabled: area !== null,
    staleTime: quarter,
    placeholderData: (previous) => (previous?.gebied === area ? previous : undefined),
  })

export const useBuilding = (id: string | null) =>
  useQuery({
    queryKey: ['building', id],
    queryFn: ({ signal }) => fetchBuilding(id ?? '', signal),
    enabled: id !== null,
    staleTime: quarter,
  })

export const useBuildingAdoption = (area: string | null, building: string | null, date: string | null) =>
  useQuery({
    queryKey: ['building-adoption', area, building, date],
    queryFn: ({ signal }) => fetchBuildingAdoption(area ?? '', building ?? '', date, signal),
    enabled: area !== null && building !== null,
    staleTime: quarter,
    placeholderData: (previous) => (previous?.pand === building ? previous : undefined),
  })

export const useClusters = (area: string | null, date: string | null) =>
  useQuery({
    queryKey: ['clusters', area, date],
    queryFn: ({ signal }) => fetchClusters(area ?? '', date, signal),
    enabled: area !== null,
    staleTime: quarter,
    placeholderData: (previous) => (previous?.gebied === area ? previous : undefined),
  })

export const useAddressSearch = (text: string) =>
  useQuery({
    queryKey: ['addresses', text],
    queryFn: ({ signal }) => searchAddresses(text, signal),
    enabled: text.length >= 2,
    staleTime: quarter,
    placeholderData: keepPreviousData,
  })

/** Addresses of what is in view; the former view's stay until the new ones are there. */
export const useAddressesInView = (box: readonly number[] | null) =>
  useQuery({
    queryKey: ['addresses-in-view', box?.map((degrees) => degrees.toFixed(4)).join()],
    queryFn: ({ signal }) => fetchAddressesInView(box ?? [], signal),
    enabled: box !== null,
    staleTime: quarter,
    placeholderData: keepPreviousData,
  })
