// The query parameters that pick buildings, the same for the list and for the table beside the map.
import { z } from 'zod'
import { buildingStatuses, purposes } from '../../../contract/vocabulary.ts'
import { boxParameter, repeated, wholeNumber } from '../../platform/http/parameters.ts'
import type { BuildingFilter } from './queries.ts'

const year = wholeNumber(0, 9999)

/** Parameters for z.strictObject. */
export const buildingFilterParameters = {
  bbox: boxParameter.optional(),
  status: repeated(buildingStatuses).optional(),
  bouwjaarVanaf: year.optional(),
  bouwjaarTot: year.meta({ description: 'tot en met' }).optional(),
  gebruiksdoel: repeated(purposes).optional(),
}

const parameters = z.object(buildingFilterParameters)

/** The parameters as the queries take them. */
export function buildingFilter(query: z.output<typeof parameters>): BuildingFilter {
  return {
    box: query.bbox,
    statuses: query.status,
    builtFrom: query.bouwjaarVanaf,
    builtTo: query.bouwjaarTot,
    purposes: query.gebruiksdoel,
  }
}
