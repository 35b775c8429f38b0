// Wire shapes of the registry's resources. Names are the register's own (Dutch), keys camelCase after the NL API Design Rules.
import { z } from 'zod'
import { gebouwmodel } from './building-models.ts'
import {
  buildingPeriodCodes,
  buildingStatuses,
  dwellingKinds,
  energyClasses,
  housingTypeDoubts,
  housingTypeReasons,
  housingTypeSources,
  housingTypes,
  labelStatuses,
  purposes,
} from './vocabulary.ts'

const orUnknown = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().meta({ description: 'null: onbekend in de bron' })

const geldigVanaf = orUnknown(z.iso.date())
const inOnderzoek = orUnknown(z.boolean())

export const pandIdentificatie = z.string().regex(/^[0-9]{4}10[0-9]{10}$/)
export const verblijfsobjectIdentificatie = z.string().regex(/^[0-9]{4}0[123][0-9]{10}$/)
export const lonLat = z
  .tuple([z.number(), z.number()])
  .meta({ description: 'lengte- en breedtegraad, WGS 84' })
export const lonLatBox = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .meta({ description: 'west, zuid, oost, noord; WGS 84' })

/** Where a fact comes from and how old it is. */
export const bron = z
  .object({
    naam: z.string(),
    peildatum: z.iso.date().nullable(),
    licentie: z.string(),
    url: z.url().nullable(),
    bronvermelding: z.string(),
  })
  .meta({ id: 'Bron' })

export const adres = z
  .object({
    identificatie: z.string(),
    straat: z.string(),
    huisnummer: z.number().int(),
    huisletter: z.string().nullable(),
    toevoeging: z.string().nullable(),
    postcode: orUnknown(z.string()),
    woonplaats: z.string(),
    isHoofdadres: z.boolean(),
  })
  .meta({ id: 'Adres' })

/** What is told of a label is no fact of a building: absent, which is not the same as unknown. */
const notForAll = 'ontbreekt voor wie geen woningfeiten mag lezen'

/** A dwelling: verblijfsobject, ligplaats or standplaats. */
export const verblijfsobject = z
  .object({
    identificatie: verblijfsobjectIdentificatie,
    soort: z.enum(dwellingKinds),
    status: z.string(),
    gebruiksdoelen: z.array(z.enum(purposes)),
    oppervlakte: orUnknown(z.number().int()).meta({ description: 'm²; null: onbekend in de bron' }),
    adressen: z.array(adres),
    pandidentificaties: z.array(pandIdentificatie),
    inOnderzoek,
    geldigVanaf,
    vervallenOp: z.iso.date().nullable(),
    isWoning: z.boolean(),
    woningtype: z.enum(housingTypes).nullable().meta({ description: 'null: geen woning' }),
    woningtypeBron: z
      .enum(housingTypeSources)
      .nullable()
      .optional()
      .meta({
        description: `wie het woningtype bepaalde: de omtrek, EP-Online of de gemeente; ${notForAll}`,
      }),
    woningtypeReden: z
      .enum(housingTypeReasons)
      .nullable()
      .meta({ description: 'waarom de omtrek dit type geeft' }),
    woningtypeOmtrek: z.enum(housingTypes).nullable().meta({ description: 'wat de omtrek zegt' }),
    woningtypeGeregistreerd: z
      .enum(housingTypes)
      .nullable()
      .optional()
      .meta({ description: `wat het energielabel zegt; null: geen label met een type; ${notForAll}` }),
    woningtypeTwijfel: z
      .enum(housingTypeDoubts)
      .nullable()
      .optional()
      .meta({ description: `waarom het type onzeker is; null: geen twijfel; ${notForAll}` }),
    referentieperiode: z
      .string()
      .nullable()
      .meta({ description: 'bouwperiode van de voorbeeldwoning (RVO 2022); null: er is er geen' }),
    bouwperiode: z.enum(buildingPeriodCodes).nullable(),
    energielabel: z
      .enum(energyClasses)
      .nullable()
      .optional()
      .meta({
        description: `de klasse die telt, ook als die is verlopen; null: geen woning of onbekend; ${notForAll}`,
      }),
    energielabelStatus: z
      .enum(labelStatuses)
      .nullable()
      .optional()
      .meta({ description: `null: geen woning; ${notForAll}` }),
    punt: lonLat,
  })
  .meta({ id: 'Verblijfsobject' })

/** A building. */
export const pand = z
  .object({
    identificatie: pandIdentificatie,
    status: z.enum(buildingStatuses),
    bouwjaar: orUnknown(z.number().int()),
    inOnderzoek,
    geldigVanaf,
    vervallenOp: z.iso.date().nullable(),
    grondoppervlakte: z.number().meta({ description: 'm² van de omtrek' }),
    punt: lonLat,
    verblijfsobjecten: z.array(verblijfsobject),
    gebouwmodel: gebouwmodel.nullable().meta({ description: 'null: 3DBAG heeft er geen' }),
    bronnen: z.array(bron),
  })
  .meta({ id: 'Pand' })

export const pandInLijst = pand
  .omit({ verblijfsobjecten: true, gebouwmodel: true, bronnen: true })
  .extend({
    gebruiksdoelen: z.array(z.enum(purposes)),
    aantalVerblijfsobjecten: z.number().int(),
  })
  .meta({ id: 'PandInLijst' })

/** A building as a row of the table beside the map. */
export const pandInTabel = z
  .object({
    identificatie: pandIdentificatie,
    adres: z
      .string()
      .nullable()
      .meta({ description: 'laagste hoofdadres, met het aantal andere erachter; null: geen adres' }),
    bouwjaar: orUnknown(z.number().int()),
    status: z.enum(buildingStatuses),
    gebruiksdoelen: z.array(z.enum(purposes)),
    oppervlakte: orUnknown(z.number().int()).meta({ description: 'm², som van de verblijfsobjecten' }),
    aantalVerblijfsobjecten: z.number().int(),
    aantalWoningen: z.number().int(),
    woningtype: z
      .enum(housingTypes)
      .nullable()
      .meta({ description: 'null: geen woning; onbekend bij verschillende' }),
    punt: lonLat,
  })
  .meta({ id: 'PandInTabel' })

/** Columns by which the table can be sorted; `-` before one turns the order. */
export const tableColumns = [
  'adres',
  'bouwjaar',
  'status',
  'gebruiksdoel',
  'oppervlakte',
  'aantalWoningen',
  'woningtype',
] as const

/** What is in view: `aantal` of all, of which `items` are the first. */
export const pandenInBeeld = z
  .object({ aantal: z.number().int(), items: z.array(pandInTabel) })
  .meta({ id: 'PandenInBeeld' })

/** A hit of the address search. */
export const adresTreffer = z
  .object({
    weergave: z.string().meta({ description: 'adres op één regel' }),
    soort: z.enum(['adres', 'straat', 'woonplaats']),
    verblijfsobject: verblijfsobjectIdentificatie.nullable(),
    pand: pandIdentificatie.nullable(),
    openbareRuimte: z.string().nullable().meta({ description: 'null: het is een woonplaats' }),
    punt: lonLat,
    kader: lonLatBox.nullable().meta({ description: 'omvang van een straat of woonplaats' }),
  })
  .meta({ id: 'AdresTreffer' })

/** A page of anything; `volgende` is the address of the next page. */
export const pagina = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), volgende: z.string().nullable() })

export type Pand = z.infer<typeof pand>
export type PandInLijst = z.infer<typeof pandInLijst>
export type PandInTabel = z.infer<typeof pandInTabel>
export type PandenInBeeld = z.infer<typeof pandenInBeeld>
export type TableColumn = (typeof tableColumns)[number]
export type Verblijfsobject = z.infer<typeof verblijfsobject>
export type Adres = z.infer<typeof adres>
export type AdresTreffer = z.infer<typeof adresTreffer>
export type Bron = z.infer<typeof bron>
