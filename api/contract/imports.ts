// Wire shapes of imports: files that wait, runs, what they refused, and where the sources' files come from.
import { z } from 'zod'
import { fileRecognition, importFormats } from './import-formats.ts'
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
  formaat: z.string().nullable().meta({ description: 'als wat het bestand is herkend' }),
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
      stopbaar: z.boolean().meta({ description: 'of de beurt nog kan worden gestopt' }),
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

/** A file that was sent and looked into; it waits an hour for the word to begin. */
export const waitingFile = z.object({
  bestand: z.uuid().nullable().meta({ description: 'null: niet te gebruiken, en dus niet bewaard' }),
  bestandsnaam: z.string(),
  bytes: z.number(),
  herkenning: fileRecognition,
})

/** What was imported from a source so far. */
export const importedState = z.object({
  standDatum: z.iso.date().nullable(),
  ingelezen: z.string().nullable().meta({ description: 'wanneer voor het laatst, UTC' }),
  gemeenten: z.array(
    z.object({ code: z.string(), naam: z.string().nullable(), standDatum: z.iso.date().nullable() }),
  ),
  jaren: z.array(z.number().int()),
  aantallen: z.record(z.string(), z.number().int()),
})

/** A door of our own that fetches a source's data by itself. */
export const onlineDoor = z.object({
  pad: z.string().meta({ description: 'POST hierheen begint' }),
  vraagt: z.enum(['gemeente']).nullable().meta({ description: 'wat erbij moet: { "gemeente": "naam" }' }),
  ingesteld: z.boolean(),
  instelling: z.string().nullable().meta({ description: 'de instelling die ontbreekt' }),
})

export const importSource = z.object({
  bron: z.enum(importSources),
  naam: z.string(),
  houder: z.string().nullable(),
  adressen: z.array(z.object({ naam: z.string(), url: z.url() })),
  formaten: z.array(z.enum(importFormats)),
  stand: importedState.nullable().meta({ description: 'null: nog niets ingelezen' }),
  online: z.array(onlineDoor),
})

export const importDoors = z.object({ items: z.array(importSource) })

export type WaitingFile = z.infer<typeof waitingFile>
export type ImportedState = z.infer<typeof importedState>
export type OnlineDoor = z.infer<typeof onlineDoor>
export type ImportSourceState = z.infer<typeof importSource>
export type ImportRun = z.infer<typeof importRun>
export type ImportCounts = z.infer<typeof importCounts>
export type ImportRefusal = z.infer<typeof importRefusal>
