// A real OpenID Connect provider on the loopback, for tests: whoever types an e-mail address is that person. It insists on
// PKCE. An address that begins with `onbevestigd` is not verified.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface IdentityProvider {
  issuer: string
  clientId: string
  clientSecret: string
  close(): Promise<void>
}

/** What the product knows the provider's client by. */
const clientId = 'zwermkaart'
const clientSecret = 'a-secret-between-the-two-of-them'

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/**
 * @param redirectUri where the product wants its visitors back
 * @param options.port 0 takes a free one; options.saysIssuer what it calls itself, for a provider that is not who it should be
 */
export async function startIdentityProvider(
  redirectUri: string,
  { port = 0, saysIssuer }: { port?: number; saysIssuer?: string } = {},
): Promise<IdentityProvider> {
  const server = createServer()
  const issuer = `http://localhost:${await listen(server, port)}`
  const provider = new Provider(saysIssuer ?? issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: `sub-${id}`,
        email: id,
        email_verified: !id.startsWith('onbevestigd'),
        name: id.split('@')[0] ?? id,
      }),
    }),
    // Consent is the organisation's to give; its provider does not ask each employee.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: true } },
  })
  server.on('request', provider.callback())
  return {
    issuer,
    clientId,
    clientSecret,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
