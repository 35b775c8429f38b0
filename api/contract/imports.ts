// Wire shapes of import runs and what they refused.
import { z } from 'zod'
import { importSources } from './vocabulary.ts'

/** What became of the objects of one type. */
export const importCounts = z.object({
  voorkomens: z.number().int(),
  gelezen: z.number().int(),
  zonderActueelVoorkomen: z.number().int(),
  nieuw: z.number().int(),
  gewijzigd: z.number().int(),
  ongewijzigd: z.number().int(),
  afgesloten: z.number().int(),
  geweigerd: z.number().int(),
})

export const importRun = z.object({
  id: z.number().int(),
  bron: z.enum(importSources),
  bestand: z.string(),
  sha256: z.string().nullable(),
  standDatum: z.iso.date().nullable(),
  gemeentecode: z.string().nullable(),
  toestand: z.enum(['running', 'succeeded', 'failed']),
  begonnen: z.string(),
  geeindigd: z.string().nullable(),
  aantallen: z.record(z.string(), importCounts),
  voortgang: z
    .object({
      fase: z.string(),
      gelezenBytes: z.number(),
      totaalBytes: z.number().nullable(),
      objecten: z.number(),
    })
    .nullable(),
  weigeringen: z.number().int(),
  fout: z.string().nullable(),
})

export const importRefusal = z.object({
  soort: z.enum(['refused', 'conflict']),
  bestand: z.string(),
  object: z.string().nullable(),
  reden: z.string(),
})

export type ImportRun = z.infer<typeof importRun>
export type ImportCounts = z.infer<typeof importCounts>
export type ImportRefusal = z.infer<typeof importRefusal>
