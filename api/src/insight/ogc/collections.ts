// Every collection of the OGC API. Their properties are fixed lists of public register facts.
import { buildingCollection } from './buildings/queries.ts'
import type { Collection } from './collection.ts'
import { dwellingCollection } from './dwellings/queries.ts'
import { neighbourhoodCollection, statisticalDistrictCollection } from './statistical-areas/queries.ts'

export const collections: readonly Collection[] = [
  buildingCollection,
  dwellingCollection,
  neighbourhoodCollection,
  statisticalDistrictCollection,
]
