// The objects of a DeliveryContent as PDOK's light editions tell them, so that the same village comes through every door.
import { boxRing, type DeliveryContent, idOf, type Position } from './delivery-builder.ts'

export interface LightRow {
  properties: Record<string, string | number | null>
  /** A point, or the one ring of a polygon. */
  geometry: Position | Position[]
}

/** What the light editions hold of a village: no side addresses, no dates, no kinds. Keys are the tables. */
export function lightRows(content: DeliveryContent, keeperOf: (town: string) => string) {
  const { municipality, towns = [], buildings = [] } = content
  const id = (type: Parameters<typeof idOf>[0], number: number) => idOf(type, number, municipality)
  const woonplaats = towns.map((town) => ({
    properties: { identificatie: town.id, status: 'Woonplaats aangewezen', woonplaats: `Stad ${town.id}` },
    geometry: boxRing(...town.box),
  }))
  const pand = buildings.map(({ number, at: [x, y], year = '1974', status = 'Pand in gebruik', ring }) => ({
    properties: { identificatie: id('PND', number), bouwjaar: Number(year), status },
    geometry: ring ?? boxRing(x, y, x + 6, y + 9),
  }))
  const verblijfsobject = (content.dwellings ?? []).map(
    ({ number, main, at, area = 100, buildings: inside }) => {
      const address = content.addresses?.find((each) => each.number === main)
      const street = content.streets?.find((each) => each.number === address?.street)
      if (!address || !street) throw new Error(`dwelling ${number} has no address`)
      const town = address.town ?? street.town
      return {
        properties: {
          identificatie: id('VBO', number),
          oppervlakte: area,
          status: 'Verblijfsobject in gebruik',
          gebruiksdoel: 'woonfunctie',
          openbare_ruimte_naam: street.name,
          openbare_ruimte_naam_kort: street.name,
          huisnummer: address.houseNumber,
          huisletter: null,
          toevoeging: null,
          postcode: '3831AB',
          woonplaats_naam: `Stad ${town}`,
          pand_identificatie: inside.map((building) => id('PND', building)).join(','),
          nummeraanduiding_hoofdadres_identificatie: id('NUM', main),
          openbare_ruimte_identificatie: id('OPR', street.number),
          woonplaats_identificatie: town,
          bronhouder_identificatie: keeperOf(town),
        },
        geometry: at,
      }
    },
  )
  return {
    woonplaats,
    pand,
    verblijfsobject,
    ligplaats: [] as LightRow[],
    standplaats: [] as LightRow[],
  } satisfies Record<string, LightRow[]>
}

export type LightTable = keyof ReturnType<typeof lightRows>
