// The ways of signing in, as the sign-in library's own endpoints take them.
import '../schemas-without-eval.ts'
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { z } from 'zod'
import { ask, send } from '../ask.ts'

const done = z.unknown()
const home = '/'
const signInPage = '/?pagina=aanmelden'

/** Goes to the organisation's own page for signing in. @throws ServerError */
export async function signInAtOrganisation(): Promise<void> {
  const answer = z.object({ url: z.string() })
  const { url } = await send('POST', '/auth/sign-in/social', answer, {
    provider: 'oidc',
    callbackURL: home,
    errorCallbackURL: signInPage,
  })
  location.assign(url)
}

/** Has a link sent, whether the address is known or not. @throws ServerError 429 when asked too often */
export const askForLink = (email: string, taal: string) =>
  send('POST', '/auth/sign-in/magic-link', done, { email, metadata: { taal } })

/** Signs in by the key of a link that came by mail. @throws ServerError 400 when it was used or is too old */
export const redeemLink = (sleutel: string) => send('POST', '/auth/link/redeem', done, { sleutel })

/** Signs in by a passkey of this device. @throws ServerError; NotAllowedError when the visitor stops */
export async function signInByPasskey(): Promise<void> {
  const options = await ask('/auth/passkey/generate-authenticate-options', z.unknown())
  const response = await startAuthentication({
    optionsJSON: options as PublicKeyCredentialRequestOptionsJSON,
  })
  await send('POST', '/auth/passkey/verify-authentication', done, { response })
}

/** Makes a passkey on this device. @throws ServerError; NotAllowedError when the visitor stops */
export async function addPasskey(name: string): Promise<void> {
  const options = await ask('/auth/passkey/generate-register-options', z.unknown())
  const response = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
  await send('POST', '/auth/passkey/verify-registration', done, { response, name })
}

const passkey = z.object({
  id: z.string(),
  name: z.string().nullish(),
  createdAt: z.string().nullish(),
})

export const fetchPasskeys = (signal?: AbortSignal) =>
  ask('/auth/passkey/list-user-passkeys', z.array(passkey), signal)

export const deletePasskey = (id: string) => send('POST', '/auth/passkey/delete-passkey', done, { id })

const enabled = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })

/** What an app needs to make codes, and codes for when the app is lost. */
export type CodeApp = z.infer<typeof enabled>

/** Begins with codes of an app; they count once one of them was shown. */
export const beginCodeApp = () => send('POST', '/auth/two-factor/enable', enabled, {})

export const endCodeApp = () => send('POST', '/auth/two-factor/disable', done, {})

/** Shows a code of the app, or one of the codes for when it is lost. @throws ServerError when it is wrong */
export const showCode = (code: string, kind: 'totp' | 'backup-code') =>
  send('POST', `/auth/two-factor/verify-${kind}`, done, { code })
