// Counts homes in view by period and type. Pure.
import {
  type BuildingPeriod,
  buildingPeriodCodes,
  type HousingType,
  housingTypes,
} from '../../../../api/contract/vocabulary.ts'
import type { BuildingInView } from '../../map/in-view.ts'
import { buildingYearTheme } from '../../map/themes/building-year.ts'

export interface Summary {
  homes: number
  /** Homes per building period, in the order of buildingPeriodCodes. */
  perPeriod: number[]
  mainPeriod: BuildingPeriod
  mainShare: number
  mainType: Exclude<HousingType, 'onbekend'> | null
  typeShare: number
  unknownShare: number
}

const most = (counts: readonly number[]) => counts.indexOf(Math.max(...counts))
const share = (part: number | undefined, whole: number) => (whole === 0 ? 0 : (part ?? 0) / whole)

/** Shares are of the homes in view, 0..1. */
export function summarise(buildings: readonly BuildingInView[]): Summary {
  const perPeriod = buildingPeriodCodes.map(() => 0)
  const perType = housingTypes.map(() => 0)
  let homes = 0
  for (const { properties } of buildings) {
    if (properties.woningen === 0) continue
    homes += properties.woningen
    const period = buildingPeriodCodes.indexOf(buildingYearTheme.classOf(properties, 0) as BuildingPeriod)
    const type = housingTypes.indexOf((properties.woningtype ?? 'onbekend') as HousingType)
    perPeriod[period] = (perPeriod[period] ?? 0) + properties.woningen
    perType[type] = (perType[type] ?? 0) + properties.woningen
  }
  const period = most(perPeriod)
  const type = most(perType)
  const mainType = housingTypes[type] ?? 'onbekend'
  return {
    homes,
    perPeriod,
    mainPeriod: buildingPeriodCodes[period] ?? 'onbekend',
    mainShare: share(perPeriod[period], homes),
    mainType: mainType === 'onbekend' ? null : mainType,
    typeShare: share(perType[type], homes),
    unknownShare: share(perPeriod[buildingPeriodCodes.indexOf('onbekend')], homes),
  }
}
