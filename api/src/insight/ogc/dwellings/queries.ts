// The collection `verblijfsobjecten`: where its features and their properties come from. Everybody may ask for it, so
// energy labels of homes are no part of it.
import { type SQL, sql } from 'drizzle-orm'
import { home } from '../../../platform/db/schema/insight.ts'
import {
  address,
  building,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
  street,
  town,
} from '../../../platform/db/schema/registry.ts'
import type { Collection } from '../collection.ts'

const properties = {
  identificatie: { type: 'string', description: 'BAG-identificatie van het verblijfsobject' },
  status: { type: 'string', description: 'status van het verblijfsobject' },
  gebruiksdoel: {
    type: 'string',
    description: 'gebruiksdoelen, met komma’s ertussen; als filter: een daarvan',
  },
  oppervlakte: { type: 'integer', description: 'gebruiksoppervlakte in m²; leeg: onbekend in de bron' },
  openbare_ruimte: { type: 'string', description: 'straat van het hoofdadres' },
  huisnummer: { type: 'integer', description: 'huisnummer van het hoofdadres' },
  huisletter: { type: 'string', description: 'huisletter van het hoofdadres' },
  toevoeging: { type: 'string', description: 'huisnummertoevoeging van het hoofdadres' },
  postcode: { type: 'string', description: 'postcode van het hoofdadres' },
  woonplaats: { type: 'string', description: 'woonplaats van het hoofdadres' },
  bouwjaar: { type: 'integer', description: 'bouwjaar van het eerste pand van pandidentificatie' },
  pandidentificatie: {
    type: 'string',
    description: 'pand; bij meer panden alle, met komma’s ertussen; als filter: een daarvan',
  },
  woningtype: { type: 'string', description: 'afgeleid of geregistreerd type; leeg: geen bestaande woning' },
  bouwperiode: { type: 'string', description: 'bouwperiode van de woning; leeg: geen bestaande woning' },
} as const

const mainAddress = sql`${dwellingAddress} join ${address} on ${address.id} = ${dwellingAddress.addressId}
  left join ${street} on ${street.id} = ${address.streetId}
  left join ${town} on ${town.id} = coalesce(${address.townId}, ${street.townId})
  where ${dwellingAddress.isMain}`

const details = sql`
  left join lateral (
    select ${street.name} as street_name, ${address.houseNumber} as house_number, ${address.houseLetter} as house_letter,
      ${address.houseNumberAddition} as addition, ${address.postcode} as postcode, ${town.name} as town_name
    from ${mainAddress} and ${dwellingAddress.dwellingId} = ${dwelling.id}
    order by ${address.id} limit 1
  ) as main on true
  left join lateral (
    select string_agg(${building.id}, ',' order by ${building.id}) as ids,
      (array_agg(${building.constructionYear} order by ${building.id}))[1] as construction_year
    from ${dwellingBuilding} join ${building} on ${building.id} = ${dwellingBuilding.buildingId}
    where ${dwellingBuilding.dwellingId} = ${dwelling.id}
  ) as around on true
  left join ${home} on ${home.dwellingId} = ${dwelling.id}`

const own = (column: SQL, type: SQL) => ({
  value: column,
  equals: (asked: string | number) => sql`${column} = ${asked}::${type}`,
})

/** From the main address: a filter looks it up by the address, which is quicker than by every dwelling. */
const fromAddress = (value: SQL, column: SQL, type: SQL) => ({
  value,
  equals: (asked: string | number) => sql`${dwelling.id} in (
    select ${dwellingAddress.dwellingId} from ${mainAddress} and ${column} = ${asked}::${type})`,
})

const fromBuilding = (value: SQL, condition: (asked: string | number) => SQL) => ({
  value,
  equals: (asked: string | number) => sql`${dwelling.id} in (
    select ${dwellingBuilding.dwellingId} from ${dwellingBuilding}
    join ${building} on ${building.id} = ${dwellingBuilding.buildingId} where ${condition(asked)})`,
})

/** From the home that was derived of it. */
const fromHome = (column: SQL) => ({
  value: column,
  equals: (asked: string | number) => sql`${dwelling.id} in (
    select ${home.dwellingId} from ${home} where ${column} = ${asked}::text)`,
})

const [text, int] = [sql`text`, sql`int`]

/** Every verblijfsobject in the register, whatever its status, as a point. */
export const dwellingCollection: Collection<keyof typeof properties> = {
  id: 'verblijfsobjecten',
  title: 'Verblijfsobjecten',
  description:
    'Verblijfsobjecten uit de BAG (geen ligplaatsen en standplaatsen), elk in zijn huidige voorkomen en ongeacht zijn status (filter op `status`), als punt.',
  geometryType: 'Point',
  properties,
  source: {
    table: sql`${dwelling}`,
    id: sql`${dwelling.id}`,
    geometry: sql`${dwelling.geometry}`,
    shape: sql`st_pointonsurface(${dwelling.geometry})`,
    isServed: sql`${dwelling.closedOn} is null and ${dwelling.kind} = 'verblijfsobject'`,
    details,
    properties: {
      identificatie: own(sql`${dwelling.id}`, text),
      status: own(sql`${dwelling.status}`, text),
      gebruiksdoel: {
        value: sql`array_to_string(${dwelling.purposes}, ',')`,
        equals: (asked) => sql`${asked}::text = any(${dwelling.purposes})`,
      },
      oppervlakte: own(sql`${dwelling.floorArea}`, int),
      openbare_ruimte: fromAddress(sql`main.street_name`, sql`${street.name}`, text),
      huisnummer: fromAddress(sql`main.house_number`, sql`${address.houseNumber}`, int),
      huisletter: fromAddress(sql`main.house_letter`, sql`${address.houseLetter}`, text),
      toevoeging: fromAddress(sql`main.addition`, sql`${address.houseNumberAddition}`, text),
      postcode: fromAddress(sql`main.postcode`, sql`${address.postcode}`, text),
      woonplaats: fromAddress(sql`main.town_name`, sql`${town.name}`, text),
      bouwjaar: fromBuilding(
        sql`around.construction_year`,
        (asked) => sql`${building.constructionYear} = ${asked}::int`,
      ),
      pandidentificatie: fromBuilding(sql`around.ids`, (asked) => sql`${building.id} = ${asked}::text`),
      woningtype: fromHome(sql`${home.housingType}`),
      bouwperiode: fromHome(sql`${home.buildingPeriod}`),
    },
  },
}
