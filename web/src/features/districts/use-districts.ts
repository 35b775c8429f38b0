// Server state of districts for React.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { HerkendeRegel, Snede } from '../../../../api/contract/districts.ts'
import {
  fetchDistrict,
  fetchDistricts,
  fetchNeighbourhoods,
  type PreviewQuestion,
  previewDistrict,
  previewSplit,
  recogniseStreets,
} from '../../lib/api/districts.ts'

const quarter = 15 * 60_000

export const useDistricts = () =>
  useQuery({ queryKey: ['districts'], queryFn: ({ signal }) => fetchDistricts(signal) })

export const useDistrict = (id: string | null) =>
  useQuery({
    queryKey: ['districts', id],
    queryFn: ({ signal }) => fetchDistrict(id ?? '', signal),
    enabled: id !== null,
  })

export const useNeighbourhoods = () =>
  useQuery({
    queryKey: ['district-neighbourhoods'],
    queryFn: ({ signal }) => fetchNeighbourhoods(signal),
    staleTime: quarter,
  })

const noLines: HerkendeRegel[] = []

/** Which streets typed lines mean; what is known stays while a next line is looked up. */
export const useRecognised = (lines: readonly string[]) =>
  useQuery({
    queryKey: ['recognised-streets', lines],
    queryFn: () => (lines.length > 0 ? recogniseStreets(lines) : noLines),
    staleTime: quarter,
    placeholderData: keepPreviousData,
  })

export const usePreview = (question: PreviewQuestion | null) =>
  useQuery({
    queryKey: ['district-preview', question],
    queryFn: () => previewDistrict(question as PreviewQuestion),
    enabled: question !== null,
    placeholderData: (former) => (question ? former : undefined),
  })

export const useSplitPreview = (id: string | null, cut: Snede | null) =>
  useQuery({
    queryKey: ['district-split-preview', id, cut],
    queryFn: () => previewSplit(id as string, cut as Snede),
    enabled: id !== null && cut !== null,
    placeholderData: (former) => (cut ? former : undefined),
  })
