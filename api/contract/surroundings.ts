// Wire shapes of what people find out about an area: answers, meeting places, parties, koppelkansen. Every save is a version.
import { z } from 'zod'
import { lonLat, pandIdentificatie } from './registry.ts'
import {
  answerStates,
  linkingOpportunityKinds,
  meetingPlaceKinds,
  orientationQuestions,
  purposes,
  stakeholderKinds,
} from './vocabulary.ts'

/** Most characters of a name, a line and a note. */
export const textLimits = { name: 120, line: 500, note: 4000 } as const

const name = z
  .string()
  .trim()
  .min(1, 'write a name')
  .max(textLimits.name, `keep it under ${textLimits.name} characters`)
const line = z.string().trim().max(textLimits.line, `keep it under ${textLimits.line} characters`).default('')
const note = z.string().trim().max(textLimits.note, `keep it under ${textLimits.note} characters`).default('')

/** The version that somebody has before them; a save is refused when there is a later one. */
const versie = z.number().int().min(0).meta({ description: 'de versie die je voor je hebt' })

/** Longitude and latitude where Dutch coordinates can be; metres of EPSG:28992 land far outside. */
const isDutch = ([longitude = 0, latitude = 0]: readonly number[]) =>
  longitude >= 2.5 && longitude <= 8 && latitude >= 50 && latitude <= 54.5
const outside = 'lies outside the Netherlands: give degrees in WGS 84, longitude first, as [5.04, 52.31]'
const noPosition = 'must be a position [longitude, latitude]'
const dutchPosition = z
  .array(z.number(), noPosition)
  .min(2, noPosition)
  .max(3, noPosition)
  .refine(isDutch, outside)

const drawnLine = z.array(dutchPosition).min(2, 'needs two positions or more').max(20_000)
const ring = z
  .array(dutchPosition)
  .min(4, 'needs four positions or more')
  .max(20_000, 'has too many positions: simplify it to 20,000 or fewer')
  .refine((positions) => {
    const [first, last] = [positions[0], positions.at(-1)]
    return first?.[0] === last?.[0] && first?.[1] === last?.[1]
  }, 'is not closed: let the last position be the first one')
const drawnPolygon = z.array(ring).min(1, 'needs a ring')

/** A GeoJSON geometry of streets or an area, WGS 84. */
export const lineOrArea = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('LineString'), coordinates: drawnLine }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(drawnLine).min(1) }),
    z.object({ type: z.literal('Polygon'), coordinates: drawnPolygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(drawnPolygon).min(1) }),
  ],
  'must be a GeoJSON LineString, MultiLineString, Polygon or MultiPolygon',
)

/** Where something is: at a building of the register, or at a point. */
export const plaats = z.union(
  [z.strictObject({ pand: pandIdentificatie }), z.strictObject({ punt: lonLat.refine(isDutch, outside) })],
  'must be {pand} with the id of a building, or {punt} with longitude and latitude within the Netherlands',
)

const kept = {
  id: z.string(),
  versie: z.number().int(),
  vastgelegdOp: z.iso.datetime({ offset: true }).nullable(),
}

/** What a save brings back. `id` and `versie` are what the next save needs. */
export const vastgelegd = z.object({ id: z.string(), versie: z.number().int() }).meta({ id: 'Vastgelegd' })

/** A place where people meet: as people told, or as far as the register knows (then versie is 0). */
export const ontmoetingsplek = z
  .object({
    ...kept,
    herkomst: z.enum(['register', 'toegevoegd']),
    naam: z.string().nullable().meta({ description: 'null: nog geen naam' }),
    soort: z.enum(meetingPlaceKinds),
    wie: z.string(),
    momenten: z.string(),
    toelichting: z.string(),
    pand: pandIdentificatie.nullable(),
    adres: z.string().nullable(),
    gebruiksdoelen: z.array(z.enum(purposes)).meta({ description: 'van het pand, naar de BAG' }),
    punt: lonLat,
  })
  .meta({ id: 'Ontmoetingsplek' })

export const nieuweOntmoetingsplek = z.strictObject({
  naam: name,
  soort: z.enum(meetingPlaceKinds),
  wie: line,
  momenten: line,
  toelichting: note,
  plaats,
})
export const gewijzigdeOntmoetingsplek = nieuweOntmoetingsplek
  .partial({ plaats: true })
  .extend({ versie })
  .meta({ description: 'zonder plaats blijft zij waar zij is' })

/** A party with a stake in an area. */
export const belanghebbende = z
  .object({
    ...kept,
    gebied: z.string(),
    naam: z.string(),
    soort: z.enum(stakeholderKinds),
    belang: z.string(),
    bijdrage: z.string(),
    toelichting: z.string(),
    punt: lonLat.nullable().meta({ description: 'null: zonder vaste plek' }),
  })
  .meta({ id: 'Belanghebbende' })

export const nieuweBelanghebbende = z.strictObject({
  gebied: z.string().max(80),
  naam: name,
  soort: z.enum(stakeholderKinds),
  belang: line,
  bijdrage: line,
  toelichting: note,
  plaats: plaats.nullable().default(null),
})
export const gewijzigdeBelanghebbende = nieuweBelanghebbende
  .omit({ gebied: true })
  .extend({ versie, plaats: plaats.nullable().optional() })
  .meta({ description: 'zonder plaats blijft zij waar zij is; null haalt de plek weg' })

const year = z
  .number()
  .int('must be a whole year')
  .min(1990, 'must be a year from 1990 on')
  .max(2100, 'must be a year up to 2100')

/** Work with which heating can be combined. */
export const koppelkans = z
  .object({
    ...kept,
    naam: z.string(),
    soort: z.enum(linkingOpportunityKinds),
    eigenaar: z.string(),
    vanJaar: z.number().int(),
    totJaar: z.number().int(),
    toelichting: z.string(),
    straten: z.array(z.object({ id: z.string(), naam: z.string() })),
    geometrie: lineOrArea,
  })
  .meta({ id: 'Koppelkans' })

const waar = z.union(
  [
    z.strictObject({
      straten: z
        .array(z.string().regex(/^\d{16}$/))
        .min(1, 'name a street')
        .max(100),
    }),
    z.strictObject({ geometrie: lineOrArea }),
  ],
  'must be {straten} with ids of streets, or {geometrie} with a GeoJSON line or polygon in WGS 84 within the Netherlands',
)

const koppelkansFields = {
  naam: name,
  soort: z.enum(linkingOpportunityKinds),
  eigenaar: line,
  vanJaar: year,
  totJaar: year,
  toelichting: note,
}
const inOrder = ({ vanJaar, totJaar }: { vanJaar: number; totJaar: number }) => totJaar >= vanJaar
const yearsInOrder = { path: ['totJaar'], error: 'must not come before the first year' }

export const nieuweKoppelkans = z.strictObject({ ...koppelkansFields, waar }).refine(inOrder, yearsInOrder)
export const gewijzigdeKoppelkans = z
  .strictObject({ ...koppelkansFields, versie, waar: waar.optional() })
  .refine(inOrder, yearsInOrder)
  .meta({ description: 'zonder waar blijft zij liggen waar zij ligt' })

/** The last answer to one of the guide's questions; versie 0 when nobody has written anything. */
export const orientatievraag = z
  .object({
    vraag: z.enum(orientationQuestions),
    stand: z.enum(answerStates),
    toelichting: z.string(),
    versie: z.number().int(),
    vastgelegdOp: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'Orientatievraag' })

export const antwoord = z
  .strictObject({ stand: z.enum(answerStates), toelichting: note, versie })
  .refine(({ stand, toelichting }) => stand === 'open' || toelichting !== '', {
    path: ['toelichting'],
    error: 'is empty: write what you found, or leave the question open',
  })

export type Ontmoetingsplek = z.infer<typeof ontmoetingsplek>
export type Belanghebbende = z.infer<typeof belanghebbende>
export type Koppelkans = z.infer<typeof koppelkans>
export type Orientatievraag = z.infer<typeof orientatievraag>
export type Plaats = z.infer<typeof plaats>
export type LineOrArea = z.infer<typeof lineOrArea>
