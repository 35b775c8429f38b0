// Server state of the members page, and the changes that make it be asked anew.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  changeRoleSetting,
  endMemberSessions,
  endMembership,
  fetchInvitations,
  fetchMemberSessions,
  fetchMembers,
  fetchRoleSettings,
  invite,
  withdrawInvitation,
} from '../../lib/api/access.ts'

const key = 'members'

export const useMembers = () =>
  useQuery({ queryKey: [key, 'list'], queryFn: ({ signal }) => fetchMembers(signal) })

export const useInvitations = () =>
  useQuery({ queryKey: [key, 'invitations'], queryFn: ({ signal }) => fetchInvitations(signal) })

export const useRoleSettings = () =>
  useQuery({ queryKey: [key, 'role-settings'], queryFn: ({ signal }) => fetchRoleSettings(signal) })

/** Where a member is signed in; asked only when somebody looks. */
export const useMemberSessions = (member: string) =>
  useQuery({
    queryKey: [key, 'sessions', member],
    queryFn: ({ signal }) => fetchMemberSessions(member, signal),
  })

/** A change after which everything of the page is asked anew, also when it was refused. */
function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: [key] }),
  })
}

export const useInvite = () => useChange(invite)
export const useWithdrawal = () => useChange(withdrawInvitation)
export const useEnding = () =>
  useChange(({ member, membership }: { member: string; membership: string }) =>
    endMembership(member, membership),
  )
export const useSessionsEnding = () => useChange(endMemberSessions)
export const useSettingChange = () => useChange(changeRoleSetting)
