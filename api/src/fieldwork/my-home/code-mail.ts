// A resident's code by mail. The address is used for that one mail: it reaches no table, no log and no error's words.
import { residentLink } from '../../access/links.ts'
import { type MailLanguage, residentCodeMail } from '../../access/mail-texts.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import type { Mailer } from '../../platform/mail/mailer.ts'

interface CodeMail {
  to: string
  language: MailLanguage
  /** Of the product, where the mail's link leads. */
  origin: string
  code: string
  /** RFC 3339. */
  expiresAt: string
}

/** @throws AppError 'unavailable' where no mail server is set */
export function requireMailer(mailer: Mailer | undefined): Mailer {
  if (mailer) return mailer
  throw new AppError(
    'unavailable',
    told`No mail server is set here (SMTP_URL and MAIL_FROM): print the code as a letter instead.`,
  )
}

/** What nodemailer makes of a mail server's lasting no to an address (RFC 5321, 4.2.1). */
const refusesAddress = (error: unknown): boolean => {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500
}

/**
 * Hands the mail to the mail server and waits until it was taken.
 * @throws AppError 'invalid-input' where the server refuses the address, 'unavailable' where it takes no mail at all
 */
export async function mailCode(
  mailer: Mailer,
  { to, language, origin, code, expiresAt }: CodeMail,
): Promise<void> {
  const words = { link: residentLink(origin, code, language), code, until: new Date(expiresAt) }
  try {
    await mailer.send({ to, ...residentCodeMail(language, words) })
  } catch (cause) {
    if (refusesAddress(cause))
      throw new AppError(
        'invalid-input',
        told`The mail server refuses that address: look whether it is typed right.`,
      )
    throw new AppError(
      'unavailable',
      told`The mail server did not take the mail: try again later, or print the code as a letter.`,
      { cause },
    )
  }
}
