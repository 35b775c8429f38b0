// The identity provider of the browser tests, as a process: PORT, and REDIRECT_URI of the product. Whoever types an e-mail
// address (and any password) is that person. The product's settings: OIDC_ISSUER=http://localhost:<PORT>,
// OIDC_CLIENT_ID=zwermkaart, OIDC_CLIENT_SECRET=a-secret-between-the-two-of-them. Ready when /.well-known/openid-configuration answers.
import { startIdentityProvider } from '../../../api/src/access/sign-in/testing/identity-provider.ts'

const { PORT, REDIRECT_URI } = process.env
if (!PORT || !REDIRECT_URI) throw new Error('PORT and REDIRECT_URI have to be set')
await startIdentityProvider(REDIRECT_URI, { port: Number(PORT) })
