// Buttons on the map: closer, farther, the whole area, and 3D.
import { useText } from '../lib/messages/text.ts'
import type { Box, MapHandle } from '../map/map-handle.ts'

interface Properties {
  map: MapHandle | null
  box: Box
  threeD: boolean
  /** Of some building in view a height is known: without any there is nothing to stand up. */
  hasHeights: boolean
  onThreeD: (on: boolean) => void
}

export function MapControls({ map, box, threeD, hasHeights, onThreeD }: Properties) {
  const text = useText()
  return (
    <fieldset className="map-controls" aria-label={text('map.controls')}>
      <button type="button" title={text('map.closer')} onClick={() => map?.zoomBy(1)}>
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">{text('map.closer')}</span>
      </button>
      <button type="button" title={text('map.farther')} onClick={() => map?.zoomBy(-1)}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">{text('map.farther')}</span>
      </button>
      <button type="button" title={text('map.whole')} onClick={() => map?.showArea(box)}>
        <svg aria-hidden="true" viewBox="0 0 20 20" width="18" height="18">
          <path
            d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          />
        </svg>
        <span className="visually-hidden">{text('map.whole')}</span>
      </button>
      {threeD || hasHeights ? (
        <button
          type="button"
          className="map-controls__3d"
          aria-pressed={threeD}
          title={text(threeD ? 'map.flat' : 'map.3d')}
          onClick={() => onThreeD(!threeD)}
        >
          <span aria-hidden="true">3D</span>
          <span className="visually-hidden">{text('map.3d')}</span>
        </button>
      ) : null}
    </fieldset>
  )
}
