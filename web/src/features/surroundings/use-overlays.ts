// The surroundings of an area as overlays of the map, made anew only when something of them changes.
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Overlay } from '../../map/style/style.ts'
import type { SurroundingLayer } from './layers.ts'
import { surroundingOverlays } from './overlays.ts'
import { useSurroundings } from './use-surroundings.ts'
import { inYear, yearsText } from './years.ts'

const none: readonly [] = []

/** @param area null while no area's surroundings are wanted */
export function useSurroundingOverlays(
  area: string | null,
  wishes: { layers: readonly SurroundingLayer[]; year: number | null; chosen: string | null },
): readonly Overlay[] {
  const intl = useIntl()
  const { places, parties, opportunities } = useSurroundings(area, area !== null)
  const { layers, year, chosen } = wishes
  return useMemo(() => {
    if (area === null) return none
    const shown = {
      places: places.data ?? none,
      parties: parties.data ?? none,
      opportunities: inYear(opportunities.data ?? none, year),
    }
    return surroundingOverlays(
      shown,
      layers,
      chosen,
      (opportunity) => `${intl.formatMessage({ id: `work.${opportunity.soort}` })} ${yearsText(opportunity)}`,
    )
  }, [area, places.data, parties.data, opportunities.data, layers, year, chosen, intl])
}
