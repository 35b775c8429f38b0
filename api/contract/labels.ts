// Wire shapes of energy labels: the registration that counts for a dwelling, why, and all of them as history.
import { z } from 'zod'
import { bron, verblijfsobjectIdentificatie } from './registry.ts'
import { energyClasses, labelMatches, labelMethods, labelReasons, labelStatuses } from './vocabulary.ts'

const figure = (description: string) =>
  z
    .number()
    .nullable()
    .meta({ description: `${description}; null: onbekend` })

/** A registration of EP-Online, in the register's own words. */
export const labelRegistratie = z
  .object({
    klasse: z.enum(energyClasses).nullable().meta({ description: 'null: registratie zonder label' }),
    gevondenOp: z.enum(labelMatches),
    methode: z.enum(labelMethods),
    berekeningstype: z.string().nullable(),
    status: z.string().nullable(),
    gebouwklasse: z.string().nullable().meta({ description: 'W: woningbouw, U: utiliteitsbouw' }),
    gebouwtype: z.string().nullable(),
    gebouwsubtype: z.string().nullable(),
    soortOpname: z.string().nullable(),
    registratiedatum: z.iso.date(),
    opnamedatum: z.iso.date().nullable(),
    geldigTot: z.iso.date().meta({ description: 'laatste dag; zonder opgave tien jaar na de opname' }),
    isVerlopen: z.boolean(),
    isIngetrokken: z.boolean().meta({ description: 'staat niet meer in het nieuwste totaalbestand' }),
    isGeldend: z.boolean(),
    gebruiksoppervlakte: figure('m², thermische zone'),
    energieIndex: figure('index van een oudere methode'),
    energiebehoefte: figure('kWh per m² per jaar'),
    primaireFossieleEnergie: figure('kWh per m² per jaar'),
    aandeelHernieuwbareEnergie: figure('procent'),
    warmtebehoefte: figure('kWh per m² per jaar'),
    berekendeCo2Emissie: figure('kg per m² per jaar'),
    berekendEnergieverbruik: z
      .object({ waarde: z.number(), eenheid: z.enum(['kWh/m2', 'MJ']) })
      .nullable()
      .meta({ description: 'per jaar: kWh per m² (NTA 8800), of MJ voor de hele woning (oudere methode)' }),
  })
  .meta({ id: 'Energielabelregistratie' })

/** What is known of a dwelling's energy label. */
export const energielabels = z
  .object({
    verblijfsobject: verblijfsobjectIdentificatie,
    status: z.enum(labelStatuses),
    reden: z.enum(labelReasons).nullable().meta({ description: 'waarom deze telt; null: er is geen label' }),
    peildatum: z.iso.date().nullable().meta({ description: 'de dag waarop de geldigheid is bepaald' }),
    registraties: z
      .array(labelRegistratie)
      .meta({ description: 'de registratie die telt eerst, dan de nieuwste' }),
    bron: bron.nullable().meta({ description: 'null: er is nog geen bestand van EP-Online ingelezen' }),
  })
  .meta({ id: 'Energielabels' })

export type LabelRegistratie = z.infer<typeof labelRegistratie>
export type Energielabels = z.infer<typeof energielabels>
