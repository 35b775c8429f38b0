// What is known of a home's energy label, with its history.
import { useQuery } from '@tanstack/react-query'
import { energielabels } from '../../../../api/contract/labels.ts'
import { ask } from '../ask.ts'

/** The labels of a dwelling. */
export const useEnergyLabels = (dwelling: string) =>
  useQuery({
    queryKey: ['energy-labels', dwelling],
    queryFn: ({ signal }) => ask(`/v1/verblijfsobjecten/${dwelling}/energielabels`, energielabels, signal),
    staleTime: 15 * 60_000,
  })
