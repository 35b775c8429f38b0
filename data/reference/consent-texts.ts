// The texts with which consent is asked, per purpose, version and language. A version that was used is never changed.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { consentPurposes } from '../../api/contract/vocabulary.ts'

const wording = z.strictObject({ title: z.string().min(1), text: z.string().min(40) })

const consentText = z.strictObject({
  purpose: z.enum(consentPurposes),
  version: z.string().regex(/^[a-z0-9-]+$/),
  /** First day on which it was used. */
  from: z.iso.date(),
  nl: wording,
  en: wording,
})

const reference = z.strictObject({
  source: z.strictObject({ title: z.string(), note: z.string() }),
  texts: z.array(consentText),
})

export type ConsentText = z.infer<typeof consentText>

/** Every version of every text. */
export const consentTexts: readonly ConsentText[] = reference.parse(
  JSON.parse(readFileSync(new URL('./consent-texts.json', import.meta.url), 'utf8')),
).texts
