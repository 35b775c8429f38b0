// Tells a CSV file by its first lines: EP-Online's total file in its versions, or engagement events.
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { refused, taken } from './findings.ts'

const quoted = /^"(.*)"$/

/** The cells of a line, whatever it is separated by. */
function cellsOf(line: string): string[] {
  const separator = [';', ',', '\t'].reduce((best, sign) =>
    line.split(sign).length > line.split(best).length ? sign : best,
  )
  return line.split(separator).map((cell) => cell.trim().replace(quoted, '$1'))
}

/** EP-Online spells its names in three ways; this is what they share. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('_', '')
    .replace(/^(pand|meting)/, '')

const isLabels = (names: string[]): boolean => {
  const known = new Set(names.map(plain))
  return known.has('energieklasse') && known.has('registratiedatum')
}

const isEvents = (names: string[]): boolean => {
  const known = new Set(names.map((name) => name.toLowerCase()))
  return known.has('datum') && known.has('gebeurtenis')
}

/** What the beginning of a CSV file says that it is; `undefined` when these are no lines of cells at all. */
export function recogniseCsv(beginning: string): FileRecognition | undefined {
  const lines = beginning.split(/\r?\n/).filter((line) => line.trim() !== '')
  // EP-Online writes two lines before its header since version 4.
  for (const [index, line] of lines.slice(0, 4).entries()) {
    const names = cellsOf(line)
    if (isLabels(names)) return labels(names, index > 0, lines)
    if (index === 0 && isEvents(names)) return taken('gebeurtenissen-csv')
  }
  const names = cellsOf(lines[0] ?? '')
  return names.length > 1 ? refused('csv-onbekend', shorten(names)) : undefined
}

function labels(names: string[], hasPreamble: boolean, lines: string[]): FileRecognition {
  const old = !hasPreamble && names.some((name) => /^(pand|meting)_/i.test(name))
  const published = /publicatiedatum\W*(\d{4})-?(\d{2})-?(\d{2})/i.exec(lines.slice(0, 3).join('\n'))
  const standDatum = published ? `${published[1]}-${published[2]}-${published[3]}` : null
  return taken(old ? 'ep-online-csv-oud' : 'ep-online-csv', { standDatum })
}

/** The first few of a list of names, for a message. */
export function shorten(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
  return shown.join(', ') + (names.length > shown.length ? ', …' : '')
}
