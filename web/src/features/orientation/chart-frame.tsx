// What every chart has around it: what is the case, how much is unknown, the way back, the figures as a table, the source.
import { type ReactNode, useId, useState } from 'react'
import type { Bron } from '../../../../api/contract/registry.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

export interface TableLine {
  key: string
  label: string
  /** As texts, one a column. */
  cells: readonly string[]
}

interface Properties {
  name: string
  heading: string
  /** Says more than the heading has room for. */
  lead?: string | null
  /** Homes of which it is unknown, and of how many. */
  unknown: { homes: number; whole: number } | null
  /** Picks the unknown ones alone; null where that cannot be. */
  onUnknown?: (() => void) | null
  unknownPicked?: boolean
  /** Lets go of what is picked here; null when nothing is. */
  onClear: (() => void) | null
  columns?: readonly string[]
  /** Made when the table is opened. */
  lines?: () => readonly TableLine[]
  source: Bron | null
  /** Of figures that are about a year instead of a day. */
  year?: number | null
  /** Said after the source. */
  note?: string | null
  children: ReactNode
}

function UnknownShare({ unknown, onUnknown, unknownPicked }: Properties) {
  const text = useText()
  const { percent } = useFormats()
  if (!unknown || unknown.whole === 0) return null
  const { homes, whole } = unknown
  const words =
    homes === 0 ? text('charts.unknown.none') : text('charts.unknown', { share: percent(homes / whole) })
  if (!onUnknown || homes === 0) return <span className="subtle">{words}</span>
  return (
    <button type="button" className="chart__unknown" aria-pressed={unknownPicked} onClick={onUnknown}>
      <span aria-hidden="true" className="chart__hatch hatched" />
      {words}
      <span className="visually-hidden">. {text('charts.onlyUnknown')}</span>
    </button>
  )
}

function Source({ source, year, note }: Properties) {
  const text = useText()
  const { day } = useFormats()
  const words = ({ naam: name, peildatum }: Bron) => {
    if (year) return text('charts.source.year', { name, year: String(year) })
    return peildatum
      ? text('charts.source', { name, date: day(peildatum) })
      : text('charts.source.undated', { name })
  }
  return (
    <p className="subtle source-line">
      {source ? words(source) : null} {note}
    </p>
  )
}

function Table({ columns, lines }: { columns: readonly string[]; lines: readonly TableLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, cells }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AsTable({ name, columns, lines }: Properties) {
  const text = useText()
  const [open, setOpen] = useState(false)
  if (!columns || !lines) return null
  return (
    <details className="chart__table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {text('charts.asTable')}
        <span className="visually-hidden">: {name}</span>
      </summary>
      {open ? <Table columns={columns} lines={lines()} /> : null}
    </details>
  )
}

export function ChartFrame(properties: Properties) {
  const { name, heading, lead, onClear, children } = properties
  const text = useText()
  const id = useId()
  return (
    <section className="chart" aria-labelledby={id} data-picked={onClear !== null}>
      <header className="chart__head">
        <p className="chart__name">
          <span>{name}</span>
          <UnknownShare {...properties} />
          {onClear ? (
            <button type="button" className="link-button chart__clear" onClick={onClear}>
              {text('charts.clearOne')}
              <span className="visually-hidden">: {name}</span>
            </button>
          ) : null}
        </p>
        <h2 id={id}>{heading}</h2>
        {lead ? <p className="subtle">{lead}</p> : null}
      </header>
      {children}
      <AsTable {...properties} />
      <Source {...properties} />
    </section>
  )
}
