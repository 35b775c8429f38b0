// The mail server of the browser tests, as a process: takes mail at SMTP_PORT, and shows it at PORT: /ready, and
// /mails?to=<address> with the mails to that address as JSON, the newest first.
import { createServer } from 'node:http'
import { startMailServer } from '../../../api/src/access/sign-in/testing/mail-server.ts'

const { PORT, SMTP_PORT } = process.env
if (!PORT || !SMTP_PORT) throw new Error('PORT and SMTP_PORT have to be set')
const { mails } = await startMailServer(Number(SMTP_PORT))
const server = createServer((request, response) => {
  const to = new URL(request.url ?? '/', 'http://localhost').searchParams.get('to')
  const found = mails.filter((mail) => to === null || mail.to === to).reverse()
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
})
server.listen(Number(PORT), '127.0.0.1')
