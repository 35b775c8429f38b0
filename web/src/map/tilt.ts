// The camera of 3D: tilted and free to turn; back to flat with the north on top.
import type { Map as MapLibre } from 'maplibre-gl'

/** Degrees from straight down when buildings stand up. */
export const tiltedPitch = 55

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Turning is for 3D alone: on a flat map it only gets people lost. */
export function allowTurning(map: MapLibre, threeD: boolean): void {
  if (threeD) {
    map.dragRotate.enable()
    map.touchPitch.enable()
    map.touchZoomRotate.enableRotation()
    map.keyboard.enableRotation()
  } else {
    map.dragRotate.disable()
    map.touchPitch.disable()
    map.touchZoomRotate.disableRotation()
    map.keyboard.disableRotation()
  }
}

/** Eases the camera there, at once for who prefers less motion. */
export function tilt(map: MapLibre, threeD: boolean): void {
  allowTurning(map, threeD)
  const duration = calm() ? 0 : 600
  map.easeTo(threeD ? { pitch: tiltedPitch, duration } : { pitch: 0, bearing: 0, duration })
}
