// Wire shape of what an engagement file brought, or would bring.
import { z } from 'zod'

export const engagementImport = z.object({
  /** The recorded run; null for a trial, which stores nothing. */
  run: z.number().int().nullable(),
  proef: z.boolean(),
  gelezen: z.number().int(),
  nieuw: z.number().int(),
  /** Events that were recorded before, or come twice in the file. */
  ongewijzigd: z.number().int(),
})

export type EngagementImport = z.infer<typeof engagementImport>
