// Signing in with the organisation's own account: OpenID Connect, the code flow with PKCE, at any provider of the settings.
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins'
import type { Config } from '../../platform/config/config.ts'
import { oidcProvider } from './rules.ts'

type Provider = NonNullable<Config['oidc']>

/** The library's plugin for that provider. Its keys, addresses and issuer come from the provider's own description. */
export function signInAtProvider({ issuer, clientId, clientSecret, name, trustsEmail }: Provider) {
  return genericOAuth({
    config: [
      {
        providerId: oidcProvider,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        mapProfileToUser: (profile) => ({
          name: String(profile.name ?? profile.email ?? ''),
          // Pictures of people are no business of ours.
          image: undefined,
          ...(trustsEmail && profile.email_verified !== false && { emailVerified: true }),
        }),
      },
    ],
  })
}

/** Refuses a provider that calls itself otherwise than the settings do (OpenID Connect Discovery 1.0, section 4.3). */
export function providerAsNamed({ issuer }: Provider): BetterAuthPlugin {
  return {
    id: 'zwermkaart-issuer',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/sign-in/social' || path === '/callback/:id',
          handler: createAuthMiddleware(async ({ context, body }) => {
            // The library would also take an ID token that the browser brings; ours comes from the provider alone.
            if (body?.idToken) throw new APIError('BAD_REQUEST', { message: 'idToken is not taken here.' })
            const provider = context.socialProviders.find(({ id }) => id === oidcProvider)
            if (provider?.issuer === issuer) return
            throw new APIError('SERVICE_UNAVAILABLE', {
              code: provider ? 'ISSUER_MISMATCH' : 'PROVIDER_UNREACHABLE',
              message: provider
                ? 'The identity provider calls itself otherwise than OIDC_ISSUER does.'
                : 'The identity provider does not answer. Try again later, or sign in another way.',
            })
          }),
        },
      ],
    },
  }
}
