// The product's version, from the one place that has it.
import { readFileSync } from 'node:fs'

/** Version of package.json. */
export const productVersion: string = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
).version
