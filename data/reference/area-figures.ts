// The figures that CBS publishes of neighbourhoods and that we keep: unit, meaning, disclosure rule and spellings over the years.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { figureGroups, figureUnits } from '../../api/contract/vocabulary.ts'

const inBothLanguages = z.strictObject({ nl: z.string(), en: z.string() })

const areaFigure = z.strictObject({
  /** CBS's own name in the GeoPackage of 2022. */
  id: z.string().regex(/^[a-z0-9_]+$/),
  group: z.enum(figureGroups),
  unit: z.enum(figureUnits),
  label: inBothLanguages,
  meaning: inBothLanguages,
  /** When CBS gives it at all; null where no rule is known. */
  disclosure: inBothLanguages.nullable(),
  /** Every spelling that files have; case and underscores do not count. */
  columns: z.array(z.string()).nonempty(),
  /** What nobody could verify about it. */
  uncertain: z.string().nullable(),
})

const reference = z.strictObject({
  source: z.strictObject({
    title: z.string(),
    publishedOn: z.iso.date(),
    url: z.url(),
    licence: z.string(),
    note: z.string(),
  }),
  figures: z.array(areaFigure),
})

export type AreaFigure = z.infer<typeof areaFigure>

const file = new URL('./area-figures.json', import.meta.url)

/** All figures, in the order in which they are told. */
export const areaFigures: readonly AreaFigure[] = reference.parse(
  JSON.parse(readFileSync(file, 'utf8')),
).figures

/** A column's name as it is compared: lower case, without underscores and spaces. */
export const normalisedColumn = (name: string): string => name.toLowerCase().replace(/[_\s]/g, '')
