// Signing in by a link in a mail. Whether the address is known shows neither in the answer nor in the time that it takes.
import type { BetterAuthPlugin } from 'better-auth'
import { magicLink } from 'better-auth/plugins'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { outsideRequests } from '../../platform/access/request-scope.ts'
import type { Database } from '../../platform/db/database.ts'
import { verification } from '../../platform/db/schema/access.ts'
import { loggable } from '../../platform/errors/loggable.ts'
import type { Mailer } from '../../platform/mail/mailer.ts'
import { signInLink } from '../links.ts'
import { type MailLanguage, signInMail } from '../mail-texts.ts'
import { isKnown } from './admission.ts'
import { linkSeconds, linksPerMailbox } from './rules.ts'

interface LinkParts {
  database: Database
  mailer: Mailer | undefined
  log: Pick<Logger, 'error'>
}

const languageOf = (metadata: Record<string, unknown> | undefined): MailLanguage =>
  metadata?.taal === 'en' ? 'en' : 'nl'

/** Links to that mailbox that were asked for and still work, this one included. */
async function countLinks(database: Database, email: string): Promise<number> {
  const [row] = await database.rows<{ count: number }>(sql`
    select count(*)::int as count from ${verification} where ${verification.expiresAt} > now()
      and position(${`"email":${JSON.stringify(email.toLowerCase())}`} in lower(${verification.value})) > 0`)
  return row?.count ?? 0
}

/** The library's plugin. The account is made by an invitation; the hooks of auth.ts refuse every other. */
export function signInByMail({ database, mailer, log }: LinkParts): BetterAuthPlugin {
  return magicLink({
    expiresIn: linkSeconds,
    storeToken: 'hashed',
    sendMagicLink: async ({ email, url, token, metadata }) => {
      if (!mailer) return
      // Asked of every address alike, so that the time tells nothing.
      const links = await countLinks(database, email)
      if (links > linksPerMailbox) return
      const send = async () => {
        if (!(await isKnown(database, email))) return
        const link = signInLink(new URL(url).origin, token)
        await mailer.send({ to: email, ...signInMail(languageOf(metadata), link, linkSeconds / 60) })
      }
      // Not waited for: the answer would come later for an address that is known.
      outsideRequests(
        () => void send().catch((error) => log.error({ error: loggable(error) }, 'mail not sent')),
      )
    },
  })
}
