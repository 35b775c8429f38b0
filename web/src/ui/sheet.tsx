// The sheet of a phone: one card at the bottom in three heights, by dragging its handle or by its buttons.
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useText } from '../lib/messages/text.ts'
import { heightAfterDrag, nextHeight, type SheetHeight, sheetHeights } from './sheet-heights.ts'

interface Part {
  id: string
  label: string
  content: ReactNode
}

/**
 * @param first the part to begin with
 * @param selected what is selected; when it changes, the first part explains it
 */
export function Sheet({
  parts,
  first,
  selected,
}: {
  parts: readonly Part[]
  first: string
  selected: string | null
}) {
  const text = useText()
  const [height, setHeight] = useState<SheetHeight>('half')
  const [chosen, setChosen] = useState(first)
  const [drag, setDrag] = useState<number | null>(null)
  const start = useRef(0)
  const former = useRef(selected)
  // What has just been selected should be readable, even when the sheet was low or showed another part.
  if (former.current !== selected) {
    former.current = selected
    if (selected !== null) {
      setChosen('uitleg')
      if (height === 'low') setHeight('half')
    }
  }
  const part = parts.find(({ id }) => id === chosen) ?? parts[0]
  const share = sheetHeights[height]
  const end = (event: PointerEvent) => {
    if (drag === null) return
    const moved = event.clientY - start.current
    setHeight(Math.abs(moved) < 6 ? nextHeight(height) : heightAfterDrag(share, -moved / innerHeight))
    setDrag(null)
  }
  return (
    <section
      className="card sheet"
      id="uitleg"
      tabIndex={-1}
      aria-label={text('sheet.label')}
      data-dragging={drag !== null}
      style={{ height: `calc(${share * 100}dvh - ${drag ?? 0}px)` }}
    >
      <button
        type="button"
        className="sheet__handle"
        aria-label={text(`sheet.height.${nextHeight(height)}`)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          start.current = event.clientY
          setDrag(0)
        }}
        onPointerMove={(event) => drag !== null && setDrag(event.clientY - start.current)}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          setHeight(nextHeight(height))
        }}
      >
        <span aria-hidden="true" />
      </button>
      <div className="sheet__parts" role="tablist" aria-label={text('sheet.label')}>
        {parts.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className="sheet__tab"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === part?.id}
            aria-controls="sheet-part"
            onClick={() => {
              setChosen(id)
              if (height === 'low') setHeight('half')
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="sheet-part" role="tabpanel" aria-labelledby={`tab-${part?.id}`} className="sheet__body">
        {part?.content}
      </div>
    </section>
  )
}
