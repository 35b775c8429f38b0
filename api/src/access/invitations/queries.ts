// Reads invitations, as far as the visitor may see them.
import { desc, eq } from 'drizzle-orm'
import type { bezorgingen, Uitnodiging, uitnodigingStanden } from '../../../contract/access.ts'
import type { Database } from '../../platform/db/database.ts'
import { account, invitation } from '../../platform/db/schema/access.ts'
import { momentOf } from '../moments.ts'

/** What the application may read of an invitation: not the hash of its key. */
const told = {
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  districtId: invitation.districtId,
  streetIds: invitation.streetIds,
  dwellingIds: invitation.dwellingIds,
  membershipEndsAt: invitation.membershipEndsAt,
  expiresAt: invitation.expiresAt,
  createdAt: invitation.createdAt,
  linkShown: invitation.linkShown,
  sentAt: invitation.sentAt,
  acceptedAt: invitation.acceptedAt,
  withdrawnAt: invitation.withdrawnAt,
}

type Stand = (typeof uitnodigingStanden)[number]

function standOf(row: { acceptedAt: string | null; withdrawnAt: string | null; expiresAt: string }): Stand {
  if (row.acceptedAt) return 'aangenomen'
  if (row.withdrawnAt) return 'ingetrokken'
  return new Date(row.expiresAt) <= new Date() ? 'verlopen' : 'open'
}

/** Longer than the mail server is waited for: a mail that nobody took by then got lost, also where the server stopped meanwhile. */
const mailMinutes = 1

function deliveryOf(row: {
  linkShown: boolean
  sentAt: string | null
  createdAt: string
}): (typeof bezorgingen)[number] {
  if (row.linkShown) return 'getoond'
  if (row.sentAt) return 'verzonden'
  const isLate = Date.now() - new Date(row.createdAt).getTime() > mailMinutes * 60_000
  return isLate ? 'niet-bezorgd' : 'onderweg'
}

/** Invitations that the visitor may see, the newest first. @param id of a single one */
export async function listInvitations(database: Database, id?: string): Promise<Uitnodiging[]> {
  const rows = await database.orm
    .select({ ...told, inviter: account.name })
    .from(invitation)
    .leftJoin(account, eq(account.id, invitation.invitedBy))
    .where(id === undefined ? undefined : eq(invitation.id, id))
    .orderBy(desc(invitation.createdAt))
    .limit(1000)
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    rol: row.role as Uitnodiging['rol'],
    wijk: row.districtId,
    straten: row.streetIds,
    woningen: row.dwellingIds,
    eindigt: momentOf(row.membershipEndsAt),
    verlooptOp: momentOf(row.expiresAt),
    gemaaktOp: momentOf(row.createdAt),
    verzondenOp: momentOf(row.sentAt),
    bezorging: deliveryOf(row),
    uitgenodigdDoor: row.inviter,
    stand: standOf(row),
  }))
}
