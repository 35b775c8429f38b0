// The table beside the map: the same buildings, the same filters, so that the map is never the only way.
import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useFormats } from '../../lib/format.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { useAddressesInView } from '../../lib/queries.ts'
import type { BuildingInView } from '../../map/in-view.ts'
import type { Box } from '../../map/map-handle.ts'
import type { Theme } from '../../map/themes/theme.ts'
import { features, tableColumns } from './table-columns.tsx'
import { type TableRow, tableRows } from './table-rows.ts'

interface Properties {
  /** All that the map shows: their order is kept while those that are listed come and go. */
  inView: readonly BuildingInView[]
  /** Of those in view, what is listed. */
  buildings: readonly BuildingInView[]
  /** What the map shows, to ask the addresses of. */
  box: Box | null
  theme: Theme
  far: boolean
  selected: string | null
  onPoint: (building: number | null) => void
  onSelect: (building: string) => void
  /** Null where the table cannot be closed, as on a phone's sheet. */
  onClose: (() => void) | null
}

const rowHeight = 44
const noAddresses: ReadonlyMap<string, string | null> = new Map()
/** Of adoption the order of the legend says most; of register facts the address. */
const firstOrder = ({ fromState }: Theme): SortingState => [
  ...(fromState ? [{ id: 'classOrder', desc: false }] : []),
  { id: 'address', desc: false },
]
const ariaSort = { asc: 'ascending', desc: 'descending' } as const

function useRows({ inView, box, theme }: Properties): TableRow[] {
  const { data: addresses } = useAddressesInView(box)
  return useMemo(() => tableRows(inView, theme, addresses ?? noAddresses), [inView, theme, addresses])
}

function useSortedTable(properties: Properties) {
  const text = useText()
  const formats = useFormats()
  const withLabels = useMay()('woningfeiten', 'lezen')
  const data = useRows(properties)
  const [sorting, setSorting] = useState<SortingState>(() => firstOrder(properties.theme))
  const title = text(`theme.${properties.theme.id}.short`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title changes with language and theme, and so do the columns
  const columns = useMemo(() => tableColumns(text, formats, title, withLabels), [title, withLabels])
  return useTable({
    features,
    columns,
    data,
    getRowId: ({ id }) => id,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  })
}

/** Stands for the rows that are not made, above and below those that are. */
const Spacer = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr>
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null

export function BuildingTable(properties: Properties) {
  const { buildings, far, selected, onPoint, onSelect, onClose } = properties
  const text = useText()
  const { count } = useFormats()
  const table = useSortedTable(properties)
  const sorted = table.getRowModel().rows
  // Sorting thousands of addresses takes long, and what is picked or switched off does not change their order.
  const rows = useMemo(() => {
    if (buildings.length === sorted.length) return sorted
    const listed = new Set(buildings.map(({ id }) => id))
    return sorted.filter(({ original }) => listed.has(original.feature))
  }, [sorted, buildings])
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  const move = (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key]
    const row = rows[index]
    if ((event.key === 'Enter' || event.key === ' ') && row) {
      event.preventDefault()
      onSelect(row.original.id)
    } else if (next !== undefined && next >= 0 && next < rows.length) {
      event.preventDefault()
      virtual.scrollToIndex(next)
      requestAnimationFrame(() =>
        frame.current?.querySelector<HTMLElement>(`[aria-rowindex="${next + 2}"]`)?.focus(),
      )
    }
  }
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <section className="table" aria-label={text('table.label')}>
      <header className="table__head">
        <h2>{text('table.title', { count: buildings.length, shown: count(buildings.length) })}</h2>
        {onClose ? (
          <button type="button" className="button button--quiet" onClick={onClose}>
            {text('table.close')}
          </button>
        ) : null}
      </header>
      {far ? <p className="subtle table__empty">{text('legend.far')}</p> : null}
      {!far && rows.length === 0 ? <p className="subtle table__empty">{text('table.empty')}</p> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only lets go of the building pointed at; rows do the rest */}
      <div ref={frame} className="table__frame" onMouseLeave={() => onPoint(null)}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted()
                  return (
                    <th key={header.id} scope="col" aria-sort={sorted ? ariaSort[sorted] : 'none'}>
                      <button type="button" onClick={header.column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} />
                        <span aria-hidden="true">{sorted ? { asc: ' ↑', desc: ' ↓' }[sorted] : ''}</span>
                      </button>
                    </th>
                  )
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            <Spacer height={before} />
            {items.map(({ index }) => {
              const row = rows[index]
              if (!row) return null
              const { id, feature } = row.original
              return (
                <tr
                  key={id}
                  aria-rowindex={index + 2}
                  aria-selected={id === selected}
                  tabIndex={index === (items[0]?.index ?? 0) || id === selected ? 0 : -1}
                  style={{ height: rowHeight }}
                  onClick={() => onSelect(id)}
                  onKeyDown={(event) => move(event, index)}
                  onMouseEnter={() => onPoint(feature)}
                  onFocus={() => onPoint(feature)}
                  onBlur={() => onPoint(null)}
                >
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              )
            })}
            <Spacer height={after} />
          </tbody>
        </table>
      </div>
    </section>
  )
}
