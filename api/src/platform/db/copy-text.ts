// PostgreSQL's COPY text format: one line a row, tabs between, backslash escapes. https://www.postgresql.org/docs/current/sql-copy.html

/** A value that COPY can carry; arrays become text arrays, null becomes SQL null. */
export type CopyValue = string | number | boolean | null | undefined | readonly string[]

const special = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escapeText(text: string): string {
  return special.test(text) ? text.replace(special, (character) => escapes[character] ?? character) : text
}

function arrayLiteral(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value.replace(/(["\\])/g, '\\$1')}"`)
  return `{${quoted.join(',')}}`
}

function copyField(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'object') return escapeText(arrayLiteral(value))
  return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value)
}

/** One row as a line of COPY text, with its line end. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copyField).join('\t')}\n`
}
