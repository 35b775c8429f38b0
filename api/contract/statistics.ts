// Wire shapes of CBS's areas and figures.
import { z } from 'zod'
import { bron, lonLat, lonLatBox } from './registry.ts'
import { figureGroups, figureUnits, missingFigureReasons, statisticalAreaKinds } from './vocabulary.ts'

export const gebiedscode = z
  .string()
  .regex(/^(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$/, 'must be a code of CBS, as BU0363SB01')

/** One figure of an area: the newest that has a value, with its own year. */
export const cijfer = z
  .object({
    figuur: z.string().meta({ description: 'naam uit /v1/cijfers' }),
    eenheid: z.enum(figureUnits),
    waarde: z.number().nullable(),
    reden: z.enum(missingFigureReasons).nullable().meta({ description: 'waarom er geen waarde is' }),
    jaar: z
      .number()
      .int()
      .meta({ description: 'jaar van dit cijfer; ouder dan het gebied als het nieuwste nog leeg is' }),
    bron: z.string(),
  })
  .meta({ id: 'Cijfer' })

/** An area of CBS's division of a year. */
export const statistischGebied = z
  .object({
    code: gebiedscode,
    soort: z.enum(statisticalAreaKinds),
    naam: z.string(),
    jaar: z.number().int(),
    isActueel: z.boolean().meta({ description: 'false: een latere indeling kwam ervoor in de plaats' }),
    wijkcode: gebiedscode.nullable(),
    gemeentecode: gebiedscode,
    gemeentenaam: z.string().nullable(),
    kader: lonLatBox,
  })
  .meta({ id: 'StatistischGebied' })

export const statistischGebiedMetCijfers = statistischGebied
  .extend({
    jaren: z
      .array(z.number().int())
      .meta({ description: 'jaren waarvan deze code is ingelezen, nieuwste eerst' }),
    grens: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(lonLat))) }),
    cijfers: z.array(cijfer),
    bronnen: z.array(bron),
  })
  .meta({ id: 'StatistischGebiedMetCijfers' })

const tweetalig = z.object({ nl: z.string(), en: z.string() })

/** What a figure is: unit, meaning, and when CBS gives it. */
export const cijferUitleg = z
  .object({
    figuur: z.string(),
    groep: z.enum(figureGroups),
    eenheid: z.enum(figureUnits),
    naam: tweetalig,
    betekenis: tweetalig,
    geheimhouding: tweetalig.nullable().meta({ description: 'null: geen regel bekend' }),
    onzeker: z.string().nullable().meta({ description: 'wat niemand kon nagaan' }),
  })
  .meta({ id: 'CijferUitleg' })

export type Cijfer = z.infer<typeof cijfer>
export type StatistischGebied = z.infer<typeof statistischGebied>
export type StatistischGebiedMetCijfers = z.infer<typeof statistischGebiedMetCijfers>
