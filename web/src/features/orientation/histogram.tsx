// A histogram with a brush: drag across the bars, or move its two handles with the arrow keys.
import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useText } from '../../lib/messages/text.ts'
import { type Axis, binsOfRange, rangeOfBins } from './bins.ts'
import type { Range } from './selection.ts'

interface Properties {
  axis: Axis
  /** Homes per bin in the whole area, and those that fit the other charts. */
  all: readonly number[]
  now: readonly number[]
  range: Range | null
  /** Names of the two handles. */
  fromName: string
  toName: string
  say: (value: number) => string
  onRange: (range: Range | null) => void
}

const height = 84

/** Bins that a key moves a handle by, or to; null when the key is not ours. */
export function binAfterKey(key: string, bin: number, count: number): number | null {
  const next: Record<string, number> = {
    ArrowRight: bin + 1,
    ArrowUp: bin + 1,
    ArrowLeft: bin - 1,
    ArrowDown: bin - 1,
    PageUp: bin + 5,
    PageDown: bin - 5,
    Home: 0,
    End: count - 1,
  }
  const place = next[key]
  return place === undefined ? null : Math.min(count - 1, Math.max(0, place))
}

function Bars({ axis, all, now, range }: Properties) {
  const most = Math.max(1, ...all)
  const y = scaleLinear().domain([0, most]).range([0, height])
  const picked = range && binsOfRange(axis.bins, range)
  const isPicked = (index: number) => !range || (picked && index >= picked[0] && index <= picked[1])
  return (
    <svg
      className="histogram__bars"
      viewBox={`0 0 ${axis.bins.length} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {axis.bins.map((bin, index) => {
        // A home or two still show.
        const tall = (homes: number) => (homes > 0 ? Math.max(1.5, y(homes)) : 0)
        const [whole, part] = [tall(all[index] ?? 0), tall(now[index] ?? 0)]
        return (
          <g key={bin.from} data-picked={Boolean(isPicked(index))}>
            <rect
              className="histogram__all"
              x={index + 0.06}
              width={0.88}
              y={height - whole}
              height={whole}
            />
            <rect className="histogram__now" x={index + 0.06} width={0.88} y={height - part} height={part} />
          </g>
        )
      })}
    </svg>
  )
}

/** First years of a few bins, so that they do not touch one another. */
function Ticks({ axis }: { axis: Axis }) {
  const every = Math.max(1, Math.ceil(axis.bins.length / 6))
  return (
    <div className="histogram__ticks" aria-hidden="true">
      {axis.bins.map((bin, index) =>
        index % every === 0 && index <= axis.bins.length - every / 2 ? (
          <span key={bin.from} style={{ insetInlineStart: `${(index / axis.bins.length) * 100}%` }}>
            {bin.open === 'before' ? `< ${bin.to + 1}` : bin.from}
          </span>
        ) : null,
      )}
    </div>
  )
}

/** Calls once a frame with the value that came last: a mouse may move more often than the screen is drawn. */
function useLatestInFrame<Value>(call: (value: Value) => void): (value: Value) => void {
  const latest = useRef({ call, frame: 0 })
  latest.current.call = call
  return (value) => {
    cancelAnimationFrame(latest.current.frame)
    latest.current.frame = requestAnimationFrame(() => latest.current.call(value))
  }
}

function useDrag({ axis, range, onRange }: Properties) {
  const start = useRef<number | null>(null)
  const last = useRef<number | null>(null)
  const inFrame = useLatestInFrame(onRange)
  const binAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const place = Math.floor(((event.clientX - left) / Math.max(1, width)) * axis.bins.length)
    return Math.min(axis.bins.length - 1, Math.max(0, place))
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      // A handle is dragged away from the other one; anywhere else a new span begins.
      const { anchor, own } = event.target instanceof HTMLElement ? event.target.dataset : {}
      start.current = anchor === undefined ? binAt(event) : Number(anchor)
      last.current = own === undefined ? null : Number(own)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const bin = binAt(event)
      if (start.current === null || bin === last.current) return
      if (last.current === null && bin === start.current) return
      last.current = bin
      inFrame(rangeOfBins(axis.bins, start.current, bin))
    },
    onPointerUp: () => {
      if (start.current !== null && last.current === null) {
        // A click picks one bar, and lets go of it when it was the only one.
        const one = rangeOfBins(axis.bins, start.current, start.current)
        onRange(one && range?.from === one.from && range.to === one.to ? null : one)
      }
      start.current = null
    },
    onPointerCancel: () => {
      start.current = null
    },
  }
}

function Handles({ axis, range, fromName, toName, say, onRange }: Properties) {
  const count = axis.bins.length
  const [first, last] = (range && binsOfRange(axis.bins, range)) ?? [0, count - 1]
  const set = (one: number, other: number) => {
    const whole = one === 0 && other === count - 1
    onRange(whole ? null : rangeOfBins(axis.bins, one, other))
  }
  const onKeyDown = (event: KeyboardEvent, bin: number, move: (next: number) => void) => {
    const next = binAfterKey(event.key, bin, count)
    if (next === null) return
    event.preventDefault()
    move(next)
  }
  const handle = (name: string, bin: number, value: number, edge: number, move: (next: number) => void) => (
    <div
      data-own={bin}
      data-anchor={bin === first && edge === first ? last : first}
      role="slider"
      tabIndex={0}
      className="histogram__handle"
      aria-label={name}
      aria-valuemin={axis.range.from}
      aria-valuemax={axis.range.to}
      aria-valuenow={value}
      aria-valuetext={say(value)}
      style={{ insetInlineStart: `${(edge / count) * 100}%` }}
      onKeyDown={(event) => onKeyDown(event, bin, move)}
    />
  )
  return (
    <>
      {handle(fromName, first, axis.bins[first]?.from ?? 0, first, (next) => set(Math.min(next, last), last))}
      {handle(toName, last, axis.bins[last]?.to ?? 0, last + 1, (next) => set(first, Math.max(next, first)))}
    </>
  )
}

export function Histogram(properties: Properties) {
  const text = useText()
  const drag = useDrag(properties)
  return (
    <div className="histogram" data-picked={properties.range !== null}>
      <div className="histogram__field" title={text('chart.brush')} {...drag}>
        <Bars {...properties} />
        <Handles {...properties} />
      </div>
      <Ticks axis={properties.axis} />
    </div>
  )
}
