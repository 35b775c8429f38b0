// Wire shapes and rules in figures of what everybody may see of progress: counts that passed the small-numbers rules.
import { z } from 'zod'

/** Fewest homes that a fact may be told about: of buildings, and of what people do. */
export const fewestHomes = { gebouw: 5, betrokkenheid: 10 } as const
export type FactKind = keyof typeof fewestHomes

/** What is published, widest first within a theme: every home of a figure is also one of the figure that it lies within. */
export const publishedFigures = ['vastgelegd', 'uitgevoerd', 'label-bekend', 'label-c-of-beter'] as const
export type PublishedFigure = (typeof publishedFigures)[number]

export const factKinds: Record<PublishedFigure, FactKind> = {
  vastgelegd: 'betrokkenheid',
  uitgevoerd: 'betrokkenheid',
  'label-bekend': 'gebouw',
  'label-c-of-beter': 'gebouw',
}

/** Squares of the grid with their neighbours, CBS neighbourhoods, and districts of the project's own. */
export const publicationAreaKinds = ['wijk', 'buurt', 'vak'] as const

export const publicationRhythms = ['maand', 'kwartaal'] as const
export type PublicationRhythm = (typeof publicationRhythms)[number]

export const publicatieId = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .meta({ description: 'peildatum van de publicatie, uit /v1/publicaties' })

export const publicatie = z.object({
  id: publicatieId,
  peildatum: z.iso.date(),
  ritme: z.enum(publicationRhythms),
  gepubliceerdOp: z.iso.datetime({ offset: true }),
})

export const publicaties = z.object({
  items: z.array(publicatie).meta({ description: 'de nieuwste eerst' }),
})

/** A count as everybody may know it; absent where it may not be told. */
export const gepubliceerdBereik = z.object({
  minstens: z.number().int().meta({ description: 'een veelvoud van 5' }),
  hoogstens: z.number().int(),
  sinds: z.iso.date().meta({
    description: 'peildatum waarvoor dit bereik is vastgesteld; daarna veranderde er te weinig om te tonen',
  }),
})

export const publicatiecijfers = z.object({
  publicatie,
  /** Fewest homes per kind of fact. */
  minimumWoningen: z.object({ gebouw: z.number().int(), betrokkenheid: z.number().int() }),
  /** Existing homes that lie in no area, because too few stand together. */
  woningenBuitenVakken: z.number().int().nullable(),
  items: z.array(
    z.object({
      gebied: z.string(),
      soort: z.enum(publicationAreaKinds),
      naam: z.string(),
      woningen: z.number().int(),
      cijfers: z.partialRecord(z.enum(publishedFigures), gepubliceerdBereik.nullable()).meta({
        description:
          'null: te weinig woningen om te tonen, of bijna geen of bijna alle; ontbreekt: niet geteld',
      }),
    }),
  ),
})

const coordinates = z.array(z.array(z.array(z.tuple([z.number(), z.number()]))))

/** GeoJSON in WGS 84. */
export const publicatiegebieden = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.object({ type: z.literal('MultiPolygon'), coordinates }),
      properties: z.object({
        soort: z.enum(publicationAreaKinds),
        naam: z.string(),
        wijken: z.array(z.string()).meta({ description: 'gebieden van /v1/gebieden waarin het ligt' }),
      }),
    }),
  ),
})

export type Publicaties = z.infer<typeof publicaties>
export type Publicatiecijfers = z.infer<typeof publicatiecijfers>
export type Publicatiegebieden = z.infer<typeof publicatiegebieden>
export type GepubliceerdBereik = z.infer<typeof gepubliceerdBereik>
