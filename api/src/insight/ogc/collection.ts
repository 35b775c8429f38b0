// What a feature collection is made of: its published description, and where its features come from.
import type { SQL } from 'drizzle-orm'

/** A property as the published schema tells it. */
export interface FeatureProperty {
  type: 'string' | 'integer' | 'number'
  description: string
}

/** How a property is read, and how a filter on it is put. */
interface PropertySource {
  value: SQL
  equals: (asked: string | number) => SQL
}

/** A collection of features. `Name` are its properties: a fixed list, so that nothing else can slip out. */
export interface Collection<Name extends string = string> {
  id: string
  title: string
  description: string
  /** CC0 unless told otherwise. */
  licence?: { title: string; href: string }
  geometryType: 'Polygon' | 'MultiPolygon' | 'Point'
  properties: Record<Name, FeatureProperty>
  source: {
    /** The table; conditions, id and geometries speak of it alone. */
    table: SQL
    id: SQL
    /** The indexed column, EPSG:28992. */
    geometry: SQL
    /** What is shown of it, of the collection's geometry type. */
    shape: SQL
    /** Which rows are features at all. */
    isServed: SQL
    /** What to join laterally for the properties' values. */
    details: SQL
    properties: Record<Name, PropertySource>
  }
}
