// The time axis of an area's adoption: days as numbers, dates as ISO text, points of a curve. Pure.
import type { Adoptie } from '../../../../api/contract/adoption.ts'

const dayLength = 86_400_000

/** Days since 1970-01-01. */
export const dayNumber = (isoDate: string): number =>
  Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / dayLength)

export const isoDate = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10)

export interface Span {
  first: number
  last: number
}

/** From the month before the first event up to the last date known, so that the curve starts on the ground. */
export function spanOf(series: Adoptie['reeks'], latest: string): Span {
  const days = series.map(({ datum }) => dayNumber(datum))
  return { first: Math.min(...days), last: Math.max(...days, dayNumber(latest)) }
}

/** Where a key takes the date; null when the key is not ours. A week a step, a month with Page keys. */
export function dateAfterKey(key: string, day: number, { first, last }: Span): number | null {
  const steps: Record<string, number> = {
    ArrowRight: 7,
    ArrowUp: 7,
    ArrowLeft: -7,
    ArrowDown: -7,
    PageUp: 30,
    PageDown: -30,
  }
  if (key === 'Home') return first
  if (key === 'End') return last
  const step = steps[key]
  return step === undefined ? null : Math.min(last, Math.max(first, day + step))
}

/** The curve in a box of 1000 by 100, y downwards; steps of the series joined by straight lines. */
export function curve(
  series: Adoptie['reeks'],
  span: Span,
  most: number,
): { line: string; points: [number, number][] } {
  const width = Math.max(1, span.last - span.first)
  const points = series.map(({ datum, uitgevoerd }): [number, number] => [
    ((dayNumber(datum) - span.first) / width) * 1000,
    100 - (uitgevoerd / Math.max(1, most)) * 100,
  ])
  return {
    line: points.map(([x, y], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
    points,
  }
}

/** How many were done on a day, on the straight line between the dates of the series. */
export function doneOn(series: Adoptie['reeks'], day: number): number {
  const after = series.findIndex(({ datum }) => dayNumber(datum) >= day)
  const [next, former] = [series[after], series[after - 1]]
  if (after < 0) return series.at(-1)?.uitgevoerd ?? 0
  if (!next || !former) return next && dayNumber(next.datum) === day ? next.uitgevoerd : 0
  const share = (day - dayNumber(former.datum)) / (dayNumber(next.datum) - dayNumber(former.datum))
  return former.uitgevoerd + share * (next.uitgevoerd - former.uitgevoerd)
}

/** About `wanted` first days of a month, evenly spread over the span. */
export function monthTicks({ first, last }: Span, wanted: number): string[] {
  const months: string[] = []
  const start = new Date(first * dayLength)
  for (let month = start.getUTCMonth() + 1; ; month += 1) {
    const day = new Date(Date.UTC(start.getUTCFullYear(), month, 1))
    if (day.getTime() / dayLength > last) break
    months.push(day.toISOString().slice(0, 10))
  }
  const step = [1, 2, 3, 6, 12, 24].find((size) => months.length / size <= wanted) ?? 60
  return months.filter((date) => Number(date.slice(5, 7)) % step === 1 % step)
}

const labelWidth = 225
const tickWidth = 60

/** Whether a tick would lie under the date's own label, which slides from left to right of the needle. Shares in percent. */
export function isUnderLabel(tick: number, needle: number, width: number): boolean {
  const at = (share: number) => (share / 100) * width
  const labelStart = at(needle) - (needle / 100) * labelWidth
  return (
    (at(tick) + tickWidth > labelStart - 12 && at(tick) < labelStart + labelWidth + 12) ||
    at(tick) + tickWidth > width
  )
}
