// Texts: orientation.
import type { orientation as dutch } from '../nl/orientation.ts'
import type { SameKeys } from '../text.ts'

export const orientation: SameKeys<typeof dutch> = {}
