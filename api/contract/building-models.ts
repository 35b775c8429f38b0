// What 3DBAG measured of a building, as the API tells it.
import { z } from 'zod'
import { roofTypes } from './vocabulary.ts'

const metres = z.number().nullable()
const squareMetres = z.number().nullable().meta({ description: 'm²; null: onbekend' })

/** Null throughout means that 3DBAG does not know. */
export const gebouwmodel = z
  .object({
    hoogte: metres.meta({ description: 'm; 70% van het dak ligt lager, gerekend vanaf het maaiveld' }),
    hoogteHoogstePunt: metres.meta({ description: 'm; hoogste punt van het dak, vanaf het maaiveld' }),
    maaiveld: metres.meta({ description: 'm boven NAP' }),
    daktype: z.enum(roofTypes).nullable(),
    dakoppervlakPlat: squareMetres,
    dakoppervlakSchuin: squareMetres,
    gevel: squareMetres.meta({ description: 'm² buitenmuur' }),
    gedeeldeMuur: squareMetres.meta({ description: 'm² muur die met een buurpand wordt gedeeld' }),
    volume: z.number().nullable().meta({ description: 'm³ (LoD 2.2)' }),
    bouwlagen: z.number().int().nullable().meta({ description: 'schatting, alleen tot vijf' }),
    meting: z.string().nullable().meta({ description: 'hoogtebestand, zoals AHN4' }),
    metingJaar: z.number().int().nullable(),
    isTwijfelachtig: z.boolean().meta({ description: '3DBAG meldt dat het model mogelijk niet klopt' }),
  })
  .meta({ id: 'Gebouwmodel' })

export type Gebouwmodel = z.infer<typeof gebouwmodel>
