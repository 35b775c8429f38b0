// Server state of the members page, and the changes that make it be asked anew.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NieuwLidmaatschap } from '../../../../api/contract/access.ts'
import {
  changeEnd,
  changeRoleSetting,
  endMemberSessions,
  endMembership,
  fetchInvitations,
  fetchMemberSessions,
  fetchMembers,
  fetchRoleSettings,
  giveRole,
  invite,
  renewInvitation,
  resetSecondFactor,
  withdrawInvitation,
} from '../../lib/api/access.ts'
import { meKey } from '../../lib/me.ts'

const key = 'members'

export const useMembers = () =>
  useQuery({ queryKey: [key, 'list'], queryFn: ({ signal }) => fetchMembers(signal) })

/** How often a mail that is on its way is asked about. */
const mailMilliseconds = 5000

export const useInvitations = () =>
  useQuery({
    queryKey: [key, 'invitations'],
    queryFn: ({ signal }) => fetchInvitations(signal),
    refetchInterval: ({ state }) =>
      state.data?.some(({ stand, bezorging }) => stand === 'open' && bezorging === 'onderweg')
        ? mailMilliseconds
        : false,
  })

export const useRoleSettings = () =>
  useQuery({ queryKey: [key, 'role-settings'], queryFn: ({ signal }) => fetchRoleSettings(signal) })

/** Where a member is signed in; asked only when somebody looks. */
export const useMemberSessions = (member: string) =>
  useQuery({
    queryKey: [key, 'sessions', member],
    queryFn: ({ signal }) => fetchMemberSessions(member, signal),
  })

/**
 * A change after which everything of the page is asked anew, also when it was refused. Not waited for: what was changed
 * may be gone from the page by then, and could not say any more that it is done.
 */
function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => void client.invalidateQueries({ queryKey: [key] }),
  })
}

/** A change of roles: who gives up their own sees this page no longer, so that is asked before the page is. */
function useRoleChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      void client
        .invalidateQueries({ queryKey: meKey })
        .then(() => client.invalidateQueries({ queryKey: [key] })),
  })
}

interface OfMember {
  member: string
  membership: string
}

export const useInvite = () => useChange(invite)
export const useRenewal = () => useChange(renewInvitation)
export const useWithdrawal = () => useChange(withdrawInvitation)
export const useGiving = () =>
  useRoleChange(({ member, given }: { member: string; given: NieuwLidmaatschap }) => giveRole(member, given))
export const useEndChange = () =>
  useRoleChange(({ member, membership, end }: OfMember & { end: string | null }) =>
    changeEnd(member, membership, end),
  )
export const useEnding = () =>
  useRoleChange(({ member, membership }: OfMember) => endMembership(member, membership))
export const useFactorReset = () => useChange(resetSecondFactor)
export const useSessionsEnding = () => useChange(endMemberSessions)
export const useSettingChange = () => useChange(changeRoleSetting)
