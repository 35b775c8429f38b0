// What the browser has to know of the server before it draws anything.
import { z } from 'zod'
import { lonLatBox } from './registry.ts'

export const instellingen = z.object({
  versie: z.string(),
  database: z.enum(['embedded', 'server']),
  revisie: z.string().meta({ description: 'revisie van de gegevens die iedereen mag zien' }),
  tegels: z.string().meta({
    description:
      'pad van de tegels met {z}/{x}/{y}; wie woningfeiten mag lezen, krijgt die met energielabels',
  }),
  achtergrondtegels: z
    .string()
    .nullable()
    .meta({ description: 'adres met {z}/{x}/{y}, of null voor de eigen achtergrond' }),
  kader: lonLatBox.nullable().meta({ description: 'null: er zijn nog geen gegevens geladen' }),
  demo: z.boolean(),
  standDatum: z.iso.date().nullable(),
  standen: z.partialRecord(z.enum(['bag', 'ep-online', 'cbs', '3dbag']), z.iso.date().nullable()).meta({
    description: 'datum van de nieuwste levering per bron; een bron die nog niet is ingelezen ontbreekt',
  }),
})

export type Instellingen = z.infer<typeof instellingen>
