// Where the reading thread starts: lets it load TypeScript, which a thread does not inherit from the process.
import { register } from 'tsx/esm/api'

register()
await import('./reading-thread.ts')
