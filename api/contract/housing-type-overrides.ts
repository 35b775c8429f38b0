// Wire shapes of what a municipality itself says of a home's type.
import { z } from 'zod'
import { verblijfsobjectIdentificatie } from './registry.ts'
import { housingTypes } from './vocabulary.ts'

/** What is asked for: the type from now on, or null to take a former word back. */
export const nieuweWoningtypecorrectie = z.strictObject({
  woningtype: z
    .enum(housingTypes)
    .exclude(['onbekend'])
    .nullable()
    .meta({ description: 'null: de correctie vervalt, de bronnen gelden weer' }),
  reden: z.string().trim().min(3, 'tell in a few words how this is known').max(500),
  doorWie: z
    .string()
    .trim()
    .min(2, 'tell which function records this, as "analist wonen"')
    .max(100)
    .meta({ description: 'functie, geen naam' }),
})

/** A recorded word; the last one counts. */
export const woningtypecorrectie = nieuweWoningtypecorrectie
  .extend({
    verblijfsobject: verblijfsobjectIdentificatie,
    woningtype: z.enum(housingTypes).nullable(),
    vastgelegd: z.string().meta({ description: 'tijdstip, RFC 3339' }),
  })
  .meta({ id: 'Woningtypecorrectie' })

export type Woningtypecorrectie = z.infer<typeof woningtypecorrectie>
export type NieuweWoningtypecorrectie = z.infer<typeof nieuweWoningtypecorrectie>
