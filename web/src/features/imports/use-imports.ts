// The imports' state for React: the queue of files, the runs, the sources.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import {
  dropFile,
  fetchDoors,
  fetchRefusals,
  fetchRun,
  fetchRuns,
  importEvents,
  sendFile,
  startImport,
  stopImport,
} from '../../lib/api/imports.ts'
import { useMay } from '../../lib/me.ts'
import { UploadQueue } from './upload-queue.ts'

/** One for the whole product: imports go on while somebody looks at another page. */
export const uploadQueue = new UploadQueue({
  dropFile,
  fetchRun,
  importEvents,
  sendFile,
  startImport,
  stopImport,
})

/** Rows of the history that one page shows. */
const runsPerPage = 20

/** The files on the list. After each import everything that was read before is asked anew, the map's revision first. */
export function useUploadQueue() {
  const client = useQueryClient()
  const takesEvents = useMay()('betrokkenheid', 'vastleggen')
  useEffect(() => {
    uploadQueue.takesEvents = takesEvents
  }, [takesEvents])
  useEffect(() => {
    uploadQueue.onStored = () => void client.invalidateQueries()
  }, [client])
  return useSyncExternalStore(uploadQueue.subscribe, uploadQueue.read)
}

export const useDoors = () =>
  useQuery({ queryKey: ['imports', 'doors'], queryFn: ({ signal }) => fetchDoors(signal) })

/** A page of the history; asked again and again while one of its runs is under way. */
export const useRuns = (before: number | null, isBusy: boolean) =>
  useQuery({
    queryKey: ['imports', 'runs', before],
    queryFn: ({ signal }) => fetchRuns(before, runsPerPage, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      isBusy || state.data?.items.some(({ toestand, voortgang }) => toestand === 'running' || voortgang)
        ? 1500
        : false,
  })

/** What a run refused: the first of it, for reading; all of it is in the file to download. */
export const useRefusals = (run: number, isAsked: boolean) =>
  useQuery({
    queryKey: ['imports', 'refusals', run],
    queryFn: ({ signal }) => fetchRefusals(run, 20, signal),
    enabled: isAsked,
  })
