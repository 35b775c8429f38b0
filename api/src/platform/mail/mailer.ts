// Sends the product's mail: plain text, by the mail server of the settings.
import { createTransport } from 'nodemailer'
import type { Config } from '../config/config.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** Hands a mail to the mail server. @throws what the server or the way to it says */
  send(mail: Mail): Promise<void>
  close(): void
}

/** Nobody waits longer for a mail server. */
const patience = 15_000

/** A mailer, where the settings name a mail server. */
export function createMailer({ mail }: Pick<Config, 'mail'>): Mailer | undefined {
  if (!mail) return undefined
  const transport = createTransport({
    url: mail.url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // A mail's text is ours: no file and no address is read to make it.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text }) {
      // An object, not a string: an address that holds a comma stays one address.
      await transport.sendMail({ from: mail.from, to: { name: '', address: to }, subject, text })
    },
    close: () => transport.close(),
  }
}
