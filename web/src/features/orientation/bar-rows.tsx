// Bars one under another, each a button that picks: a pale bar for the whole area, a full one for what fits.
import type { CSSProperties, ReactNode } from 'react'
import { useFormats } from '../../lib/format.ts'
import { moveAmongMarks } from './roving.ts'

export interface BarPiece {
  key: string
  homes: number
  /** Named look in orientation.css, beside the colour. */
  look: 'full' | 'dotted' | 'striped' | 'hatched' | 'outlined'
}

export interface Bar {
  key: string
  /** What stands before the bar. */
  mark: ReactNode
  /** Its name for who does not see it. */
  name: string
  colour: string
  pieces: readonly BarPiece[]
  /** In the whole area, whatever is picked. */
  all: number
  picked: boolean
  onPick: (() => void) | null
}

function Pieces({ pieces, all, most, colour }: Bar & { most: number }) {
  const share = (homes: number) => `${(homes / Math.max(1, most)) * 100}%`
  return (
    <span className="bar-row__track" aria-hidden="true" style={{ '--bar-color': colour } as CSSProperties}>
      <span className="bar-row__all" style={{ inlineSize: share(all) }} />
      <span className="bar-row__pieces">
        {pieces.map(({ key, homes, look }) =>
          homes > 0 ? <span key={key} data-look={look} style={{ inlineSize: share(homes) }} /> : null,
        )}
      </span>
    </span>
  )
}

/** The longest bar, in homes. */
export const longestOf = (bars: readonly Bar[]): number => Math.max(1, ...bars.map(({ all }) => all))

interface Properties {
  bars: readonly Bar[]
  name: string
  /** Something is picked in this chart, so that what is not stands back. */
  anyPicked: boolean
  /** Homes that fill the whole width, where several lists share a measure. */
  most?: number
}

export function BarRows({ bars, name, anyPicked, most = longestOf(bars) }: Properties) {
  const { count } = useFormats()
  const first = bars.findIndex(({ onPick }) => onPick)
  return (
    <ul
      className="bar-rows"
      aria-label={name}
      data-any={anyPicked}
      onKeyDown={(event) => moveAmongMarks(event, 1)}
    >
      {bars.map((bar, index) => {
        const homes = bar.pieces.reduce((sum, piece) => sum + piece.homes, 0)
        const inside = (
          <>
            <span className="bar-row__mark" aria-hidden="true">
              {bar.mark}
            </span>
            <Pieces {...bar} most={most} />
            <span className="bar-row__count" aria-hidden="true">
              {count(homes)}
            </span>
            <span className="visually-hidden">
              {bar.name}: {count(homes)}
            </span>
          </>
        )
        return (
          <li key={bar.key}>
            {bar.onPick ? (
              <button
                type="button"
                data-mark
                className="bar-row"
                tabIndex={index === first ? 0 : -1}
                aria-pressed={bar.picked}
                onClick={bar.onPick}
              >
                {inside}
              </button>
            ) : (
              <span className="bar-row">{inside}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
