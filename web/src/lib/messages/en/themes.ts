// Texts: themes.
import type { themes as dutch } from '../nl/themes.ts'
import type { SameKeys } from '../text.ts'

export const themes: SameKeys<typeof dutch> = {}
