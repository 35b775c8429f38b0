// Reads single values of EP-Online's files: dates, numbers, flags, ids and words in every spelling that occurs.

const empty = new Set(['', 'null', 'NULL'])

/** A cell's words, or null where it is empty. */
export function textIn(cell: string | undefined): string | null {
  const text = cell?.trim() ?? ''
  return empty.has(text) ? null : text
}

/** UTF-8 that was read as Latin-1 and written as UTF-8 again: "Ã©Ã©n" is "één". Anything else stays as it is. */
export function repairMojibake(text: string): string {
  if (!/[\u00c3\u00c2][\u0080-\u00bf]/.test(text)) return text
  const repaired = Buffer.from(text, 'latin1').toString('utf8')
  return repaired.includes('\ufffd') ? text : repaired
}

const dateForms: [RegExp, (parts: string[]) => string][] = [
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => `${year}-${month}-${day}`],
  [/^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/, ([year, month, day]) => `${year}-${month}-${day}`],
  [/^(\d{2})-(\d{2})-(\d{4})$/, ([day, month, year]) => `${year}-${month}-${day}`],
]

/** YYYYMMDD, ISO 8601 or dd-mm-yyyy as yyyy-mm-dd; undefined for what is no day of the calendar. */
export function dateIn(text: string): string | undefined {
  for (const [form, write] of dateForms) {
    const parts = form.exec(text)
    if (!parts) continue
    const day = write(parts.slice(1))
    const read = new Date(`${day}T00:00:00Z`)
    const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
    return exists && day >= '1900-01-01' ? day : undefined
  }
  return undefined
}

/** A number with a decimal comma or point; undefined for anything else. */
export function numberIn(text: string): number | undefined {
  return /^[-+]?\d+([.,]\d+)?([eE][-+]?\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

const flags: Record<string, boolean> = {
  '1': true,
  true: true,
  ja: true,
  j: true,
  '0': false,
  false: false,
  nee: false,
  n: false,
}

/** A flag, or null where it says nothing that we know. */
export function flagIn(text: string | null): boolean | null {
  return text === null ? null : (flags[text.toLowerCase()] ?? null)
}

/** A BAG id of 16 digits, also one that a spreadsheet robbed of its leading zeros; null for 0000000000000000 and what is none. */
export function bagIdIn(cell: string | undefined): string | null {
  const text = cell?.trim() ?? ''
  if (!/^\d{12,16}$/.test(text)) return null
  const id = text.padStart(16, '0')
  return id === '0000000000000000' ? null : id
}

/** The ids of a list with commas, each once, in order. */
export function bagIdsIn(cell: string | undefined): string[] {
  if (!cell) return []
  const ids = cell.split(',').map(bagIdIn)
  return [...new Set(ids.filter((id) => id !== null))].sort()
}

/** 1381AB, or null where it is no postcode. */
export function postcodeIn(cell: string | undefined): string | null {
  const text = (cell ?? '').replace(/\s+/g, '').toUpperCase()
  return /^[1-9]\d{3}[A-Z]{2}$/.test(text) ? text : null
}

/** A house number, or null. */
export function houseNumberIn(cell: string | undefined): number | null {
  const text = cell?.trim() ?? ''
  return /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : null
}
