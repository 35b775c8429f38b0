// The coordinate reference systems of the OGC API (Features Part 2): their identifiers and the order of their axes.

/** Identifiers by our short names: crs84 and wgs84 are the same degrees, but EPSG:4326 puts latitude first. */
export const crsIdentifiers = {
  crs84: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  rd: 'http://www.opengis.net/def/crs/EPSG/0/28992',
  wgs84: 'http://www.opengis.net/def/crs/EPSG/0/4326',
} as const

export type Crs = keyof typeof crsIdentifiers

/** The identifiers that may be asked for, the default first. */
export const supportedCrs = Object.values(crsIdentifiers)

/** In which the registry keeps its geometries. */
export const storageCrs = crsIdentifiers.rd

/** Our short name of an identifier. */
export function crsOf(identifier: string): Crs | undefined {
  return (Object.keys(crsIdentifiers) as Crs[]).find((name) => crsIdentifiers[name] === identifier)
}
