// A published range in words: never one exact number.
import type { Formats } from '../../lib/format.ts'
import type { Text } from '../../lib/messages/text.ts'
import { type AreaProgress, shareClasses } from './progress.ts'

/** "10 tot 19", or that it is not shown. */
export function rangeInWords({ range }: AreaProgress, text: Text, { count }: Formats): string {
  if (!range) return text('publication.notShown')
  return text('publication.range', { from: count(range.minstens), to: count(range.hoogstens) })
}

/** "10 tot 20%" of a class, "50% of meer" of the last. */
export function classInWords(index: number, text: Text, { percent }: Formats): string {
  const from = shareClasses[index]?.from ?? 0
  const to = shareClasses[index + 1]?.from
  if (to === undefined) return text('publication.class.more', { from: percent(from) })
  if (from === 0) return text('publication.class.less', { to: percent(to) })
  return text('publication.class.between', { from: percent(from), to: percent(to) })
}
