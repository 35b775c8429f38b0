// Who is asking and what they may: the wire shapes of accounts, memberships and invitations.
import { z } from 'zod'
import { roles, subjects, verbs } from './rights.ts'

export const rol = z.enum(roles)

/** Where a right reaches: everywhere, in these districts, or at some addresses only. */
export const bereik = z.object({
  overal: z.boolean(),
  wijken: z.array(z.string()).meta({ description: 'ids van projectwijken, zonder “wijk-”' }),
  adressen: z.boolean().meta({ description: 'alleen bij adressen of een woning van het lidmaatschap' }),
})

export const ik = z.object({
  account: z
    .object({
      id: z.string(),
      naam: z.string(),
      email: z.string(),
      demo: z.boolean(),
      tweedeFactor: z.boolean(),
    })
    .nullable()
    .meta({ description: 'null: niet aangemeld' }),
  lidmaatschappen: z.array(z.object({ rol, wijk: z.string().nullable(), eindigt: z.string().nullable() })),
  rechten: z.partialRecord(z.enum(subjects), z.partialRecord(z.enum(verbs), bereik)).meta({
    description: 'wat mag; wat ontbreekt, mag niet',
  }),
})

export type Ik = z.infer<typeof ik>
