// Wire shape of an area's homes for the linked charts of the orientation: columns of codes, one entry per home.
// A label per home comes close to personal data: no addresses, no house numbers, never in tiles, never in a cache.
import { z } from 'zod'
import { bron } from './registry.ts'
import {
  buildingPeriodCodes,
  energyClasses,
  housingTypeDoubts,
  housingTypeSources,
  housingTypes,
  labelStatuses,
  missingFigureReasons,
  purposes,
} from './vocabulary.ts'

/** What is going on with a home or its building, by bit of `toestand`. */
export const homeConditions = ['buiten-gebruik', 'verbouwing', 'sloopvergunning'] as const

/** Who owns the homes of a neighbourhood, as CBS tells it; what housing associations let is a part of what is let. */
export const tenureFigures = ['koop', 'huur', 'huurVanCorporatie', 'onbekend'] as const

/** Why a home's neighbourhood has no figure: CBS's own reasons, no row in the file, or no neighbourhood there. */
export const missingTenureReasons = [...missingFigureReasons, 'niet-in-bestand', 'geen-buurt'] as const

const count = z.number().int().nonnegative()
const codes = (list: readonly string[], name: string) =>
  z
    .array(
      z
        .number()
        .int()
        .min(-1)
        .max(list.length - 1),
    )
    .meta({ description: `per woning een plaats in ${name}; -1: geen` })

/** One kind of owner: a share of the area's homes, put together from CBS's neighbourhoods, each by its homes in the area. */
const eigendomsfiguur = z.object({
  figuur: z.enum(tenureFigures),
  aandeel: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .meta({ description: 'van de woningen in buurten met een cijfer; null: geen enkele buurt heeft er een' }),
  woningen: count.meta({ description: 'woningen in buurten met een cijfer' }),
  ontbreekt: z.array(z.object({ reden: z.enum(missingTenureReasons), woningen: count })),
})

const eigendom = z.object({
  jaar: z.number().int().nullable().meta({ description: 'null: er zijn geen kerncijfers van deze buurten' }),
  buurten: count,
  figuren: z.array(eigendomsfiguur),
})

/**
 * The homes of an area, in order of building: building `panden[i]` (its id as a number, as the tiles' feature ids) has the
 * next `aantal[i]` homes of every column.
 */
export const woningen = z.object({
  gebied: z.string(),
  revisie: z.string(),
  woningen: count,
  panden: z.array(count),
  aantal: z.array(count),
  woningtype: codes(housingTypes, 'housingTypes'),
  typeBron: codes(housingTypeSources, 'housingTypeSources'),
  typeTwijfel: codes(housingTypeDoubts, 'housingTypeDoubts'),
  bouwperiode: codes(buildingPeriodCodes, 'buildingPeriodCodes'),
  bouwjaar: z.array(z.number().int().nullable()).meta({ description: 'null: onbekend in de bron' }),
  oppervlakte: z.array(count.nullable()).meta({ description: 'm²; null: onbekend in de bron' }),
  energieklasse: codes(energyClasses, 'energyClasses'),
  labelstatus: codes(labelStatuses, 'labelStatuses'),
  /** Bit i: purposes[i]. */
  gebruiksdoelen: z.array(count),
  /** Bit i: homeConditions[i]. */
  toestand: z.array(count),
  /** Place in `straten`; -1: none. */
  straat: z.array(z.number().int().min(-1)),
  straten: z.array(z.string()),
  /** Existing verblijfsobjecten that are no homes. */
  andereObjecten: count,
  /** Of these per purpose, in the order of `purposes`; one with several purposes counts for each. */
  anderePerDoel: z.array(count).length(purposes.length),
  /** The day on which the validity of labels was judged. */
  labelsPeildatum: z.iso.date().nullable(),
  eigendom,
  /** By what they are the source of. */
  bronnen: z.object({ register: bron, labels: bron.nullable(), eigendom: bron.nullable() }),
})

export type Woningen = z.infer<typeof woningen>
export type Eigendom = z.infer<typeof eigendom>
export type HomeCondition = (typeof homeConditions)[number]
export type TenureFigure = (typeof tenureFigures)[number]
export type MissingTenureReason = (typeof missingTenureReasons)[number]
