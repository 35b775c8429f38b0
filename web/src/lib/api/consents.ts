// Who is welcome where, and what households agreed to: read for the homes that the visitor's right reaches.
import { useQuery } from '@tanstack/react-query'
import { benaderbaarheid, toestemmingsoverzicht } from '../../../../api/contract/consent.ts'
import { ask, query } from '../ask.ts'

const minute = 60_000

/** The homes of an area that the visitor's right reaches, street by street; null asks for nothing. */
export const useApproach = (area: string | null) =>
  useQuery({
    queryKey: ['approach', area],
    queryFn: ({ signal }) => ask(`/v1/benaderbaarheid${query({ gebied: area })}`, benaderbaarheid, signal),
    enabled: area !== null,
    staleTime: minute,
  })

/** Homes of an area where a consent holds, for the purposes that the visitor's role is about. */
export const useConsents = (area: string) =>
  useQuery({
    queryKey: ['consents', area],
    queryFn: ({ signal }) =>
      ask(`/v1/toestemmingen${query({ gebied: area })}`, toestemmingsoverzicht, signal),
    staleTime: minute,
  })
