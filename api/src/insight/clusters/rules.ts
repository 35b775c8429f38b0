// What makes homes a cluster, in figures; the interface shows them.
import type { HousingGroup, HousingType } from '../../../contract/vocabulary.ts'

/**
 * Homes of one group and one building period, near enough to be one series to their builder and one offer to an installer.
 * A home with four more like it within 30 m holds a cluster together: along a row, around a woonerf and across a narrow
 * street, not across a main road, while a lone look-alike never ties two groups into one. Tried on real towns: 40 m joins
 * whole quarters of more than 600 homes and covers hardly more homes. Under ten homes a joint offer is no offer.
 * Homes of unknown type or period are in no cluster: unknown is not alike.
 */
export const clusterRule = {
  /** Metres between homes (EPSG:28992), the reach of DBSCAN. */
  distance: 30,
  /** Homes within that distance, itself included, that make a home hold others (DBSCAN's minpoints). */
  coreHomes: 5,
  minimumHomes: 10,
} as const

/** Types that are one group with each other under another name; the others are groups of their own. */
export const terrace: { group: HousingGroup; types: readonly HousingType[] } = {
  group: 'rijwoning',
  types: ['hoekwoning', 'tussenwoning'],
}

/** How an outline is drawn around the buildings of a cluster, in metres and square metres. */
export const outlineRule = {
  /** Buildings up to twice this apart come within one line. */
  reach: 15,
  /** What the line keeps clear of the walls. */
  margin: 6,
  /** Smaller openings inside are filled. */
  smallestHole: 1000,
  /** How far the drawn line may stray. */
  simplification: 0.5,
} as const
