// The server's resources that the map asks for, one function each.
import './schemas-without-eval.ts'
import { z } from 'zod'
import { adoptie, clusters, gebied, pandAdoptie } from '../../../api/contract/adoption.ts'
import { adresTreffer, pagina, pand, pandenInBeeld } from '../../../api/contract/registry.ts'
import { instellingen } from '../../../api/contract/settings.ts'
import { ask, query } from './ask.ts'

/** The server's settings: revision of the tiles, extent, background. */
export const fetchSettings = (signal?: AbortSignal) => ask('/v1/instellingen', instellingen, signal)

/** All areas: districts of the project's own and towns of the register. */
export const fetchAreas = async (signal?: AbortSignal) =>
  (await ask('/v1/gebieden', z.object({ items: z.array(gebied) }), signal)).items

/** Adoption of an area on a date (null: today). */
export const fetchAdoption = (area: string, date: string | null, signal?: AbortSignal) =>
  ask(`/v1/gebieden/${area}/adoptie${query({ peildatum: date })}`, adoptie, signal)

/** Why the homes of one building have their status on a date (null: today). */
export const fetchBuildingAdoption = (
  area: string,
  building: string,
  date: string | null,
  signal?: AbortSignal,
) => ask(`/v1/gebieden/${area}/panden/${building}/adoptie${query({ peildatum: date })}`, pandAdoptie, signal)

/** Clusters of homes alike in an area, with how far they are on a date (null: today). */
export const fetchClusters = (area: string, date: string | null, signal?: AbortSignal) =>
  ask(`/v1/gebieden/${area}/clusters${query({ peildatum: date })}`, clusters, signal)

/** One building with its dwellings. */
export const fetchBuilding = (id: string, signal?: AbortSignal) => ask(`/v1/panden/${id}`, pand, signal)

/** Addresses, streets and towns that resemble what was typed. */
export const searchAddresses = async (text: string, signal?: AbortSignal) =>
  (await ask(`/v1/adressen${query({ zoek: text })}`, pagina(adresTreffer), signal)).items

/** The most rows that one answer about the view may hold. */
const mostInView = 5000

/** Addresses of the buildings in a box (west, south, east, north), by BAG id. */
export const fetchAddressesInView = async (box: readonly number[], signal?: AbortSignal) => {
  const bbox = box.map((degrees) => degrees.toFixed(5)).join(',')
  const { items } = await ask(
    `/v1/panden-in-beeld${query({ bbox, limiet: String(mostInView) })}`,
    pandenInBeeld,
    signal,
  )
  return new Map(items.map(({ identificatie, adres }) => [identificatie, adres]))
}
