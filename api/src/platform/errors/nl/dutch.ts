// All Dutch sentences of the server, by their English ones.
import { contract } from './contract.ts'
import { platform } from './platform.ts'

export const dutch = { ...platform, ...contract }
