// The orientation's charts beside the map: what is picked in one filters the others, the map and the table.
import './orientation.css'
import { memo, useSyncExternalStore } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import type { Brush } from './brush.ts'
import type { ChartProperties } from './chart-properties.ts'
import { LabelChart } from './label-chart.tsx'
import { NumberChart } from './number-chart.tsx'
import { SelectionSummary } from './selection-summary.tsx'
import { TenureChart } from './tenure-chart.tsx'
import { TypePeriodChart } from './type-period-chart.tsx'
import type { AreaHomes } from './use-area-homes.ts'
import { UseChart } from './use-chart.tsx'

interface Properties {
  area: Gebied
  homes: AreaHomes
}

export function OrientationCharts({ area, homes }: Properties) {
  const { brush, failed, retry } = homes
  if (failed) return <Failure onRetry={retry} />
  if (!brush) return <Skeleton lines={8} />
  return <Charts area={area} brush={brush} />
}

/** Drawn anew by the brush itself, whatever the rest of the screen does. */
const Charts = memo(function Charts({ area, brush }: { area: Gebied; brush: Brush }) {
  const text = useText()
  const picked = useSyncExternalStore(brush.subscribe, brush.now)
  const { payload } = picked
  if (payload.woningen === 0) {
    return (
      <article className="explanation">
        <h1>{text('charts.empty', { area: area.naam })}</h1>
        <p className="lead">{text('charts.empty.hint')}</p>
      </article>
    )
  }
  const properties: ChartProperties = { picked, onPick: brush.pick }
  return (
    <article className="charts">
      <SelectionSummary {...properties} area={area.naam} />
      <TypePeriodChart {...properties} />
      <LabelChart {...properties} />
      <NumberChart {...properties} kind="years" />
      <NumberChart {...properties} kind="areas" />
      <UseChart {...properties} />
      <TenureChart payload={payload} />
    </article>
  )
})
