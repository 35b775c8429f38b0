// The audit log as its readers see it: who did what with which record, never its content.
import { z } from 'zod'

export const auditResults = ['geslaagd', 'geweigerd', 'mislukt'] as const

export const logboekregel = z.object({
  nummer: z.number().int().meta({ description: 'plaats in de keten, zonder gaten' }),
  begonnenOp: z.iso.datetime({ offset: true }),
  vastgelegdOp: z.iso.datetime({ offset: true }),
  vraag: z.string().nullable().meta({ description: 'regels van één verzoek horen bij elkaar' }),
  account: z
    .string()
    .nullable()
    .meta({ description: 'null: iemand zonder account; opdracht: een taak of commando' }),
  naam: z.string().nullable().meta({ description: 'hoe het account nu heet; null als het er niet meer is' }),
  rollen: z.array(z.string()),
  handeling: z.string(),
  onderwerp: z.string(),
  soort: z.string().nullable(),
  object: z.string().nullable(),
  aantal: z.number().int().nullable(),
  doel: z.string().nullable(),
  uitslag: z.enum(auditResults),
  herkomst: z.string().nullable().meta({ description: 'adres waar het verzoek vandaan kwam' }),
})

export type Logboekregel = z.infer<typeof logboekregel>

export const logboekcontrole = z.object({
  klopt: z.boolean(),
  regels: z.number().int(),
  hoofd: z.string().nullable().meta({ description: 'hash van de laatste regel; bewaar hem elders' }),
  eersteFout: z
    .object({ nummer: z.number().int(), reden: z.enum(['gat', 'keten', 'inhoud']) })
    .nullable()
    .meta({
      description: 'gat: er ontbreken regels; keten: de vorige is een andere; inhoud: de regel is veranderd',
    }),
})

export type Logboekcontrole = z.infer<typeof logboekcontrole>
