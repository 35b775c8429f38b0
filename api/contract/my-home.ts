// Wire shapes of what residents see and do about their own home.
import { z } from 'zod'
import { gebeurtenis } from './adoption.ts'
import { benaderbaarheidVanWoning, toestemmingenVanWoning } from './consent.ts'
import { verblijfsobjectIdentificatie } from './registry.ts'
import {
  correctionSubjects,
  energyClasses,
  engagementStatuses,
  housingTypes,
  labelStatuses,
} from './vocabulary.ts'

export const bewonerscode = z.strictObject({ code: z.string().min(12).max(40) })

export const nieuweBewonerscode = z.object({
  code: z.string().meta({ description: 'staat hierna nergens meer: druk hem meteen af of verstuur hem' }),
  verblijfsobject: verblijfsobjectIdentificatie,
  adres: z.string(),
  geldigTot: z.iso.datetime(),
})

export const correctieverzoek = z.object({
  id: z.uuid(),
  verblijfsobject: verblijfsobjectIdentificatie,
  adres: z.string(),
  over: z.enum(correctionSubjects),
  tekst: z.string(),
  gedaanOp: z.iso.datetime(),
  antwoord: z.string().nullable(),
})

export type Correctieverzoek = z.infer<typeof correctieverzoek>

const woorden = z.string().trim().min(1, 'write what is wrong').max(1000, 'keep it under 1000 characters')

export const nieuwCorrectieverzoek = z.strictObject({ over: z.enum(correctionSubjects), tekst: woorden })
export const antwoordOpVerzoek = z.strictObject({ antwoord: woorden })

const feit = <Value extends z.ZodType>(waarde: Value) =>
  z.object({ waarde: waarde.nullable(), bron: z.string(), peildatum: z.iso.date().nullable() })

/** Everything that is known about a home, as its residents see it. */
export const mijnWoning = z.object({
  verblijfsobject: verblijfsobjectIdentificatie,
  adres: z.string(),
  feiten: z.object({
    bouwjaar: feit(z.number().int()),
    oppervlakte: feit(z.number().int()),
    woningtype: feit(z.enum(housingTypes)),
    energielabel: feit(z.object({ klasse: z.enum(energyClasses), stand: z.enum(labelStatuses) })),
  }),
  betrokkenheid: z.object({ status: z.enum(engagementStatuses), gebeurtenissen: z.array(gebeurtenis) }),
  toestemmingen: toestemmingenVanWoning,
  benaderbaarheid: benaderbaarheidVanWoning,
  correctieverzoeken: z.array(correctieverzoek),
  inzage: z
    .array(
      z.object({
        op: z.iso.datetime(),
        rollen: z.array(z.string()),
        handeling: z.string(),
        onderwerp: z.string(),
        doel: z.string().nullable(),
      }),
    )
    .meta({ description: 'wie keek of vastlegde: rollen, geen namen; hoogstens de laatste 500' }),
})

export type MijnWoning = z.infer<typeof mijnWoning>

export const gewist = z.object({ gebeurtenissen: z.number().int() })
