// Texts: districts.
import type { districts as dutch } from '../nl/districts.ts'
import type { SameKeys } from '../text.ts'

export const districts: SameKeys<typeof dutch> = {}
