// The collection `panden`: where its features and their properties come from.
import { type SQL, sql } from 'drizzle-orm'
import { buildingPeriods } from '../../../../contract/vocabulary.ts'
import { home } from '../../../platform/db/schema/insight.ts'
import { building, buildingModel, dwelling, dwellingBuilding } from '../../../platform/db/schema/registry.ts'
import { heightDoubt, heightInMetres } from '../../../registry/building-models/queries.ts'
import { dwellingsInBuilding } from '../../../registry/buildings/queries.ts'
import { dwellingIsPresent } from '../../../registry/dwellings/queries.ts'
import { sharedHousingType } from '../../housing-types/queries.ts'
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
  woningtype: {
    type: 'string',
    description:
      'afgeleid type van de woningen in het pand; onbekend als zij verschillen; leeg: geen bestaande woning',
  },
  bouwperiode: { type: 'string', description: 'periode van het bouwjaar; onbekend zonder bouwjaar' },
  hoogte: {
    type: 'number',
    description: 'meters van het maaiveld tot het dak (3DBAG), één decimaal; leeg: onbekend',
  },
  hoogte_twijfel: {
    type: 'string',
    description: 'ja: 3DBAG meldt dat deze hoogte mogelijk niet klopt; leeg zonder hoogte',
  },
} as const

const hasPurpose = (asked: string | number): SQL => sql`exists (
  select from ${dwellingBuilding} join ${dwelling} on ${dwelling.id} = ${dwellingBuilding.dwellingId}
  where ${dwellingBuilding.buildingId} = ${building.id} and ${dwellingIsPresent} and ${asked}::text = any(${dwelling.purposes}))`

const hasDwellings = (asked: string | number): SQL => sql`${asked}::int = (
  select count(*) from ${dwellingBuilding} join ${dwelling} on ${dwelling.id} = ${dwellingBuilding.dwellingId}
  where ${dwellingBuilding.buildingId} = ${building.id} and ${dwellingIsPresent})`

const sharedType = sharedHousingType(sql`${home.housingType}`)

const typeInBuilding = sql`lateral (
  select ${sharedType} as housing_type from ${dwellingBuilding}
  join ${home} on ${home.dwellingId} = ${dwellingBuilding.dwellingId}
  where ${dwellingBuilding.buildingId} = ${building.id}) as homes`

const hasType = (asked: string | number): SQL => sql`${building.id} in (
  select ${dwellingBuilding.buildingId} from ${dwellingBuilding}
  join ${home} on ${home.dwellingId} = ${dwellingBuilding.dwellingId}
  group by ${dwellingBuilding.buildingId} having ${sharedType} = ${asked}::text)`

const hasHeight = (asked: string | number): SQL => sql`${building.id} in (
  select ${buildingModel.buildingId} from ${buildingModel} where ${heightInMetres} = ${asked}::float8)`

const hasHeightDoubt = (asked: string | number): SQL => sql`${building.id} in (
  select ${buildingModel.buildingId} from ${buildingModel} where ${heightDoubt} = ${asked}::text)`

/** The period of a building's year, by the contract's bounds. */
const period = sql`case when ${building.constructionYear} is null then 'onbekend' ${sql.join(
  buildingPeriods.map(({ code, to }) =>
    to === null
      ? sql`else ${sql.raw(`'${code}'`)}`
      : sql`when ${building.constructionYear} <= ${sql.raw(String(to))} then ${sql.raw(`'${code}'`)}`,
  ),
  sql` `,
)} end`

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
    details: sql`
      left join ${buildingModel} on ${buildingModel.buildingId} = ${building.id},
      ${dwellingsInBuilding}, ${typeInBuilding}`,
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
      woningtype: { value: sql`homes.housing_type`, equals: hasType },
      bouwperiode: { value: period, equals: (asked) => sql`${period} = ${asked}::text` },
      // With its decimal even when that is 0: GDAL takes the first features' spelling for the type.
      hoogte: { value: sql`(${heightInMetres})::numeric(6, 1)`, equals: hasHeight },
      hoogte_twijfel: { value: heightDoubt, equals: hasHeightDoubt },
    },
  },
}
