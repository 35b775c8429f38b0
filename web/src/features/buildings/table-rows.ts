// Rows of the table beside the map, from the buildings in view. Pure.
import { type BuildingTileProperties, buildingFeatureId } from '../../../../api/contract/tiles.ts'
import type { EnergyClass } from '../../../../api/contract/vocabulary.ts'
import type { BuildingInView } from '../../map/in-view.ts'
import type { Theme, ThemeClass } from '../../map/themes/theme.ts'

export interface Label {
  best: EnergyClass
  worst: EnergyClass
  expired: boolean
}

export interface TableRow {
  /** BAG id. */
  id: string
  feature: number
  /** Null while the address has not arrived, or when there is none. */
  address: string | null
  klasse: ThemeClass | undefined
  /** Place of the class in the legend, by which the column sorts. */
  classOrder: number
  year: number | null
  floorArea: number | null
  /** Worst and best class of its labels, as the map knows them; null without any. */
  label: Label | null
  /** Metres; null when unknown. */
  height: number | null
  /** 3DBAG says that the height may be wrong. */
  heightDoubt: boolean
  homes: number
}

function labelOf({ label_best, label_slechtst, label_status }: BuildingTileProperties): Label | null {
  if (!label_slechtst) return null
  return { best: label_best ?? label_slechtst, worst: label_slechtst, expired: label_status === 'verlopen' }
}

/** @param addresses by BAG id, as far as they have arrived */
export function tableRows(
  buildings: readonly BuildingInView[],
  theme: Theme,
  addresses: ReadonlyMap<string, string | null>,
): TableRow[] {
  const order = new Map(theme.classes.map((entry, index) => [entry.id, { entry, index }]))
  return buildings.map(({ id, properties }) => {
    const bag = buildingFeatureId.toBag(id)
    const klasse = order.get(theme.classOf(properties, id))
    return {
      id: bag,
      feature: id,
      address: addresses.get(bag) ?? null,
      klasse: klasse?.entry,
      classOrder: klasse?.index ?? order.size,
      year: properties.bouwjaar ?? null,
      floorArea: properties.oppervlakte ?? null,
      homes: properties.woningen,
      label: labelOf(properties),
      height: properties.hoogte ?? null,
      heightDoubt: properties.hoogte_twijfel ?? false,
    }
  })
}
