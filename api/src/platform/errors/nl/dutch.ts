// All Dutch sentences of the server, by their English ones.
import { access } from './access.ts'
import { contract } from './contract.ts'
import { fieldwork } from './fieldwork.ts'
import { imports } from './imports.ts'
import { insight } from './insight.ts'
import { libraries } from './libraries.ts'
import { platform } from './platform.ts'
import { registers } from './registers.ts'

export const dutch = {
  ...platform,
  ...contract,
  ...access,
  ...fieldwork,
  ...insight,
  ...imports,
  ...registers,
  ...libraries,
}
