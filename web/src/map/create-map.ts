// Makes the map itself. Loaded apart, so that the page stands before MapLibre has arrived.
import 'maplibre-gl/dist/maplibre-gl.css'
import { AttributionControl, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { drawImage } from './style/images.ts'
import { drawSymbol } from './style/symbol-images.ts'
import { allowTurning } from './tilt.ts'

setWorkerUrl(workerUrl)

/** A map in an element; images are drawn when a layer first asks for them. */
export function createMap(
  options: Pick<
    ConstructorParameters<typeof MapLibre>[0],
    'container' | 'style' | 'center' | 'zoom' | 'bounds' | 'pitch'
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
  allowTurning(map, (options.pitch ?? 0) > 0)
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right')
  drawMissingImages(map)
  return map
}

function drawMissingImages(map: MapLibre): void {
  map.setMissingStyleImageResolver((id) => {
    const drawn = drawImage(id) ?? drawSymbol(id)
    if (drawn && !map.hasImage(id)) map.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio })
  })
}

/**
 * Draws a map once, as a PNG for paper, in an element that has its size; nothing of the map stays behind.
 * @throws Error when it cannot be drawn
 */
export async function drawStill(
  options: Pick<ConstructorParameters<typeof MapLibre>[0], 'container' | 'style' | 'bounds' | 'pixelRatio'>,
): Promise<Blob> {
  const map = new MapLibre({
    ...options,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    fitBoundsOptions: { padding: 12 },
    canvasContextAttributes: { preserveDrawingBuffer: true },
  })
  drawMissingImages(map)
  try {
    await new Promise<void>((resolve, reject) => {
      map.once('idle', () => resolve())
      map.once('error', ({ error }) => reject(error))
    })
    return await new Promise<Blob>((resolve, reject) =>
      map.getCanvas().toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The map gave no image.')))),
    )
  } finally {
    map.remove()
  }
}
