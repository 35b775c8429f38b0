// `npm run account -- …`: links for whoever keeps the installation, made in the database or by the server that has it open.

import { beheerlink } from '../api/contract/access.ts'
import { problem } from '../api/contract/problem.ts'
import { administratorKey, keeperLink, signInKey } from '../api/src/access/keeper-links/commands.ts'
import { type Config, readConfig } from '../api/src/platform/config/config.ts'
import { openDatabase } from '../api/src/platform/db/client.ts'
import { folderOwner } from '../api/src/platform/db/data-folder-lock.ts'
import { AppError } from '../api/src/platform/errors/app-error.ts'
import { Told } from '../api/src/platform/errors/told.ts'
import { reportAndExit } from './setup/report.ts'

const usage = `Usage:
  npm run account -- beheerder         a link with which somebody becomes administrator, once, within a week
  npm run account -- link <e-mail>     a link that signs in that account, once, within half an hour

  The links open what they say for whoever has them: hand them over yourself.
`

type Asked = { soort: 'beheerder' } | { soort: 'aanmelden'; email: string }

function readQuestion([what, email]: string[]): Asked | undefined {
  if (what === 'beheerder') return { soort: 'beheerder' }
  if (what === 'link' && email) return { soort: 'aanmelden', email }
  return undefined
}

/** The running server makes it: the embedded database is its alone. */
async function throughServer(owner: { url: string; token: string }, asked: Asked): Promise<string> {
  const answer = await fetch(`${owner.url}/v1/beheerlinks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  const body = await answer.json()
  if (answer.ok) return beheerlink.parse(body).pad
  throw new AppError('unavailable', new Told(problem.parse(body).detail))
}

async function inDatabase(config: Config, asked: Asked): Promise<string> {
  const opened = await openDatabase(config)
  try {
    const { accounts } = opened
    return keeperLink(
      '',
      asked.soort === 'beheerder' ? await administratorKey(accounts) : await signInKey(accounts, asked.email),
    )
  } finally {
    await opened.close()
  }
}

const asked = readQuestion(process.argv.slice(2))
if (!asked) {
  process.stderr.write(usage)
  process.exit(2)
}
try {
  const config = readConfig(process.env)
  const owner = config.databaseUrl ? undefined : await folderOwner(config.dataFolder)
  const server = owner?.url === undefined ? undefined : { url: owner.url, token: owner.token }
  const path = server ? await throughServer(server, asked) : await inDatabase(config, asked)
  // Passkeys belong to names, not to numbers.
  const local = server?.url.replace('//127.0.0.1', '//localhost') ?? `http://localhost:${config.port}`
  console.log(`${config.publicUrl ?? local}${path}`)
} catch (error) {
  reportAndExit(error)
}
