// A resident's own home: what is known about it, and what they change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { mijnWoning } from '../../../../api/contract/my-home.ts'
import { ask, send } from '../ask.ts'

const key = ['my-home'] as const

/** @param asked false as long as nobody came in */
export const useMyHome = (asked: boolean) =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask('/v1/mijn-woning', mijnWoning, signal),
    enabled: asked,
  })

/** Comes in with the code of a letter. @throws ServerError 401 for a wrong one */
export const enterCode = (code: string) => send('POST', '/v1/mijn-woning/aanmelding', z.unknown(), { code })

/** Changes something about the own home, and reads it again. */
export function useChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: { method: 'POST' | 'DELETE'; path: string; body?: unknown }) =>
      send(method, path, z.unknown(), body),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

export type Change = ReturnType<typeof useChange>
