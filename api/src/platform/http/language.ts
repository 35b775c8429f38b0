// Which language a request asks for.
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { type Language, languages } from '../errors/told.ts'

/** The language that is wanted most of those that there are (RFC 9110, 12.5.4); nl-NL and nl-BE are both nl. */
export function languageOf(context: Context): Language {
  return accepts(context, {
    header: 'Accept-Language',
    supports: [...languages],
    default: languages[0],
    match: (wanted, { supports, default: otherwise }) => {
      const names = wanted.filter(({ q }) => q > 0).map(({ type }) => type.split('-')[0]?.toLowerCase() ?? '')
      return names.find((name) => supports.includes(name)) ?? otherwise
    },
  }) as Language
}
