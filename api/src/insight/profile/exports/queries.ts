// What an export takes along of an area: its homes with what is known of each, their buildings, its boundary. All its SQL.
import { sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/database.ts'
import { dwellingLabel, home, toldHome } from '../../../platform/db/schema/insight.ts'
import {
  address,
  building,
  buildingModel,
  dwelling,
  dwellingAddress,
  street,
  town,
} from '../../../platform/db/schema/registry.ts'
import { heightDoubt, heightInMetres } from '../../../registry/building-models/queries.ts'
import { boundaryOf, liesIn } from '../../areas/queries.ts'

/** A home as an export tells it, under the names of the register (and of our OGC collections); null is unknown. */
export interface ExportedHome {
  identificatie: string
  openbare_ruimte: string | null
  huisnummer: number | null
  huisletter: string | null
  toevoeging: string | null
  postcode: string | null
  woonplaats: string | null
  status: string
  oppervlakte: number | null
  bouwjaar: number | null
  bouwperiode: string
  woningtype: string
  woningtype_bron: string
  woningtype_twijfel: string | null
  energielabel: string | null
  energielabel_status: string
  energielabel_geldig_tot: string | null
  /** Metres above the ground. */
  hoogte: number | null
  /** "ja" or "nee"; null without a height. */
  hoogte_twijfel: string | null
  pandidentificatie: string
  wkb: Buffer
  x: number
  y: number
}

/** The homes of an area by id, at most `limit` from after `after`. */
export function readExportedHomes(
  database: Database,
  areaId: string,
  after: string,
  limit: number,
): Promise<ExportedHome[]> {
  return database.rows<ExportedHome>(sql`
    select ${toldHome.dwellingId} as identificatie, ${street.name} as openbare_ruimte, ${address.houseNumber} as huisnummer,
      ${address.houseLetter} as huisletter, ${address.houseNumberAddition} as toevoeging, ${address.postcode} as postcode,
      ${town.name} as woonplaats, ${dwelling.status} as status, ${toldHome.floorArea} as oppervlakte,
      ${toldHome.constructionYear} as bouwjaar, ${toldHome.buildingPeriod} as bouwperiode, ${toldHome.housingType} as woningtype,
      ${toldHome.typeSource} as woningtype_bron, ${toldHome.typeDoubt} as woningtype_twijfel,
      ${dwellingLabel.energyClass} as energielabel,
      coalesce(${dwellingLabel.status}, 'onbekend') as energielabel_status,
      ${dwellingLabel.validUntil} as energielabel_geldig_tot,
      ${heightInMetres} as hoogte, ${heightDoubt} as hoogte_twijfel,
      ${toldHome.buildingId} as pandidentificatie, st_asbinary(${toldHome.point}, 'NDR') as wkb, st_x(${toldHome.point}) as x,
      st_y(${toldHome.point}) as y
    from ${toldHome}
    join ${dwelling} on ${dwelling.id} = ${toldHome.dwellingId}
    left join ${dwellingAddress} on ${dwellingAddress.dwellingId} = ${toldHome.dwellingId} and ${dwellingAddress.isMain}
    left join ${address} on ${address.id} = ${dwellingAddress.addressId}
    left join ${street} on ${street.id} = ${address.streetId}
    left join ${town} on ${town.id} = coalesce(${address.townId}, ${street.townId})
    left join ${dwellingLabel} on ${dwellingLabel.dwellingId} = ${toldHome.dwellingId}
    left join ${buildingModel} on ${buildingModel.buildingId} = ${toldHome.buildingId}
    where ${toldHome.dwellingId} > ${after} and ${liesIn(sql`${toldHome.point}`, areaId)}
    order by ${toldHome.dwellingId} limit ${limit}`)
}

/** An outline with the box around it, west, south, east, north in EPSG:28992. */
export interface ExportedOutline {
  wkb: Buffer
  west: number
  south: number
  east: number
  north: number
}

const outlineOf = (geometry: ReturnType<typeof sql>) => sql`st_asbinary(${geometry}, 'NDR') as wkb,
  st_xmin(${geometry}) as west, st_ymin(${geometry}) as south, st_xmax(${geometry}) as east, st_ymax(${geometry}) as north`

export interface ExportedBuilding extends ExportedOutline {
  identificatie: string
  status: string
  bouwjaar: number | null
  woningen: number
  hoogte: number | null
  hoogte_twijfel: string | null
}

/** The buildings in which the area's homes lie, by id. */
export function readExportedBuildings(database: Database, areaId: string): Promise<ExportedBuilding[]> {
  return database.rows<ExportedBuilding>(sql`
    with counted as (
      select ${home.buildingId} as id, count(*)::int as homes from ${home}
      where ${liesIn(sql`${home.point}`, areaId)} group by 1
    )
    select ${building.id} as identificatie, ${building.status} as status, ${building.constructionYear} as bouwjaar,
      counted.homes as woningen,
      ${heightInMetres} as hoogte, ${heightDoubt} as hoogte_twijfel,
      ${outlineOf(sql`${building.geometry}`)}
    from counted join ${building} on ${building.id} = counted.id
    left join ${buildingModel} on ${buildingModel.buildingId} = counted.id
    order by ${building.id}`)
}

/** The area's boundary. */
export async function readExportedBoundary(
  database: Database,
  areaId: string,
): Promise<ExportedOutline | undefined> {
  const [row] = await database.rows<ExportedOutline>(
    sql`select ${outlineOf(sql`boundary`)} from (select ${boundaryOf(areaId)} as boundary) as area`,
  )
  return row
}
