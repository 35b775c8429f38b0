// Wire shapes of consent, of who lives in a home, and of who does not want to be approached.
import { z } from 'zod'
import { pandIdentificatie, verblijfsobjectIdentificatie } from './registry.ts'
import {
  approachStates,
  consentChannels,
  consentEvents,
  consentLanguages,
  consentPurposes,
  doNotApproachReasons,
  doNotApproachSetters,
  housingTypes,
  occupancyOrigins,
} from './vocabulary.ts'

export const doel = z.enum(consentPurposes)
export const kanaal = z.enum(consentChannels)

const opDag = z.iso
  .date()
  .optional()
  .meta({ description: 'dag waarop het gezegd is, nooit in de toekomst; vandaag als hij ontbreekt' })

/** A text that was read out or sent when consent was asked. */
export const toestemmingstekst = z.object({
  doel,
  versie: z.string(),
  vanaf: z.iso.date().meta({ description: 'vanaf deze dag gebruikt' }),
  taal: z.enum(consentLanguages),
  titel: z.string(),
  tekst: z.string(),
})

export const nieuweToestemming = z.strictObject({
  doel,
  tekstversie: z.string().min(1).max(40).meta({ description: 'uit /v1/toestemmingsteksten' }),
  taal: z.enum(consentLanguages),
  kanaal,
  gegevenOp: opDag,
})

export const intrekking = z.strictObject({
  doel: doel.optional().meta({ description: 'alle doelen als het ontbreekt' }),
  kanaal,
  ingetrokkenOp: opDag,
})

export const verhuizing = z.strictObject({ verhuisdOp: opDag })

export const bewoning = z.object({
  id: z.uuid(),
  sinds: z.iso.date().nullable().meta({ description: 'null: woonde hier al toen wij het hoorden' }),
  bekendDoor: z.enum(occupancyOrigins),
})

const toestemmingsgebeurtenis = z.object({
  doel,
  gebeurtenis: z.enum(consentEvents),
  op: z.iso.date(),
  kanaal,
  tekstversie: z.string().nullable(),
  taal: z.enum(consentLanguages).nullable(),
  vastgelegdDoor: z.string().nullable().meta({ description: 'naam, voor wie die mag zien' }),
  vastgelegdOp: z.iso.datetime(),
})

/** What the people who live in a home now agreed to, one entry a purpose, with how it came to be. */
export const toestemmingenVanWoning = z.object({
  verblijfsobject: verblijfsobjectIdentificatie,
  bewoning: bewoning.nullable(),
  items: z.array(
    z.object({
      doel,
      geldt: z.boolean(),
      gegevenOp: z.iso.date().nullable(),
      tekstversie: z.string().nullable(),
      taal: z.enum(consentLanguages).nullable(),
      kanaal: kanaal.nullable(),
    }),
  ),
  geschiedenis: z.array(toestemmingsgebeurtenis),
})

export type ToestemmingenVanWoning = z.infer<typeof toestemmingenVanWoning>

/** Consents of an area: counts per purpose, and the homes where one holds. */
export const toestemmingsoverzicht = z.object({
  gebied: z.string(),
  perDoel: z.array(z.object({ doel, woningen: z.number().int() })),
  items: z.array(
    z.object({
      verblijfsobject: verblijfsobjectIdentificatie,
      adres: z.string(),
      doelen: z.array(doel),
    }),
  ),
})

export type Toestemmingsoverzicht = z.infer<typeof toestemmingsoverzicht>

const stand = z.enum(approachStates)

/** What somebody at the door has to know of the homes of an area. */
export const benaderbaarheid = z.object({
  gebied: z.string(),
  items: z.array(
    z.object({
      verblijfsobject: verblijfsobjectIdentificatie,
      adres: z.string(),
      straat: z.string(),
      woningtype: z.enum(housingTypes),
      pand: pandIdentificatie.nullable().meta({ description: 'het gebouw, of het eerste ervan' }),
      stand,
    }),
  ),
})

export type Benaderbaarheid = z.infer<typeof benaderbaarheid>

export const benaderbaarheidVanWoning = z.object({
  verblijfsobject: verblijfsobjectIdentificatie,
  stand,
  items: z.array(
    z.object({
      sinds: z.iso.date(),
      gezetDoor: z.enum(doNotApproachSetters),
      reden: z.enum(doNotApproachReasons),
      kanaal: kanaal.nullable(),
      opgehevenOp: z.iso.date().nullable(),
    }),
  ),
})

export type BenaderbaarheidVanWoning = z.infer<typeof benaderbaarheidVanWoning>

export const nietBenaderen = z.strictObject({
  reden: z.enum(doNotApproachReasons).exclude(['gebeurtenis']),
  kanaal,
  sinds: opDag,
})
