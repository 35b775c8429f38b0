// Texts: labels.
import type { labels as dutch } from '../nl/labels.ts'
import type { SameKeys } from '../text.ts'

export const labels: SameKeys<typeof dutch> = {}
