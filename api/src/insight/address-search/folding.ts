// Text as it is compared: lower case, without accents and punctuation. The same rule twice, in JavaScript and in SQL; a test holds them together.
import { type SQL, sql } from 'drizzle-orm'

/** Letters that Unicode does not take apart. */
const ligatures: [string, string][] = [
  ['ĳ', 'ij'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
]

/** Folds a text to words of a–z and 0–9 with single spaces between. */
export function fold(text: string): string {
  let folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  for (const [letter, letters] of ligatures) folded = folded.replaceAll(letter, letters)
  return folded.replace(/[^a-z0-9]+/g, ' ').trim()
}

/** SQL: folds a text as `fold` does. */
export function folded(text: SQL): SQL {
  // Upper case of these too: lower() knows only ASCII in a database with the C locale.
  const both = ligatures.flatMap(([letter, letters]) => [
    [letter, letters],
    [letter.toUpperCase(), letters],
  ])
  const apart = both.reduce(
    (inner, [letter, letters]) => sql`replace(${inner}, ${letter}::text, ${letters}::text)`,
    sql`regexp_replace(normalize(${text}, NFD), '[\u0300-\u036f]', '', 'g')`,
  )
  return sql`btrim(regexp_replace(lower(${apart}), '[^a-z0-9]+', ' ', 'g'))`
}
