// The two charts of a number: year of construction and floor area.
import { useMemo } from 'react'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { axisOf, binned } from './bins.ts'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProperties } from './chart-properties.ts'
import { findNumbers, homesIn } from './findings.ts'
import { Histogram } from './histogram.tsx'
import { unknownNumber } from './homes-filter.ts'
import { clearChart, picksIn, type Range } from './selection.ts'

const kinds = {
  years: { steps: [1, 2, 5, 10, 25, 50, 100], most: 30 },
  areas: { steps: [5, 10, 20, 25, 50, 100, 250], most: 26 },
} as const

export function NumberChart({ kind, picked, onPick }: ChartProperties & { kind: keyof typeof kinds }) {
  const text = useText()
  const { count } = useFormats()
  const { selection, filter, filtered, payload } = picked
  const all = filter.all[kind]
  const axis = useMemo(() => axisOf(all, kinds[kind].steps, kinds[kind].most), [all, kind])
  const inArea = useMemo(() => (axis ? binned(all, axis.bins) : []), [axis, all])
  const counts = filtered.counts[kind]
  const now = axis ? binned(counts, axis.bins) : []
  const whole = homesIn(counts)
  const finding = findNumbers(counts)
  // A year stands without the point that Dutch puts between thousands.
  const say = (value: number) => (kind === 'years' ? String(value) : count(value))
  const heading = {
    none: () => text('charts.none'),
    few: () => text('charts.few', { count: whole }),
    unknown: () => text(`chart.${kind}.unknown`),
    known: () => text(`chart.${kind}.known`, { median: finding.kind === 'known' ? say(finding.median) : '' }),
  }
  const chosen = selection[kind]
  const setRange = (range: Range | 'onbekend' | null) => onPick({ ...selection, [kind]: range })
  return (
    <ChartFrame
      name={text(`chart.${kind}`)}
      heading={heading[finding.kind]()}
      lead={
        finding.kind === 'known'
          ? text(`chart.${kind}.middle`, { from: say(finding.from), to: say(finding.to) })
          : null
      }
      unknown={{ homes: counts.get(unknownNumber) ?? 0, whole }}
      onUnknown={() => setRange(chosen === 'onbekend' ? null : 'onbekend')}
      unknownPicked={chosen === 'onbekend'}
      onClear={picksIn(selection, kind) ? () => onPick(clearChart(selection, kind)) : null}
      source={payload.bronnen.register}
      columns={[text('chart.bin'), text('charts.fits'), text('charts.inArea')]}
      lines={() =>
        (axis?.bins ?? []).map((bin, index) => ({
          key: String(bin.from),
          label: text(`chart.${kind}.bin`, { from: say(bin.from), to: say(bin.to) }),
          cells: [count(now[index] ?? 0), count(inArea[index] ?? 0)],
        }))
      }
    >
      {axis ? (
        <Histogram
          axis={axis}
          all={inArea}
          now={now}
          range={chosen === 'onbekend' ? null : chosen}
          fromName={text(`chart.${kind}.from`)}
          toName={text(`chart.${kind}.to`)}
          say={say}
          onRange={setRange}
        />
      ) : null}
    </ChartFrame>
  )
}
