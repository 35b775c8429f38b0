// Signs somebody in before any browser is there, and keeps their cookies where the tests' browsers take them from.
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { Role } from '../../../api/contract/rights.ts'
import { account, membership } from '../../../api/src/platform/db/schema/access.ts'
import type { Services } from '../../../api/src/platform/services.ts'

/** The cookie of a Set-Cookie header, as a browser of the tests keeps it. */
function cookieOf(header: string, domain: string) {
  const [pair = ''] = header.split(';')
  const at = pair.indexOf('=')
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    domain,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  }
}

/**
 * Makes an account that holds a role everywhere and writes the storage of a browser in which it is signed in.
 * @param address where the tests visit the product @param file where the storage goes
 */
export async function signInAhead(
  { accounts }: Services,
  who: { role: Role; name: string; email: string },
  address: string,
  file: string,
): Promise<void> {
  const id = randomUUID()
  const { database } = accounts
  await database.orm.insert(account).values({ id, name: who.name, email: who.email, emailVerified: true })
  await database.orm.insert(membership).values({ accountId: id, role: who.role })
  const cookies = await accounts.signIn(id, 'opdracht', new Request(address))
  const { hostname } = new URL(address)
  await writeFile(
    file,
    JSON.stringify({ cookies: cookies.map((header) => cookieOf(header, hostname)), origins: [] }),
  )
}
