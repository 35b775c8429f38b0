// Wire shapes of the project's own districts (projectwijken): versions, how a boundary came to be, and a look ahead at one.
import { z } from 'zod'
import { lonLat, lonLatBox } from './registry.ts'
import { districtOrigins } from './vocabulary.ts'

/** A district's id: its name in plain letters, as `de-meent`; '' when there is no letter or digit in it. */
export function districtIdOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}

/** The most points that a boundary may have, and the most streets or neighbourhoods that one may be put together of. */
export const districtLimits = { positions: 20_000, streets: 400, neighbourhoods: 400, lines: 200 } as const

/** Where the Netherlands and its waters lie, in degrees. */
export const dutchBounds = { west: 2.5, south: 50, east: 8, north: 54.5 } as const

/** Whether a position lies in the Netherlands, roughly. */
export function isDutch([longitude, latitude]: readonly number[]): boolean {
  const { west, south, east, north } = dutchBounds
  return (
    longitude !== undefined &&
    latitude !== undefined &&
    longitude >= west &&
    longitude <= east &&
    latitude >= south &&
    latitude <= north
  )
}

const rings = z.array(z.array(lonLat).min(4)).min(1)
export const vlak = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) })
export const eenVlak = z.object({ type: z.literal('Polygon'), coordinates: rings })
const grens = z
  .union([vlak, eenVlak])
  .refine((shape) => positionsOf(shape).length <= districtLimits.positions, {
    message: `may have at most ${districtLimits.positions} points`,
  })
  .refine((shape) => positionsOf(shape).every(isDutch), {
    message: 'must lie in the Netherlands: give longitude and latitude in degrees (WGS 84)',
  })

function positionsOf(shape: z.infer<typeof vlak> | z.infer<typeof eenVlak>): [number, number][] {
  return shape.type === 'Polygon' ? shape.coordinates.flat() : shape.coordinates.flat(2)
}

/** What a boundary is put together of; the server makes the boundary from it. */
export const samenstelling = z
  .discriminatedUnion('soort', [
    z.object({ soort: z.literal('getekend'), grens }),
    z.object({
      soort: z.literal('straten'),
      straten: z
        .array(z.string().regex(/^\d{16}$/))
        .min(1)
        .max(districtLimits.streets)
        .meta({ description: 'identificaties van openbare ruimten' }),
    }),
    z.object({
      soort: z.literal('buurten'),
      buurten: z
        .array(z.string().regex(/^BU\d{8}$/))
        .min(1)
        .max(districtLimits.neighbourhoods),
    }),
    z.object({ soort: z.literal('bestand'), grens, bestandsnaam: z.string().max(255) }),
  ])
  .meta({ id: 'WijkSamenstelling' })

export const projectwijkId = z.string().regex(/^[a-z0-9-]{1,80}$/)

/** Homes of a street: all of them, those within, and the districts in which others lie; one without a name is being made. */
export const straatInWijk = z.object({
  id: z.string(),
  naam: z.string(),
  woonplaats: z.string(),
  woningen: z.number().int(),
  binnen: z.number().int(),
  elders: z.array(z.object({ id: projectwijkId, naam: z.string(), woningen: z.number().int() })),
})

/** What is to be known of a boundary before it is kept, as codes that the interface words. */
export const wijkBevindingen = [
  'geen-woningen',
  'overlap',
  'niet-te-scheiden',
  'losse-delen',
  'naam-bestaat-al',
  'begint-later',
  'latere-versie-neemt-over',
] as const

/** A boundary looked at before it is kept. */
export const wijkVoorbeeld = z
  .object({
    grens: vlak,
    kader: lonLatBox,
    /** Square metres. */
    oppervlakte: z.number(),
    delen: z.number().int(),
    woningen: z.number().int(),
    /** Standing buildings, with or without homes. */
    panden: z.number().int(),
    straten: z.array(straatInWijk),
    /** Homes that lie in another district too. */
    overlap: z.array(z.object({ id: projectwijkId, naam: z.string(), woningen: z.number().int() })),
    /** Homes of other streets that stand on the very spot of a chosen one, so that no line can part them. */
    nietTeScheiden: z.array(z.object({ straat: z.string(), woningen: z.number().int() })),
    bevindingen: z.array(z.enum(wijkBevindingen)),
  })
  .meta({ id: 'WijkVoorbeeld' })

export const wijkVersie = z.object({
  versie: z.number().int(),
  naam: z.string(),
  geldigVanaf: z.iso.date(),
  vastgelegdOp: z.string(),
  herkomst: z.enum(districtOrigins),
  /** What the boundary was put together of, in words: street names, neighbourhoods, the name of a file. */
  onderdelen: z.array(z.string()),
  /** In the municipality's own words; absent for who may not read what people told of the district. */
  toelichting: z.string().nullable().optional(),
  ingetrokken: z.boolean(),
  /** geldt: in force today; gepland: from a later day; voorbij: another version has taken its place. */
  stand: z.enum(['geldt', 'gepland', 'voorbij']),
  woningen: z.number().int(),
  /** Against the version before it. */
  erbij: z.number().int(),
  eraf: z.number().int(),
})

export const projectwijk = z
  .object({
    id: projectwijkId,
    naam: z.string(),
    /** In force today; null when it only begins later or has been withdrawn. */
    versie: z.number().int().nullable(),
    /** Of the version in force, else of the last. With every point, so that it can be edited. */
    grens: vlak,
    kader: lonLatBox,
    oppervlakte: z.number(),
    straten: z.array(straatInWijk),
    versies: z.array(wijkVersie),
  })
  .meta({ id: 'Projectwijk' })

export const projectwijkInLijst = z
  .object({
    id: projectwijkId,
    naam: z.string(),
    stand: z.enum(['geldt', 'gepland', 'ingetrokken']),
    geldigVanaf: z.iso.date(),
    versies: z.number().int(),
  })
  .meta({ id: 'ProjectwijkInLijst' })

const naam = z.string().trim().min(1, 'a district needs a name').max(80)
const toelichting = z.string().trim().max(500).default('')

export const nieuweWijk = z.strictObject({
  naam,
  geldigVanaf: z.iso.date(),
  toelichting,
  samenstelling,
})

/** Without `samenstelling` the boundary stays as it is. */
export const nieuweVersie = z.strictObject({
  naam,
  geldigVanaf: z.iso.date(),
  toelichting,
  samenstelling: samenstelling.optional(),
})

/** What goes to a new district: what lies left of a line (drawn from its first point on), or what lies within a part. */
export const snede = z
  .discriminatedUnion('soort', [
    z.object({
      soort: z.literal('lijn'),
      lijn: z.object({
        type: z.literal('LineString'),
        coordinates: z
          .array(lonLat)
          .min(2)
          .max(500)
          .refine((line) => line.every(isDutch), { message: 'must lie in the Netherlands' }),
      }),
    }),
    z.object({ soort: z.literal('deel'), samenstelling }),
  ])
  .meta({ id: 'WijkSnede' })

export const splitsing = z.strictObject({
  /** Name of the new district; the rest keeps its own. */
  naam,
  geldigVanaf: z.iso.date(),
  toelichting,
  snede,
})

export const intrekking = z.strictObject({ geldigVanaf: z.iso.date(), toelichting })

export const voorbeeldVraag = z.strictObject({
  samenstelling,
  /** The district that is being changed: it does not overlap with itself. */
  wijk: projectwijkId.optional(),
  naam: z.string().max(80).optional(),
  geldigVanaf: z.iso.date().optional(),
})

export const splitsingVraag = z.strictObject({ snede })
export const splitsingVoorbeeld = z.object({ nieuw: wijkVoorbeeld, rest: wijkVoorbeeld })

/** A neighbourhood of CBS to choose, with the homes in it. */
export const buurtKeuze = z.object({
  code: z.string(),
  jaar: z.number().int(),
  naam: z.string(),
  wijk: z.string().nullable(),
  gemeente: z.string().nullable(),
  woningen: z.number().int(),
})

export const straatKeuze = z.object({
  id: z.string(),
  naam: z.string(),
  woonplaats: z.string(),
  woningen: z.number().int(),
})

/** A typed line and the streets that it may mean: one when recognised, several of one name, or only what resembles it. */
export const herkendeRegel = z.object({
  regel: z.string(),
  uitslag: z.enum(['herkend', 'meer-van-die-naam', 'onbekend']),
  straten: z.array(straatKeuze),
})

export type Samenstelling = z.infer<typeof samenstelling>
export type Vlak = z.infer<typeof vlak>
export type Snede = z.infer<typeof snede>
export type StraatInWijk = z.infer<typeof straatInWijk>
export type WijkBevinding = (typeof wijkBevindingen)[number]
export type WijkVoorbeeld = z.infer<typeof wijkVoorbeeld>
export type WijkVersie = z.infer<typeof wijkVersie>
export type Projectwijk = z.infer<typeof projectwijk>
export type ProjectwijkInLijst = z.infer<typeof projectwijkInLijst>
export type BuurtKeuze = z.infer<typeof buurtKeuze>
export type StraatKeuze = z.infer<typeof straatKeuze>
export type HerkendeRegel = z.infer<typeof herkendeRegel>
