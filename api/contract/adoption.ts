// Wire shapes of areas, engagement and clusters. Personal until there are accounts: loopback only, never in tiles or OGC.
import { z } from 'zod'
import { lonLat, lonLatBox, pandIdentificatie, verblijfsobjectIdentificatie } from './registry.ts'
import {
  adopterCategories,
  areaKinds,
  buildingPeriodCodes,
  engagementEvents,
  engagementReasons,
  engagementStatuses,
  housingGroups,
  housingTypes,
} from './vocabulary.ts'

/** An area's id: wijk-<name> of the project's own, woonplaats-<code>, buurt-<CBS code> or cbswijk-<CBS code>. */
export const gebiedId = z
  .string()
  .regex(/^(wijk|woonplaats|buurt|cbswijk)-[A-Za-z0-9-]+$/)
  .meta({ description: 'uit /v1/gebieden' })

/** An area that is counted over: a district of the project's own, a town of the register, or a buurt or wijk of CBS. */
export const gebied = z.object({
  id: z.string().meta({ description: 'wijk-<naam>, woonplaats-<code>, buurt-<code> of cbswijk-<code>' }),
  soort: z.enum(areaKinds),
  naam: z.string(),
  gemeente: z.string().nullable(),
  standDatum: z.iso.date().nullable().meta({ description: 'laatste levering van de BAG van deze gemeente' }),
  woningen: z.number().int(),
  kader: lonLatBox,
  /** GeoJSON MultiPolygon in WGS 84. */
  grens: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(lonLat))) }),
})

const share = z.number().min(0).max(1)

/**
 * Adoption of an area as columns of codes, one entry per building with homes; payload of its own, joined to the tiles in
 * the browser by `panden` (the building id as a number, as the tiles' feature ids).
 * `status[i]` indexes engagementStatuses; `categorie[i]` indexes adopterCategories, -1 for none.
 * A building with several homes shows the step that at least half of its homes have reached.
 */
export const adoptie = z.object({
  gebied: z.string(),
  peildatum: z.iso.date(),
  revisie: z.string(),
  woningen: z.number().int(),
  /** Homes per engagement status, in the order of engagementStatuses. */
  perStatus: z.array(z.number().int()).length(engagementStatuses.length),
  /** Homes per adopter category, in the order of adopterCategories. */
  perCategorie: z.array(z.number().int()).length(adopterCategories.length),
  uitgevoerd: z.number().int(),
  /** The category whose turn it is: in which the cumulative share now falls. Null when nobody has adopted. */
  fase: z.enum(adopterCategories).nullable(),
  /** Homes that carried out a measure, cumulative per month since the first event. */
  reeks: z.array(z.object({ datum: z.iso.date(), uitgevoerd: z.number().int(), bereikt: z.number().int() })),
  panden: z.array(z.number().int()),
  status: z.array(z.number().int()),
  categorie: z.array(z.number().int()),
  /** Homes per building. */
  aantal: z.array(z.number().int()),
  /**
   * Of buildings with several homes, once something is known of one: homes per status, and per adopter category of those
   * that carried out a measure, so that a count counts homes. `index` points into `panden`.
   */
  verdeling: z.array(
    z.object({
      index: z.number().int(),
      perStatus: z.array(z.number().int()).length(engagementStatuses.length),
      perCategorie: z.array(z.number().int()).length(adopterCategories.length),
    }),
  ),
  aandeelUitgevoerd: share,
})

export const gebeurtenis = z.object({
  datum: z.iso.date(),
  gebeurtenis: z.enum(engagementEvents),
  bron: z.string(),
  toelichting: z.string().nullable(),
})

/** Why a home has its status: the rule's own words as a code, and the events behind it. */
export const woningStatus = z.object({
  verblijfsobject: verblijfsobjectIdentificatie,
  adres: z.string(),
  status: z.enum(engagementStatuses),
  sinds: z.iso.date().nullable(),
  /** Code that the interface words; the rule is in api/src/fieldwork/engagement/rules.ts. */
  reden: z.enum(engagementReasons),
  categorie: z.enum(adopterCategories).nullable(),
  /** Place in time among the homes of the area that carried out a measure, from 1. */
  rang: z.number().nullable(),
  gebeurtenissen: z.array(gebeurtenis),
})

export const pandAdoptie = z.object({
  pand: pandIdentificatie,
  gebied: z.string(),
  peildatum: z.iso.date(),
  woningenInGebied: z.number().int(),
  woningen: z.array(woningStatus),
})

/** A cluster of homes alike and near each other: who could buy together. */
export const cluster = z.object({
  id: z.string(),
  /** What the homes have in common; a terrace's ends and middles are one group. */
  groep: z.enum(housingGroups),
  /** The most common type in it. */
  woningtype: z.enum(housingTypes),
  /** Homes per type, in the order of housingTypes. */
  perType: z.array(z.number().int()).length(housingTypes.length),
  bouwperiode: z.enum(buildingPeriodCodes),
  woningen: z.number().int(),
  panden: z.number().int(),
  straten: z.array(z.object({ naam: z.string(), woningen: z.number().int() })),
  bouwjaarVan: z.number().int().nullable(),
  bouwjaarTot: z.number().int().nullable(),
  oppervlakteMediaan: z.number().nullable(),
  /**
   * Homes per engagement status, in the order of engagementStatuses. Absent for who may not see the engagement of all its
   * homes: what a cluster is made of is for everybody, how far it is not.
   */
  perStatus: z.array(z.number().int()).length(engagementStatuses.length).optional(),
  kader: lonLatBox,
  grens: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(lonLat))) }),
})

export const clusters = z.object({
  gebied: z.string(),
  /** The rule in figures: metres between neighbours and the smallest cluster. */
  afstandMeter: z.number(),
  minimumWoningen: z.number().int(),
  items: z.array(cluster),
})

export type Gebied = z.infer<typeof gebied>
export type Adoptie = z.infer<typeof adoptie>
export type PandAdoptie = z.infer<typeof pandAdoptie>
export type WoningStatus = z.infer<typeof woningStatus>
export type Cluster = z.infer<typeof cluster>
export type Clusters = z.infer<typeof clusters>
