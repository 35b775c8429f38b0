// What an import did, for a person at a terminal.
import type { ImportCounts, ImportRun } from '../../api/contract/imports.ts'

const columns: [string, (counts: ImportCounts) => number][] = [
  ['occurrences', (counts) => counts.voorkomens],
  ['read', (counts) => counts.gelezen],
  ['new', (counts) => counts.nieuw],
  ['changed', (counts) => counts.gewijzigd],
  ['unchanged', (counts) => counts.ongewijzigd],
  ['closed', (counts) => counts.afgesloten],
  ['not current', (counts) => counts.zonderActueelVoorkomen],
  ['refused', (counts) => counts.geweigerd],
]

/** Prints the run's counts and where to read what it refused. */
export function printRun(run: ImportRun): void {
  const lines = [
    '',
    `Import ${run.id} of ${run.bestand}: ${run.toestand}`,
    `Delivery of ${run.standDatum ?? 'unknown date'}, ${run.gemeentecode ? `municipality ${run.gemeentecode}` : 'several municipalities'}`,
    '',
    row(
      '',
      columns.map(([name]) => name),
    ),
    ...Object.entries(run.aantallen).map(([type, counts]) =>
      row(
        type,
        columns.map(([, read]) => read(counts).toLocaleString('en')),
      ),
    ),
  ]
  if (run.weigeringen > 0) {
    const where = `/v1/imports/${run.id}/weigeringen?f=csv`
    lines.push(
      '',
      `${run.weigeringen} objects were refused or contradict each other; ${where} tells which and why.`,
    )
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

function row(first: string, cells: string[]): string {
  return first.padEnd(5) + cells.map((cell) => cell.padStart(12)).join('')
}
