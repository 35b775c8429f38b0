// Wire shapes of an area's profile: the same figures for the area, its municipality and another area to compare with.
import { z } from 'zod'
import { bron } from './registry.ts'
import { missingFigureReasons } from './vocabulary.ts'

/** Divisions of an area's homes over classes; `label` over classes of valid labels, with expired and unknown apart. */
export const profileDivisions = ['woningtype', 'bouwperiode', 'label', 'labelstatus', 'typebron'] as const

/** Single figures; the catalogue words what each means. */
export const profileFigures = [
  'woningen',
  'panden',
  'andereObjecten',
  'straten',
  'bouwjaarMediaan',
  'oppervlakteMediaan',
  'labelBekend',
  'labelDEnSlechter',
  'typeTwijfel',
  'buitenGebruik',
  'verbouwing',
  'sloopvergunning',
  'hoogteBekend',
] as const

/** Where a figure comes from. */
export const profileSources = ['register', 'labels', 'cbs', 'hoogten'] as const

const count = z.number().int().nonnegative()

/** Whose figures a column holds. */
const kolom = z.object({
  soort: z.enum(['gebied', 'gemeente', 'vergelijking']),
  id: z.string().nullable().meta({ description: 'uit /v1/gebieden; null bij de gemeente' }),
  naam: z.string(),
  woningen: count,
})

/** One figure in every column; `onbekend` are the homes of which the source does not tell it. */
const kerncijfer = z.object({
  figuur: z.enum(profileFigures),
  eenheid: z.enum(['aantal', 'jaar', 'm2', 'aandeel']),
  waarden: z.array(z.number().nullable()).meta({ description: 'per kolom; null: niet te zeggen' }),
  onbekend: z.array(count.nullable()).meta({ description: 'per kolom, woningen; null: niet van toepassing' }),
  bron: z.enum(profileSources),
})

/** Homes per class in every column; `onbekend` is a class like the others, the last. */
const verdeling = z.object({
  verdeling: z.enum(profileDivisions),
  klassen: z.array(z.object({ code: z.string(), aantallen: z.array(count) })),
  bron: z.enum(profileSources),
})

/** A key figure of one CBS neighbourhood: of all of it, also where the area takes only a part. */
export const buurtcijfer = z.object({
  figuur: z.string().meta({ description: 'zie /v1/buurten' }),
  eenheid: z.string(),
  waarde: z.number().nullable(),
  reden: z.enum([...missingFigureReasons, 'niet-in-bestand']).nullable(),
  jaar: z.number().int().nullable(),
})

const inBothLanguages = z.object({ nl: z.string(), en: z.string() })

/** What a figure of CBS means, and when CBS gives it at all. */
const begrip = z.object({
  figuur: z.string(),
  naam: inBothLanguages,
  betekenis: inBothLanguages,
  onthulling: inBothLanguages.nullable(),
})

const buurt = z.object({
  code: z.string(),
  naam: z.string(),
  woningen: count.meta({ description: 'woningen van het gebied in deze buurt' }),
  cijfers: z.array(buurtcijfer),
})

export const profiel = z
  .object({
    gebied: z.string(),
    naam: z.string(),
    gemeente: z.string().nullable(),
    opgemaakt: z.iso.date(),
    revisie: z.string(),
    labelsPeildatum: z.iso.date().nullable().meta({ description: 'dag waarop geldigheid is beoordeeld' }),
    kolommen: z.array(kolom).min(1).max(3),
    kerncijfers: z.array(kerncijfer),
    verdelingen: z.array(verdeling),
    buurten: z.array(buurt),
    begrippen: z.array(begrip),
    bronnen: z.array(bron.extend({ id: z.enum(profileSources) })),
  })
  .meta({ id: 'Profiel' })

export type Profiel = z.infer<typeof profiel>
export type ProfileDivision = (typeof profileDivisions)[number]
export type ProfileSource = (typeof profileSources)[number]
