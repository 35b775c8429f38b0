// The time along the bottom: how many homes were done, and a slider for the date on which the map stands.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Adoptie } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { useWidth } from '../../ui/use-width.ts'
import {
  curve,
  dateAfterKey,
  dayNumber,
  doneOn,
  isoDate,
  isUnderLabel,
  monthTicks,
  type Span,
  spanOf,
} from './timeline.ts'
import { usePlaying } from './use-playing.ts'

interface Properties {
  /** Adoption as of today: the whole curve. */
  whole: Pick<Adoptie, 'reeks' | 'peildatum'>
  /** Adoption of the date that the map shows now; its count is the one to tell. */
  shown: Pick<Adoptie, 'uitgevoerd' | 'peildatum'> | null
  /** Null: the latest. */
  date: string | null
  busy: boolean
  onDate: (date: string | null) => void
}

const restAfter = 140

function Curve({ series, span, day }: { series: Adoptie['reeks']; span: Span; day: number }) {
  const most = Math.max(...series.map(({ uitgevoerd }) => uitgevoerd), 1)
  const { line } = curve(series, span, most)
  const at = ((day - span.first) / Math.max(1, span.last - span.first)) * 1000
  return (
    <svg className="time__curve" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      {[0, 50, 100].map((y) => (
        <line key={y} x1="0" x2="1000" y1={y} y2={y} className="time__grid" />
      ))}
      <clipPath id="time-until">
        <rect x="0" y="-4" width={at} height="108" />
      </clipPath>
      <path d={`${line}L1000 100L0 100Z`} className="time__area" clipPath="url(#time-until)" />
      <path d={line} className="time__line time__line--later" />
      <path d={line} className="time__line" clipPath="url(#time-until)" />
    </svg>
  )
}

export function TimeStrip({ whole, shown, date, busy, onDate }: Properties) {
  const text = useText()
  const format = useFormats()
  const { reeks, peildatum } = whole
  const span = spanOf(reeks, peildatum)
  const [day, setDay] = useState(() => dayNumber(date ?? peildatum))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const chosen = date ? dayNumber(date) : span.last
  useEffect(() => setDay(chosen), [chosen])

  const go = (next: number, wait = restAfter) => {
    setDay(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onDate(next >= span.last ? null : isoDate(next)), wait)
  }
  const { playing, toggle } = usePlaying(span, day, busy, (next) => go(next, 0))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dateAfterKey(event.key, day, span)
    if (next === null) return
    event.preventDefault()
    go(next)
  }
  const track = useRef<HTMLDivElement>(null)
  const width = useWidth(track)
  const share = ((day - span.first) / Math.max(1, span.last - span.first)) * 100
  // Between the months of the curve only the server knows; until it answers, the date stands alone.
  const counted = shown?.peildatum === isoDate(day) ? shown.uitgevoerd : null
  const now = counted ?? doneOn(reeks, day)
  const most = Math.max(...reeks.map(({ uitgevoerd }) => uitgevoerd), 1)
  const done = counted === null ? '' : text('time.done', { count: counted })

  return (
    <div className="time">
      <button type="button" className="time__play" aria-pressed={playing} onClick={toggle}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d={playing ? 'M5 4h4v12H5zM11 4h4v12h-4z' : 'M6 3.5v13l10-6.5z'} fill="currentColor" />
        </svg>
        <span className="visually-hidden">{text(playing ? 'time.pause' : 'time.play')}</span>
      </button>
      <div ref={track} className="time__track">
        <Curve series={reeks} span={span} day={day} />
        <span className="time__scale" aria-hidden="true">
          {text('time.done', { count: most })}
        </span>
        <span className="time__needle" style={{ left: `${share}%` }} aria-hidden="true">
          <span style={{ top: `${100 - (now / most) * 100}%` }} />
        </span>
        <input
          type="range"
          className="time__slider"
          aria-label={text('time.slider')}
          aria-valuetext={[format.day(isoDate(day)), done].filter(Boolean).join(', ')}
          min={span.first}
          max={span.last}
          value={day}
          onChange={(event) => go(Number(event.target.value))}
          onKeyDown={onKeyDown}
        />
        <div className="time__ticks" aria-hidden="true">
          {monthTicks(span, Math.max(2, Math.floor(width / 120))).map((tick) => {
            const left = ((dayNumber(tick) - span.first) / Math.max(1, span.last - span.first)) * 100
            return isUnderLabel(left, share, width) ? null : (
              <span key={tick} style={{ left: `${left}%` }}>
                {format.month(tick)}
              </span>
            )
          })}
          <strong style={{ left: `${share}%`, '--shift': `${-share}%` } as React.CSSProperties}>
            {[format.day(isoDate(day)), done].filter(Boolean).join(' · ')}
          </strong>
        </div>
      </div>
    </div>
  )
}
