// Reads a polygon's rings from WKB (OGC 06-103r4, section 8) as ST_AsBinary(geometry, 'NDR') writes it.

/** Rings of a polygon as x, y, x, y, …; outer ring first, each closed. */
export function ringsOfWkb(wkb: Buffer): Float64Array[] {
  const view = new DataView(wkb.buffer, wkb.byteOffset, wkb.byteLength)
  const rings: Float64Array[] = []
  let at = 9
  for (let left = view.getUint32(5, true); left > 0; left--) {
    const ring = new Float64Array(view.getUint32(at, true) * 2)
    at += 4
    for (let index = 0; index < ring.length; index++, at += 8) ring[index] = view.getFloat64(at, true)
    rings.push(ring)
  }
  return rings
}
