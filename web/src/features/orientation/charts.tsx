// The orientation's charts beside the map: what is picked in one filters the others, the map and the table.
import './orientation.css'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import type { ChartProperties } from './chart-properties.ts'
import { LabelChart } from './label-chart.tsx'
import { NumberChart } from './number-chart.tsx'
import { picksAnything, type Selection } from './selection.ts'
import { SelectionSummary } from './selection-summary.tsx'
import { TenureChart } from './tenure-chart.tsx'
import { TypePeriodChart } from './type-period-chart.tsx'
import type { AreaHomes } from './use-area-homes.ts'
import { UseChart } from './use-chart.tsx'

interface Properties {
  area: Gebied
  homes: AreaHomes
  /** Null when nothing is picked any more. */
  onPick: (selection: Selection | null) => void
}

export function OrientationCharts({ area, homes, onPick }: Properties) {
  const text = useText()
  const { picked, failed, retry } = homes
  if (failed) return <Failure onRetry={retry} />
  if (!picked) return <Skeleton lines={8} />
  if (picked.payload.woningen === 0) {
    return (
      <article className="explanation">
        <h1>{text('charts.empty', { area: area.naam })}</h1>
        <p className="lead">{text('charts.empty.hint')}</p>
      </article>
    )
  }
  const properties: ChartProperties = {
    picked,
    onPick: (selection) => onPick(picksAnything(selection) ? selection : null),
  }
  return (
    <article className="charts">
      <SelectionSummary {...properties} area={area.naam} />
      <TypePeriodChart {...properties} />
      <LabelChart {...properties} />
      <NumberChart {...properties} kind="years" />
      <NumberChart {...properties} kind="areas" />
      <UseChart {...properties} />
      <TenureChart {...properties} />
    </article>
  )
}
