// The product's version, from the one place that has it.
import { readFileSync } from 'node:fs'

/** Version of package.json. */
export const productVersion: string = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
).version

/** Version of the API under /v1 (NL API Design Rules); counts changes of the API, not of the product. */
export const apiVersion = '1.0.0'
