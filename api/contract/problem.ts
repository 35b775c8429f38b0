// Problem details (RFC 9457), as every error of the API is told.
import { z } from 'zod'

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().optional(),
    faults: z.array(z.object({ place: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: 'Probleem' })

export type Problem = z.infer<typeof problem>
