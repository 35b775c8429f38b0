// Texts: quality.
import type { quality as dutch } from '../nl/quality.ts'
import type { SameKeys } from '../text.ts'

export const quality: SameKeys<typeof dutch> = {}
