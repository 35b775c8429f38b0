// A koppelkans drawn on the map as an area, for as long as somebody is at it.
import { useEffect, useRef, useState } from 'react'
import type { LineOrArea } from '../../../../api/contract/surroundings.ts'
import { useText } from '../../lib/messages/text.ts'
import type { Drawing } from '../../map/drawing.ts'
import type { MapHandle } from '../../map/map-handle.ts'
import type { AskPlace } from './place-field.tsx'

interface Properties {
  draw: MapHandle['draw'] | null
  /** Keeps clicks that draw from choosing buildings. */
  askPlace: AskPlace
  onShape: (shape: LineOrArea | null) => void
}

const ignore = () => {}

function useDrawing({ draw, askPlace, onShape }: Properties, wanted: boolean): Drawing | null {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const latest = useRef({ draw, onShape })
  latest.current = { draw, onShape }
  useEffect(() => {
    if (!wanted) return
    let made: Drawing | null = null
    let gone = false
    askPlace(ignore)
    // Stopping takes everything off the map, and that is no wish of whoever draws.
    const tell = () =>
      !gone && latest.current.onShape((made?.shape() as LineOrArea | null | undefined) ?? null)
    latest.current.draw?.('polygon', tell).then((begun) => {
      if (gone) return begun.stop()
      made = begun
      setDrawing(begun)
    })
    return () => {
      gone = true
      made?.stop()
      setDrawing(null)
      askPlace(null)
    }
  }, [wanted, askPlace])
  return drawing
}

export function ShapeDrawing(properties: Properties) {
  const text = useText()
  const [wanted, setWanted] = useState(false)
  const drawing = useDrawing(properties, wanted)
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button button--quiet"
          aria-pressed={wanted}
          disabled={!properties.draw}
          onClick={() => setWanted(!wanted)}
        >
          {text(wanted ? 'form.draw.stop' : 'form.draw')}
        </button>
        {drawing ? (
          <>
            <button type="button" className="button button--quiet" onClick={() => drawing.undo()}>
              {text('form.draw.undo')}
            </button>
            <button type="button" className="button button--quiet" onClick={() => drawing.clear()}>
              {text('form.draw.clear')}
            </button>
          </>
        ) : null}
      </div>
      {wanted ? (
        <p className="notice" role="status">
          {text('form.draw.steps')}
        </p>
      ) : null}
    </>
  )
}
