// Arrow keys within a chart: one stop for the Tab key, and from there from mark to mark.
import type { KeyboardEvent } from 'react'

const marks = (chart: HTMLElement) => [...chart.querySelectorAll<HTMLButtonElement>('button[data-mark]')]

/** The mark that a key leads to, in a chart of that many columns; undefined when the key is not ours or nothing lies there. */
export function nextMark(key: string, at: number, count: number, columns: number): number | undefined {
  const next: Record<string, number> = {
    ArrowRight: columns === 1 ? at : at + 1,
    ArrowLeft: columns === 1 ? at : at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: count - 1,
  }
  const place = next[key]
  return place !== undefined && place >= 0 && place < count ? place : undefined
}

/** Moves the focus among the buttons with `data-mark`, and lets the Tab key come back to the last one. */
export function moveAmongMarks(event: KeyboardEvent<HTMLElement>, columns: number): void {
  const all = marks(event.currentTarget)
  const at = all.indexOf(document.activeElement as HTMLButtonElement)
  const next = at < 0 ? undefined : nextMark(event.key, at, all.length, columns)
  const mark = next === undefined ? undefined : all[next]
  if (!mark) return
  event.preventDefault()
  for (const other of all) other.tabIndex = other === mark ? 0 : -1
  mark.focus()
}
