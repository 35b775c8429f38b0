// Makes the map itself. Loaded apart, so that the page stands before MapLibre has arrived.
import 'maplibre-gl/dist/maplibre-gl.css'
import { AttributionControl, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { drawImage } from './style/images.ts'

setWorkerUrl(workerUrl)

/** A map in an element; images are drawn when a layer first asks for them. */
export function createMap(
  options: Pick<
    ConstructorParameters<typeof MapLibre>[0],
    'container' | 'style' | 'center' | 'zoom' | 'bounds'
  >,
  title: string,
): MapLibre {
  const map = new MapLibre({
    ...options,
    minZoom: 6,
    maxZoom: 20.5,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 120,
    locale: { 'Map.Title': title },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right')
  map.setMissingStyleImageResolver((id) => {
    const drawn = drawImage(id)
    if (drawn && !map.hasImage(id)) map.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio })
  })
  return map
}
