// How long personal data is kept, table by table: period, moment, ground, source. migrations/0020_retention.sql and 0028 know each rule.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const inBothLanguages = z.strictObject({ nl: z.string(), en: z.string() })

const retentionRule = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  table: z.string(),
  what: inBothLanguages,
  months: z.number().int().min(1),
  from: inBothLanguages,
  ground: inBothLanguages,
  source: inBothLanguages,
})

const reference = z.strictObject({
  source: z.strictObject({ title: z.string(), note: z.string() }),
  rules: z.array(retentionRule).nonempty(),
})

/** In the order in which they are carried out: what hangs on an occupancy goes before it. */
export const retentionRules = reference.parse(
  JSON.parse(readFileSync(new URL('./retention.json', import.meta.url), 'utf8')),
).rules
