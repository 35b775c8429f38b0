// Columns of the table beside the map.
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { energyClasses } from '../../../../api/contract/vocabulary.ts'
import type { Formats } from '../../lib/format.ts'
import type { Text } from '../../lib/messages/text.ts'
import { Swatch } from '../../ui/swatch.tsx'
import type { Label, TableRow } from './table-rows.ts'

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

const helper = createColumnHelper<typeof features, TableRow>()

/** Street by name, then house numbers as numbers; buildings without an address last. */
export function compareAddresses(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  return one.localeCompare(other, 'nl', { numeric: true })
}

/** Unknown numbers sort last when ascending. */
export const compareNumbers = (one: number | null, other: number | null): number =>
  (one ?? Number.POSITIVE_INFINITY) === (other ?? Number.POSITIVE_INFINITY)
    ? 0
    : (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY)

/** Best first, by the worst class and then the best; expired after valid; without a label last. */
export function compareLabels(one: Label | null, other: Label | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const rank = ({ worst, best, expired }: Label) =>
    (expired ? 1000 : 0) + energyClasses.indexOf(worst) * 20 + energyClasses.indexOf(best)
  return rank(one) - rank(other)
}

/** @param withLabels whether the visitor may see energy labels */
export function tableColumns(text: Text, formats: Formats, themeTitle: string, withLabels: boolean) {
  const { count, metres } = formats
  const unknown = <span className="subtle">{text('class.unknown')}</span>
  const label = helper.accessor('label', {
    header: text('table.label.energy'),
    cell: ({ row: { original } }) => {
      const { label, homes } = original
      if (!label) return homes > 0 ? unknown : '–'
      const letters = label.best === label.worst ? label.best : `${label.best}–${label.worst}`
      return label.expired ? `${letters} (${text('table.expired')})` : letters
    },
    sortFn: (one, other) => compareLabels(one.original.label, other.original.label),
  })
  return helper.columns([
    helper.accessor('address', {
      header: text('table.address'),
      cell: ({ row }) =>
        row.original.address ?? <span className="subtle">{text('building.withoutAddress')}</span>,
      sortFn: (one, other) => compareAddresses(one.original.address, other.original.address),
    }),
    helper.accessor('classOrder', {
      header: themeTitle,
      cell: ({ row }) =>
        row.original.klasse ? (
          <span className="table__class">
            <Swatch entry={row.original.klasse} small /> {text(row.original.klasse.label)}
          </span>
        ) : null,
      sortFn: (one, other) => one.original.classOrder - other.original.classOrder,
    }),
    helper.accessor('year', {
      header: text('table.year'),
      cell: ({ row }) => row.original.year ?? unknown,
      sortFn: (one, other) => compareNumbers(one.original.year, other.original.year),
    }),
    helper.accessor('homes', {
      header: text('table.homes'),
      cell: ({ row }) => count(row.original.homes),
      sortFn: (one, other) => one.original.homes - other.original.homes,
    }),
    helper.accessor('floorArea', {
      header: 'm²',
      cell: ({ row }) => (row.original.floorArea === null ? '–' : count(row.original.floorArea)),
      sortFn: (one, other) => compareNumbers(one.original.floorArea, other.original.floorArea),
    }),
    ...(withLabels ? [label] : []),
    helper.accessor('height', {
      header: text('table.height'),
      cell: ({ row: { original } }) => {
        const { height, heightDoubt } = original
        if (height === null) return unknown
        return heightDoubt ? `${metres(height)} (${text('table.doubtful')})` : metres(height)
      },
      sortFn: (one, other) => compareNumbers(one.original.height, other.original.height),
    }),
  ])
}
