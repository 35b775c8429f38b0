// Wire shape of how long personal data is kept, and when that was carried out last.
import { z } from 'zod'

const tweetalig = z.object({ nl: z.string(), en: z.string() })

export const bewaring = z.object({
  regels: z.array(
    z.object({
      id: z.string(),
      tabel: z.string(),
      wat: tweetalig,
      maanden: z.number().int(),
      vanaf: tweetalig,
      grond: tweetalig,
      bron: tweetalig,
      laatstVerwijderd: z.number().int().nullable().meta({ description: 'rijen in de laatste uitvoering' }),
    }),
  ),
  uitvoeringen: z.array(
    z.object({ uitgevoerdOp: z.iso.datetime(), verwijderd: z.record(z.string(), z.number().int()) }),
  ),
})
