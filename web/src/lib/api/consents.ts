// Who is welcome where, and what households agreed to: read for the homes that the visitor's right reaches.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import {
  benaderbaarheid,
  benaderbaarheidVanWoning,
  toestemmingenVanWoning,
  toestemmingsoverzicht,
  toestemmingstekst,
} from '../../../../api/contract/consent.ts'
import {
  gemaildeBewonerscode,
  ingetrokkenCodes,
  nieuweBewonerscode,
} from '../../../../api/contract/my-home.ts'
import { ask, query, send } from '../ask.ts'
import { fetchWays } from './access.ts'

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

const homePath = (home: string) => `/v1/verblijfsobjecten/${home}`
const homeKey = (home: string) => ['home-consents', home] as const

/** Whether people are welcome at one home; looking is told to the log. */
export const useHomeApproach = (home: string) =>
  useQuery({
    queryKey: [...homeKey(home), 'approach'],
    queryFn: ({ signal }) => ask(`${homePath(home)}/benaderbaarheid`, benaderbaarheidVanWoning, signal),
  })

/** What the people of one home agreed to, for the purposes that the visitor's role is about. */
export const useHomeConsents = (home: string, isAllowed: boolean) =>
  useQuery({
    queryKey: [...homeKey(home), 'consents'],
    queryFn: ({ signal }) => ask(`${homePath(home)}/toestemmingen`, toestemmingenVanWoning, signal),
    enabled: isAllowed,
  })

/** Records something about one home, and reads it again. */
export function useHomeChange(home: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, rest, body }: { method: 'POST' | 'DELETE'; rest: string; body?: unknown }) =>
      send(method, `${homePath(home)}/${rest}`, z.unknown(), body),
    onSuccess: async () => {
      for (const queryKey of [homeKey(home), ['approach'], ['consents']])
        await client.invalidateQueries({ queryKey })
    },
  })
}

/** A code for a letter; it is told once. */
export const useResidentCode = (home: string) =>
  useMutation({ mutationFn: () => send('POST', `${homePath(home)}/bewonerscodes`, nieuweBewonerscode, {}) })

/** A code that goes out by mail: nobody here sees it. @throws ServerError 400 for an address that takes no mail */
export const useResidentCodeMail = (home: string) =>
  useMutation({
    mutationFn: (to: { email: string; taal: unknown }) =>
      send('POST', `${homePath(home)}/bewonerscodes/mails`, gemaildeBewonerscode, to),
    // The address is not kept here either.
    gcTime: 0,
  })

/** Takes a home's codes back. */
export const useCodeWithdrawal = (home: string) =>
  useMutation({
    mutationFn: () => send('POST', `${homePath(home)}/bewonerscodes/intrekkingen`, ingetrokkenCodes, {}),
  })

/** Whether this installation sends mail. */
export const useMailWay = () =>
  useQuery({
    queryKey: ['ways'],
    queryFn: ({ signal }) => fetchWays(signal),
    select: ({ magischeLink }) => magischeLink,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The texts with which consent is asked, every version. */
export const useConsentTexts = () =>
  useQuery({
    queryKey: ['consent-texts'],
    queryFn: ({ signal }) =>
      ask('/v1/toestemmingsteksten', z.object({ items: z.array(toestemmingstekst) }), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
