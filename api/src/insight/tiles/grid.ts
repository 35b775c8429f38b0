// The integer grid that every tile is cut from: Web Mercator at zoom 18, 4096 units a tile, so 2^30 units around the world.
// One unit is 3.7 cm at the equator and 2.3 cm in the Netherlands; x runs east and y south, as in a tile.

/** Units along one side of a tile, on every zoom (the extent of MVT). */
export const extent = 4096

/** Units beyond a tile's edge that still belong to it, so that outlines have no seam. */
export const buffer = 64

/** The zoom whose units the grid has. */
export const gridZoom = 18

/** Units around the world. */
export const gridSize = extent * 2 ** gridZoom

/** Half of Web Mercator's width in metres (EPSG:3857): pi times the earth's radius of 6378137 m. */
export const mercatorHalf = 20037508.342789244

/** A tile's place in the Web Mercator pyramid; y counts from the north. */
export interface Tile {
  z: number
  x: number
  y: number
}

/** A box of grid units, inclusive. */
export interface GridBox {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** Web Mercator metres (EPSG:3857) to whole grid units, eastward. */
export function gridX(mercatorX: number): number {
  return Math.round(((mercatorX + mercatorHalf) / (2 * mercatorHalf)) * gridSize)
}

/** Web Mercator metres (EPSG:3857) to whole grid units, southward. */
export function gridY(mercatorY: number): number {
  return Math.round(((mercatorHalf - mercatorY) / (2 * mercatorHalf)) * gridSize)
}

/** Number of bits between a zoom's units and the grid's: one unit of the tile is 2^shift grid units. */
export function shiftOf(zoom: number): number {
  return gridZoom - zoom
}

/** The grid units that a tile shows, `buffer` units of its own around it included. */
export function tileBox({ z, x, y }: Tile): GridBox {
  const unit = 2 ** shiftOf(z)
  const minX = (x * extent - buffer) * unit
  const minY = (y * extent - buffer) * unit
  const side = (extent + 2 * buffer) * unit
  return { minX, minY, maxX: minX + side, maxY: minY + side }
}

/** The tile of a zoom that holds a longitude and latitude in degrees (WGS 84). */
export function tileAt(longitude: number, latitude: number, z: number): Tile {
  const radians = (latitude * Math.PI) / 180
  const count = 2 ** z
  const x = Math.floor(((longitude + 180) / 360) * count)
  const y = Math.floor(((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * count)
  return { z, x, y }
}

/** Whether the numbers name a tile at all. */
export function isTile({ z, x, y }: Tile): boolean {
  const whole = Number.isInteger(z) && Number.isInteger(x) && Number.isInteger(y)
  return whole && z >= 0 && z <= gridZoom && x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z
}
