// Who is asking, how to sign in, and who else belongs to it: asked of the server and sent to it.
import '../schemas-without-eval.ts'
import { z } from 'zod'
import {
  aanmeldwegen,
  bekekenUitnodiging,
  gemaakteUitnodiging,
  type Hernieuwing,
  ik,
  lid,
  lidmaatschap,
  type NieuweUitnodiging,
  type NieuwLidmaatschap,
  type Rolinstelling,
  rolinstelling,
  sessie,
  uitnodiging,
} from '../../../../api/contract/access.ts'
import type { Role } from '../../../../api/contract/rights.ts'
import { ask, send } from '../ask.ts'

const listOf = <Schema extends z.ZodType>(item: Schema) => z.object({ items: z.array(item) })
/** The answer tells nothing that we need. */
const done = z.unknown()

/** Who is asking, and what they may. */
export const fetchMe = (signal?: AbortSignal) => ask('/v1/ik', ik, signal)

/** Which ways of signing in this installation offers. */
export const fetchWays = (signal?: AbortSignal) => ask('/v1/aanmeldwegen', aanmeldwegen, signal)

/** Signs in as one of the demo's invented people. @throws ServerError on anything but the demo */
export const becomePersona = (role: Role) => send('POST', `/v1/demo/personages/${role}`, done)

/** Ends the session of this browser. */
export const signOut = () => send('POST', '/auth/sign-out', done, {})

/** What an invitation's link gives. @throws ServerError 400 where it cannot be used */
export const lookAtInvitation = (sleutel: string) =>
  send('POST', '/auth/invitation/look', bekekenUitnodiging, { sleutel })

/** Accepts an invitation, which signs in. @throws ServerError */
export const acceptInvitation = (answer: { sleutel: string; naam?: string; email?: string }) =>
  send('POST', '/auth/invitation/accept', done, answer)

export const fetchOwnSessions = async (signal?: AbortSignal) =>
  (await ask('/v1/ik/sessies', listOf(sessie), signal)).items

/** Ends one session of one's own; null: all but this one. */
export const endOwnSession = (id: string | null) =>
  send('DELETE', id === null ? '/v1/ik/sessies' : `/v1/ik/sessies/${id}`, done)

export const fetchMembers = async (signal?: AbortSignal) =>
  (await ask('/v1/leden', listOf(lid), signal)).items

export const fetchInvitations = async (signal?: AbortSignal) =>
  (await ask('/v1/uitnodigingen', listOf(uitnodiging), signal)).items

export const invite = (invitation: NieuweUitnodiging) =>
  send('POST', '/v1/uitnodigingen', gemaakteUitnodiging, invitation)

/** The same invitation with another link; the one before works no longer. @throws ServerError */
export const renewInvitation = ({ id, taal }: { id: string; taal: Hernieuwing['taal'] }) =>
  send('POST', `/v1/uitnodigingen/${id}/hernieuwing`, gemaakteUitnodiging, { taal })

/** Takes an invitation back that nobody accepted yet. */
export const withdrawInvitation = (id: string) => send('DELETE', `/v1/uitnodigingen/${id}`, done)

export const endMembership = (member: string, membership: string) =>
  send('POST', `/v1/leden/${member}/lidmaatschappen/${membership}/beeindiging`, done)

/** Gives somebody who has an account another role. @throws ServerError */
export const giveRole = (member: string, given: NieuwLidmaatschap) =>
  send('POST', `/v1/leden/${member}/lidmaatschappen`, lidmaatschap, given)

/** @param eindigt RFC 3339; null: without an end @throws ServerError */
export const changeEnd = (member: string, membership: string, eindigt: string | null) =>
  send('PUT', `/v1/leden/${member}/lidmaatschappen/${membership}/einde`, lidmaatschap, { eindigt })

/** Takes app and passkeys away from somebody else who lost them. @throws ServerError */
export const resetSecondFactor = (member: string) => send('DELETE', `/v1/leden/${member}/tweede-factor`, done)

export const fetchMemberSessions = async (member: string, signal?: AbortSignal) =>
  (await ask(`/v1/leden/${member}/sessies`, listOf(sessie), signal)).items

export const endMemberSessions = (member: string) => send('DELETE', `/v1/leden/${member}/sessies`, done)

export const fetchRoleSettings = async (signal?: AbortSignal) =>
  (await ask('/v1/rolinstellingen', listOf(rolinstelling), signal)).items

export const changeRoleSetting = ({ rol, ...setting }: Rolinstelling) =>
  send('PUT', `/v1/rolinstellingen/${rol}`, done, setting)
