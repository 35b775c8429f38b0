// Becoming somebody else: everything that was shown to the former one leaves the window with the page.
import type { Role } from '../../../api/contract/rights.ts'
import { becomePersona, signOut } from './api/access.ts'
import { rememberNobody } from './demo-visit.ts'

/** The first screen, in the present language. */
export function startAgain(): void {
  const language = new URLSearchParams(location.search).get('taal')
  location.assign(language ? `/?taal=${language}` : '/')
}

/** Looks as one of the demo's people; `publiek` is nobody. @throws ServerError */
export async function lookAs(role: Role): Promise<void> {
  if (role === 'publiek') {
    await signOut()
    rememberNobody(true)
  } else {
    await becomePersona(role)
    rememberNobody(false)
  }
  startAgain()
}

/** @throws ServerError */
export async function leave(demo: boolean): Promise<void> {
  await signOut()
  if (demo) rememberNobody(true)
  startAgain()
}
