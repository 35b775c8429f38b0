// The collection `panden`: where its features and their properties come from.
import { type SQL, sql } from 'drizzle-orm'
import { building, dwelling, dwellingBuilding } from '../../../platform/db/schema/registry.ts'
import { dwellingsInBuilding } from '../../../registry/buildings/queries.ts'
import { dwellingIsPresent } from '../../../registry/dwellings/queries.ts'
import type { Collection } from '../collection.ts'

const properties = {
  identificatie: { type: 'string', description: 'BAG-identificatie van het pand' },
  bouwjaar: { type: 'integer', description: 'oorspronkelijk bouwjaar; leeg: onbekend in de bron' },
  status: { type: 'string', description: 'status van het pand' },
  gebruiksdoel: {
    type: 'string',
    description: 'gebruiksdoelen van de verblijfsobjecten, met komma’s ertussen; als filter: een daarvan',
  },
  aantal_verblijfsobjecten: {
    type: 'integer',
    description: 'verblijfsobjecten, ligplaatsen en standplaatsen die er zijn of komen',
  },
} as const

const hasPurpose = (asked: string | number): SQL => sql`exists (
  select from ${dwellingBuilding} join ${dwelling} on ${dwelling.id} = ${dwellingBuilding.dwellingId}
  where ${dwellingBuilding.buildingId} = ${building.id} and ${dwellingIsPresent} and ${asked}::text = any(${dwelling.purposes}))`

const hasDwellings = (asked: string | number): SQL => sql`${asked}::int = (
  select count(*) from ${dwellingBuilding} join ${dwelling} on ${dwelling.id} = ${dwellingBuilding.dwellingId}
  where ${dwellingBuilding.buildingId} = ${building.id} and ${dwellingIsPresent})`

/** Every building in the register, whatever its status. */
export const buildingCollection: Collection<keyof typeof properties> = {
  id: 'panden',
  title: 'Panden',
  description:
    'Panden uit de BAG, elk in zijn huidige voorkomen en ongeacht zijn status (filter op `status`); panden die niet meer in de nieuwste levering staan ontbreken.',
  geometryType: 'Polygon',
  properties,
  source: {
    table: sql`${building}`,
    id: sql`${building.id}`,
    geometry: sql`${building.geometry}`,
    // GeoJSON wants outer rings anticlockwise.
    shape: sql`st_forcepolygonccw(${building.geometry})`,
    isServed: sql`${building.closedOn} is null`,
    details: sql`, ${dwellingsInBuilding}`,
    properties: {
      identificatie: {
        value: sql`${building.id}`,
        equals: (asked) => sql`${building.id} = ${asked}::text`,
      },
      bouwjaar: {
        value: sql`${building.constructionYear}`,
        equals: (asked) => sql`${building.constructionYear} = ${asked}::int`,
      },
      status: {
        value: sql`${building.status}`,
        equals: (asked) => sql`${building.status} = ${asked}::text`,
      },
      gebruiksdoel: {
        value: sql`nullif(array_to_string(inside.purposes, ','), '')`,
        equals: hasPurpose,
      },
      aantal_verblijfsobjecten: { value: sql`inside.dwelling_count`, equals: hasDwellings },
    },
  },
}
