// Who is looking and what they may, for every part of the screen.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import type { Ik } from '../../../api/contract/access.ts'
import { becomePersona, fetchMe } from './api/access.ts'
import { looksAsNobody } from './demo-visit.ts'
import { type May, mayAs } from './may.ts'
import { settingsKey } from './queries.ts'

/** Where the answer is kept; it is another one where somebody may be borrowed. */
export const meKey = ['me'] as const

/** The one whose eyes a first visitor of the demo borrows: who sees the district's adoption and most beside it. */
const firstPersona = 'regisseur'

/**
 * Asks who is looking. On the demo a visitor who is nobody yet becomes the first persona, unless they chose to be nobody.
 * @param borrow whether nobody may become the first persona; undefined as long as that is not known
 */
export function useVisitor(borrow: boolean | undefined) {
  const client = useQueryClient()
  return useQuery({
    queryKey: [...meKey, borrow],
    queryFn: async ({ signal }) => {
      const me = await fetchMe(signal)
      if (me.account || !borrow || looksAsNobody()) return me
      await becomePersona(firstPersona)
      // Which tiles are the visitor's stands in the settings.
      await client.refetchQueries({ queryKey: settingsKey })
      return fetchMe(signal)
    },
    enabled: borrow !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: true,
  })
}

const nobody: Ik = {
  account: null,
  lidmaatschappen: [],
  rechten: {},
  wachtOpTweedeFactor: [],
  tweedeFactoren: null,
}

/** The one who is looking; nobody with no right at all outside of it. */
export const MeContext = createContext<Ik>(nobody)

export const useMe = (): Ik => useContext(MeContext)

/** What the one who is looking may. */
export function useMay(): May {
  const me = useMe()
  return useMemo(() => mayAs(me), [me])
}
