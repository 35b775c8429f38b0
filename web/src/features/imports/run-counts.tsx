// What an import brought, per kind of object.
import type { ImportCounts, ImportRun } from '../../../../api/contract/imports.ts'
import { useFormats } from '../../lib/format.ts'
import { type MessageId, useText } from '../../lib/messages/text.ts'
import { wordsOf } from './words.ts'

const columns: readonly [MessageId, keyof ImportCounts][] = [
  ['imports.count.read', 'gelezen'],
  ['imports.count.new', 'nieuw'],
  ['imports.count.changed', 'gewijzigd'],
  ['imports.count.unchanged', 'ongewijzigd'],
  ['imports.count.closed', 'afgesloten'],
  ['imports.count.refused', 'geweigerd'],
]

export function RunCounts({ run }: { run: ImportRun }) {
  const text = useText()
  const { count } = useFormats()
  const { elders, ...counted } = run.aantallen
  const rows = Object.entries(counted)
  const elsewhere = elders?.voorkomens ?? 0
  return (
    <>
      {rows.length > 0 ? <CountsTable rows={rows} /> : null}
      {elsewhere > 0 ? (
        <p>{text('imports.counts.elsewhere', { count: elsewhere, shown: count(elsewhere) })}</p>
      ) : null}
    </>
  )
}

function CountsTable({ rows }: { rows: readonly [string, ImportCounts][] }) {
  const text = useText()
  const { count } = useFormats()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, so the keyboard has to reach it
    <section className="table-scroll" tabIndex={0} aria-label={text('imports.counts.label')}>
      <table className="plain-table plain-table--figures">
        <thead>
          <tr>
            <th scope="col">{text('imports.counts.kind')}</th>
            {columns.map(([id]) => (
              <th key={id} scope="col">
                {text(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([type, counts]) => (
            <tr key={type}>
              <th scope="row">{wordsOf(text, 'type', type)}</th>
              {columns.map(([id, key]) => (
                <td key={id}>{count(counts[key])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
