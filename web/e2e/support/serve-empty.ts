// Serves an empty real database with its first administrator signed in, for the browser tests.
import { startProduct } from '../../../api/src/main.ts'
import { readConfig } from '../../../api/src/platform/config/config.ts'
import { signInAhead } from './sign-in-ahead.ts'

const { SIGNED_IN, PUBLIC_URL } = process.env
if (!SIGNED_IN || !PUBLIC_URL) throw new Error('SIGNED_IN and PUBLIC_URL have to be set')
const administrator = { role: 'beheerder', name: 'Bea Baas', email: 'bea@gemeente.example' } as const
await startProduct(readConfig(process.env), (services) =>
  signInAhead(services, administrator, PUBLIC_URL, SIGNED_IN),
)
