// What residents say is wrong about their homes: how many wait, what they say, and answering it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type AntwoordOpVerzoek,
  correctieverzoek,
  tellingVanVerzoeken,
} from '../../../../api/contract/my-home.ts'
import { ask, send } from '../ask.ts'

const key = ['corrections'] as const
const path = '/v1/correctieverzoeken'

/** How many requests wait where the visitor's right reaches. @param isAllowed false asks for nothing */
export const useWaitingCorrections = (isAllowed: boolean) =>
  useQuery({
    queryKey: [...key, 'count'],
    queryFn: ({ signal }) => ask(`${path}/telling`, tellingVanVerzoeken, signal),
    enabled: isAllowed,
    staleTime: 5 * 60_000,
  })

/** The requests themselves, what waits first; looking is told to the log. */
export const useCorrections = () =>
  useQuery({
    queryKey: [...key, 'list'],
    queryFn: async ({ signal }) =>
      (await ask(path, z.object({ items: z.array(correctieverzoek) }), signal)).items,
  })

/** Answers one, and reads them again: also where somebody else was first. Not waited for: the asker goes with the request. */
export function useAnswer(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer: AntwoordOpVerzoek) => send('POST', `${path}/${id}/antwoord`, z.unknown(), answer),
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  })
}
