// The homes of an area for the orientation's charts: fetched once an area, filtered in the browser.
import { useQuery } from '@tanstack/react-query'
import { woningen } from '../../../../api/contract/orientation.ts'
import { ask } from '../ask.ts'

/** The homes of an area as columns of codes; null asks for nothing. */
export const useAreaHomes = (area: string | null) =>
  useQuery({
    queryKey: ['area-homes', area],
    queryFn: ({ signal }) => ask(`/v1/gebieden/${area}/woningen`, woningen, signal),
    enabled: area !== null,
    staleTime: 15 * 60_000,
  })
