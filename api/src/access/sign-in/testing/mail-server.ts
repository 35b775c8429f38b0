// A real mail server on the loopback that keeps what it takes, for tests.
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  to: string
  from: string
  subject: string
  text: string
}

export interface MailServer {
  url: string
  mails: ReceivedMail[]
  /** The next mail to that address that nobody took yet. @throws after five seconds without one */
  take(to: string): Promise<ReceivedMail>
  close(): Promise<void>
}

/** The server knows no mailbox that begins with this, and says its name in the refusal, as real ones do. */
export const refusedMailbox = 'geen-postbus'

const addressesOf = (field: { text: string } | { text: string }[] | undefined): string =>
  [field ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')

/** @param port 0 takes a free one */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const refusal = Object.assign(new Error(`No mailbox ${address} here`), { responseCode: 550 })
      done(address.startsWith(refusedMailbox) ? refusal : null)
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push({
          to: addressesOf(mail.to),
          from: addressesOf(mail.from),
          subject: mail.subject ?? '',
          text: mail.text ?? '',
        })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: listening } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${listening}`,
    mails,
    async take(to) {
      for (let tries = 0; tries < 100; tries++) {
        const at = mails.findIndex((mail) => mail.to === to)
        const [mail] = at < 0 ? [] : mails.splice(at, 1)
        if (mail) return mail
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`No mail to ${to} came`)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
