// The way of the mouse, the pen or the finger: draw the boundary, or the line along which a district is cut.
import type { MultiPolygon } from 'geojson'
import { useEffect, useRef, useState } from 'react'
import type { Vlak } from '../../../../../api/contract/districts.ts'
import { useText } from '../../../lib/messages/text.ts'
import type { Drawing, DrawingKind } from '../../../map/drawing.ts'
import type { MapHandle } from '../../../map/map-handle.ts'

interface DrawWayProps {
  map: MapHandle | null
  kind: DrawingKind
  /** What to begin with. */
  start: Vlak | null
  onShape?: (shape: Vlak | null) => void
  onLine?: (line: [number, number][] | null) => void
}

type State = 'starting' | 'drawing' | 'drawn'

/** Six decimals are a decimetre; terra-draw wants no more than nine. */
const rounded = ({ type, coordinates }: Vlak): MultiPolygon => ({
  type,
  coordinates: coordinates.map((rings) =>
    rings.map((ring) => ring.map((position) => position.map((degrees) => Number(degrees.toFixed(9))))),
  ),
})

/** Draws for as long as this way is on screen. */
function useDrawing({ map, kind, start, onShape, onLine }: DrawWayProps) {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [state, setState] = useState<State>('starting')
  const latest = useRef({ start, onShape, onLine })
  latest.current = { start, onShape, onLine }
  useEffect(() => {
    if (!map) return
    let made: Drawing | null = null
    let gone = false
    let told = 'null'
    const tell = () => {
      // Stopping takes everything off the map, and that is no wish of whoever draws.
      if (gone) return
      const shape = made?.shape() ?? null
      const line = made?.line() ?? null
      const next = JSON.stringify(shape ?? line)
      if (next === told) return
      told = next
      setState(shape || line ? 'drawn' : 'drawing')
      latest.current.onShape?.(shape as Vlak | null)
      latest.current.onLine?.((line?.coordinates as [number, number][] | undefined) ?? null)
    }
    map.draw(kind, tell).then((begun) => {
      if (gone) return begun.stop()
      made = begun
      const former = latest.current.start
      if (former) {
        begun.load(rounded(former))
        told = JSON.stringify(begun.shape())
      }
      setState(former ? 'drawn' : 'drawing')
      setDrawing(begun)
    })
    return () => {
      gone = true
      made?.stop()
    }
  }, [map, kind])
  return { drawing, state }
}

export function DrawWay(properties: DrawWayProps) {
  const text = useText()
  const { drawing, state } = useDrawing(properties)
  const { kind } = properties
  const words = kind === 'polygon' ? 'area' : 'line'
  return (
    <div className="way">
      <ol className="steps">
        {state === 'drawn' ? (
          <li>{text(`district.draw.${words}.change`)}</li>
        ) : (
          <>
            <li>{text(`district.draw.${words}.begin`)}</li>
            <li>{text(`district.draw.${words}.finish`)}</li>
          </>
        )}
      </ol>
      <p className="subtle">{text('district.draw.keyboard')}</p>
      <div className="button-row">
        {state === 'drawn' && kind === 'polygon' ? (
          <button type="button" className="button button--quiet" onClick={() => drawing?.begin()}>
            {text('district.draw.another')}
          </button>
        ) : null}
        <button
          type="button"
          className="button button--quiet"
          disabled={!drawing}
          onClick={() => drawing?.undo()}
        >
          {text('district.draw.undo')}
        </button>
        <button
          type="button"
          className="button button--quiet"
          disabled={!drawing}
          onClick={() => drawing?.clear()}
        >
          {text('district.draw.clear')}
        </button>
      </div>
    </div>
  )
}
