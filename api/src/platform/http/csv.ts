// CSV for Dutch spreadsheets: semicolons, UTF-8 with a byte order mark, CRLF, and no cell that a spreadsheet would run as a formula.

/** A cell; null becomes an empty one. */
export type CsvCell = string | number | null

/** What every file begins with, so that Excel takes it for UTF-8. */
export const csvStart = '\uFEFF'

/** One row with its line end. Numbers get a decimal comma. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`
}

function csvCell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
