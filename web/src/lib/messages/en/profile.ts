// Texts: profile.
import type { profile as dutch } from '../nl/profile.ts'
import type { SameKeys } from '../text.ts'

export const profile: SameKeys<typeof dutch> = {}
