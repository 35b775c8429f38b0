// Wire shapes of what residents see and do about their own home.
import { z } from 'zod'
import { gebeurtenis } from './adoption.ts'
import { benaderbaarheidVanWoning, toestemmingenVanWoning } from './consent.ts'
import { pandIdentificatie, verblijfsobjectIdentificatie } from './registry.ts'
import {
  consentLanguages,
  correctionOutcomes,
  correctionSubjects,
  energyClasses,
  engagementStatuses,
  housingTypes,
  labelStatuses,
} from './vocabulary.ts'

export const bewonerscode = z.strictObject({ code: z.string().min(12).max(40) })

/** The page that a mail with a code leads to. */
export const mijnWoningpagina = 'mijn-woning'

export const codePerMail = z.strictObject({
  email: z
    .email()
    .max(254)
    .meta({ description: 'alleen voor deze ene mail; wordt nergens bewaard, ook niet in het logboek' }),
  taal: z.enum(consentLanguages).default('nl').meta({ description: 'taal van de mail' }),
})

/** What is told of a code that went out by mail: everything but the code and the address. */
export const gemaildeBewonerscode = z.object({
  verblijfsobject: verblijfsobjectIdentificatie,
  adres: z.string(),
  geldigTot: z.iso.datetime(),
})

export const ingetrokkenCodes = z.object({ codes: z.number().int() })

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
  pand: pandIdentificatie.nullable().meta({ description: 'het gebouw, of het eerste ervan' }),
  over: z.enum(correctionSubjects),
  tekst: z.string(),
  gedaanOp: z.iso.datetime(),
  uiterlijkOp: z.iso.date().meta({ description: 'een maand na het verzoek: AVG artikel 12 lid 3' }),
  uitkomst: z
    .enum(correctionOutcomes)
    .nullable()
    .meta({ description: 'null: nog niet beantwoord, of beantwoord voordat dit werd bijgehouden' }),
  antwoord: z.string().nullable(),
  beantwoordOp: z.iso.datetime().nullable(),
})

export const tellingVanVerzoeken = z.object({
  open: z.number().int().meta({ description: 'verzoeken die op antwoord wachten' }),
  teLaat: z.number().int().meta({ description: 'waarvan langer dan een maand' }),
})

export type TellingVanVerzoeken = z.infer<typeof tellingVanVerzoeken>

export type Correctieverzoek = z.infer<typeof correctieverzoek>

const woorden = (empty: string) => z.string().trim().min(1, empty).max(1000, 'keep it under 1000 characters')

export const nieuwCorrectieverzoek = z.strictObject({
  over: z.enum(correctionSubjects),
  tekst: woorden('write what is wrong'),
})
export const antwoordOpVerzoek = z.strictObject({
  uitkomst: z.enum(correctionOutcomes),
  antwoord: woorden('write what was done, or why not').meta({
    description: 'met de reden; de bewoner leest het',
  }),
})

export type AntwoordOpVerzoek = z.infer<typeof antwoordOpVerzoek>

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
