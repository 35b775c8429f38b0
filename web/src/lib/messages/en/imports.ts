// Texts: imports.
import type { imports as dutch } from '../nl/imports.ts'
import type { SameKeys } from '../text.ts'

export const imports: SameKeys<typeof dutch> = {}
