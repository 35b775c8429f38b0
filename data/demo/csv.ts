// Writes tables as Dutch registers and Dutch Excel have them: UTF-8 with byte order mark, `;`, CRLF.

const BYTE_ORDER_MARK = '\uFEFF'

const quoted = (value: string): string =>
  /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

/** The rows as one text; every row is written as it stands, so a preamble may be shorter than the table. */
export function dutchCsv(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`
}

/** A number with a decimal comma, with at most so many decimals. */
export const decimal = (value: number, digits = 2): string => value.toFixed(digits).replace('.', ',')
