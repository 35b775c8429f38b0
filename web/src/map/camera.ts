// Where the map looks: a short text in the address, and the box that fits an area beside the cards.
import { createParser } from 'nuqs'

export interface Camera {
  latitude: number
  longitude: number
  zoom: number
}

/** "52.30712,5.04103,15.20"; null when it is not a place on earth. */
export function parseCamera(text: string): Camera | null {
  const numbers = text.split(',').map(Number)
  const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] = numbers
  const sound =
    numbers.length === 3 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 24
  return sound ? { latitude, longitude, zoom } : null
}

/** Five decimals are about a metre. */
export const formatCamera = ({ latitude, longitude, zoom }: Camera): string =>
  `${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom.toFixed(2)}`

export const cameraParser = createParser({
  parse: parseCamera,
  serialize: formatCamera,
  eq: (one, other) => formatCamera(one) === formatCamera(other),
})
