// Plays the time: a month at a time, at a pace at which the eye can follow homes turning colour.
import { useEffect, useRef, useState } from 'react'
import type { Span } from './timeline.ts'

const pace = 420
const calmPace = 1200
const stepDays = 30

/** @param busy while a date is on its way the next one waits, so that no frame is skipped */
export function usePlaying(span: Span, day: number, busy: boolean, go: (day: number) => void) {
  const [playing, setPlaying] = useState(false)
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    if (!playing || busy) return
    if (day >= span.last) return setPlaying(false)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setTimeout(
      () => latest.current(Math.min(span.last, day + stepDays)),
      calm ? calmPace : pace,
    )
    return () => clearTimeout(timer)
  }, [playing, busy, day, span.last])
  const toggle = () => {
    if (!playing && day >= span.last) latest.current(span.first)
    setPlaying(!playing)
  }
  return { playing, toggle }
}
