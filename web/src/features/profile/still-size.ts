// How large a still has to be drawn for single buildings to show: a whole town is drawn larger and then shrunk. Pure.
import { tileZooms } from '../../../../api/contract/tiles.ts'

/** Dots per CSS pixel of the image: 96 of them to the inch make 288 dots to the inch on paper. */
const dotsPerPixel = 3
/** Beyond this the lines would be too thin to see. */
const mostEnlarged = 4
/** CSS pixels of a world at zoom 0. */
const worldSize = 512
/** As drawStill leaves around the bounds, on both sides. */
const padding = 24

type Box = readonly [west: number, south: number, east: number, north: number]

const mercator = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)

/** The zoom at which a square of `side` CSS pixels just holds the box (degrees, WGS 84). */
function fittingZoom([west, south, east, north]: Box, side: number): number {
  const extent = Math.max((east - west) / 360, mercator(north) - mercator(south))
  return Math.log2((side - padding) / (worldSize * extent))
}

/** How often larger the map is drawn than it is shown, the dots per pixel of that, and whether buildings show at all. */
export function stillSize(box: Box, side: number): { scale: number; pixelRatio: number; far: boolean } {
  const wanted = tileZooms.buildings + 0.05
  const enlarged = [1, 1.5, 2, 2.5, 3, 3.5, mostEnlarged].find(
    (candidate) => fittingZoom(box, side * candidate) >= wanted,
  )
  const scale = enlarged ?? 1
  return { scale, pixelRatio: dotsPerPixel / scale, far: enlarged === undefined }
}
