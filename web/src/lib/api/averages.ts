// Mean consumption per neighbourhood of an area.
import { useQuery } from '@tanstack/react-query'
import { type AverageFigure, gemiddelden } from '../../../../api/contract/averages.ts'
import { ask, query } from '../ask.ts'

/** Means of an area's neighbourhoods; null asks for nothing. */
export const useAverages = (area: string | null, figure: AverageFigure | null) =>
  useQuery({
    queryKey: ['averages', area, figure],
    queryFn: ({ signal }) =>
      ask(`/v1/gebieden/${area}/gemiddelden${query({ figuur: figure })}`, gemiddelden, signal),
    enabled: area !== null && figure !== null,
    staleTime: 15 * 60_000,
  })
