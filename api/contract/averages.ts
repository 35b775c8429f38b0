// Wire shape of mean consumption per neighbourhood: a figure of an area, never of a home in it.
import { z } from 'zod'
import { gebied } from './adoption.ts'
import { bron } from './registry.ts'
import { missingFigureReasons } from './vocabulary.ts'

/** Which mean, and its unit a year. */
export const averageFigures = { gas: 'm³', elektriciteit: 'kWh' } as const

export const averageFigureIds = Object.keys(averageFigures) as [AverageFigure, ...AverageFigure[]]
export type AverageFigure = keyof typeof averageFigures

/** Why there is no mean: CBS's own reasons, or the edition of that year does not have the figure. */
export const missingAverageReasons = [...missingFigureReasons, 'niet-in-bestand'] as const

const buurtgemiddelde = z.object({
  code: z.string().meta({ description: 'buurtcode van het CBS' }),
  naam: z.string(),
  waarde: z.number().nullable().meta({ description: 'gemiddelde per woning per jaar; null: zie reden' }),
  reden: z.enum(missingAverageReasons).nullable(),
  woningen: z
    .number()
    .int()
    .meta({ description: 'woningen in de buurt volgens de BAG, die dit ene getal delen' }),
  woningenInGebied: z.number().int(),
  stadsverwarming: z
    .number()
    .nullable()
    .meta({ description: 'percentage woningen met stadsverwarming; die tellen als 0 gas' }),
  grens: gebied.shape.grens,
})

/** All neighbourhoods in which homes of an area lie, of one year: the newest of which the figure is known. */
export const gemiddelden = z.object({
  gebied: z.string(),
  figuur: z.enum(averageFigureIds),
  /** Null without neighbourhoods. */
  jaar: z.number().int().nullable(),
  items: z.array(buurtgemiddelde),
  bron: bron.nullable(),
})

export type Buurtgemiddelde = z.infer<typeof buurtgemiddelde>
export type Gemiddelden = z.infer<typeof gemiddelden>
