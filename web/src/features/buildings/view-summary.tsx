// Says in a sentence what kind of place is in view, from the register alone.
import { buildingPeriodCodes } from '../../../../api/contract/vocabulary.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import type { BuildingInView } from '../../map/in-view.ts'
import { buildingYearTheme } from '../../map/themes/building-year.ts'
import { KeyFigures } from '../../ui/key-figures.tsx'
import { StackedBar } from '../../ui/stacked-bar.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { summarise } from './summary.ts'

/** @param buildings null while nothing has been counted; empty when too far away or nothing there */
export function ViewSummary({
  buildings,
  date,
}: {
  buildings: BuildingInView[] | null
  date: string | null
}) {
  const text = useText()
  const { count, percent, day } = useFormats()
  if (!buildings) return <Skeleton lines={5} />
  const summary = summarise(buildings)
  if (summary.homes === 0) {
    return (
      <article className="explanation">
        <h1>{text(buildings.length === 0 ? 'summary.nothing' : 'summary.noHomes')}</h1>
        <p className="lead">{text('summary.nothing.hint')}</p>
      </article>
    )
  }
  const parts = buildingYearTheme.classes.map((entry) => ({
    entry,
    value:
      summary.perPeriod[buildingPeriodCodes.indexOf(entry.id as (typeof buildingPeriodCodes)[number])] ?? 0,
  }))
  return (
    <article className="explanation">
      <h1>
        {summary.mainPeriod === 'onbekend'
          ? text('summary.periodUnknown')
          : text('summary.heading', { period: text(`period.${summary.mainPeriod}.inSentence`) })}
      </h1>
      <p className="lead">
        {text('summary.lead', { share: percent(summary.mainShare), homes: count(summary.homes) })}
        {summary.mainType
          ? ` ${text('summary.type', { type: text(`housingType.${summary.mainType}.plural`), share: percent(summary.typeShare) })}`
          : ''}
      </p>
      <StackedBar parts={parts} name={text('summary.bar')} />
      <KeyFigures
        figures={[
          { figure: count(summary.homes), label: text('summary.homes') },
          { figure: count(buildings.length), label: text('summary.buildings') },
          { figure: percent(summary.unknownShare), label: text('summary.yearUnknown') },
        ]}
      />
      <p className="subtle">{text('summary.hint')}</p>
      {date ? <p className="subtle source-line">{text('summary.source', { date: day(date) })}</p> : null}
    </article>
  )
}
