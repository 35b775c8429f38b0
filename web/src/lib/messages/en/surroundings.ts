// Texts: surroundings.
import type { surroundings as dutch } from '../nl/surroundings.ts'
import type { SameKeys } from '../text.ts'

export const surroundings: SameKeys<typeof dutch> = {}
