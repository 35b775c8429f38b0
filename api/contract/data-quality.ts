// Wire shapes of what is known of the quality of the data: per source, per kind of finding, and of the housing types.
import { z } from 'zod'
import { bron, lonLat, pandIdentificatie, verblijfsobjectIdentificatie } from './registry.ts'
import { housingTypes } from './vocabulary.ts'

/** Kinds of finding, in the order in which they are told; each has places on the map. */
export const qualityFindings = [
  'woning-in-meer-panden',
  'woning-zonder-pand',
  'typen-spreken-elkaar-tegen',
  'rij-in-een-pand',
  'panden-verschillen',
  'label-via-adres',
  'label-verlopen',
  'zonder-bouwjaar',
  'zonder-oppervlakte',
  'in-onderzoek',
  'hoogte-onzeker',
] as const

/** Sources of which the coverage is told. */
export const qualitySources = ['bag', 'ep-online', 'cbs', '3dbag'] as const

const count = z.number().int().nonnegative()

/** What was imported of a source last, and how far it reaches. */
const bronkwaliteit = bron.extend({
  id: z.enum(qualitySources),
  run: count.nullable().meta({ description: 'laatste geslaagde inleesbeurt; null: nog niets ingelezen' }),
  bestand: z.string().nullable(),
  ingelezen: z.string().nullable().meta({ description: 'tijdstip, RFC 3339' }),
  weigeringen: count,
  conflicten: count,
  dekking: z
    .object({ deel: count, geheel: count })
    .meta({ description: 'woningen waarvan de bron iets zegt, van alle woningen' }),
})

/** Our rule on footprints against the registered type, over homes that have both. */
const overeenstemming = z.object({
  typen: z.array(z.enum(housingTypes)),
  matrix: z
    .array(z.array(count))
    .meta({ description: 'matrix[i][j]: omtrek zegt typen[i], het energielabel typen[j]' }),
  woningen: count,
  gelijk: count,
  eengezins: z
    .object({ woningen: count, gelijk: count })
    .meta({ description: 'zonder wat volgens het label een appartement is' }),
})

export const kwaliteit = z
  .object({
    gebied: z.string().nullable().meta({ description: 'null: alles wat is ingelezen' }),
    woningen: count,
    bronnen: z.array(bronkwaliteit),
    bevindingen: z.array(z.object({ soort: z.enum(qualityFindings), aantal: count })),
    overeenstemming,
    herkomstWoningtype: z.object({ omtrek: count, 'ep-online': count, gemeente: count }),
  })
  .meta({ id: 'Kwaliteit' })

/** One place of a finding. */
export const bevinding = z.object({
  id: z.string(),
  verblijfsobject: verblijfsobjectIdentificatie.nullable(),
  pand: pandIdentificatie.nullable(),
  adres: z.string().nullable(),
  toelichting: z.string().nullable().meta({ description: 'wat de bronnen zeggen' }),
  punt: lonLat,
})

export type Kwaliteit = z.infer<typeof kwaliteit>
export type Bevinding = z.infer<typeof bevinding>
export type QualityFinding = (typeof qualityFindings)[number]
export type QualitySource = (typeof qualitySources)[number]
