// What can be said of an area from so far away that single buildings are not drawn.
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { KeyFigures } from '../../ui/key-figures.tsx'

export function FarSummary({ area, date }: { area: Gebied; date: string | null }) {
  const text = useText()
  const { count, day } = useFormats()
  return (
    <article className="explanation">
      <h1>{text('summary.far', { area: area.naam })}</h1>
      <p className="lead">{text('summary.far.hint')}</p>
      <KeyFigures figures={[{ figure: count(area.woningen), label: text('summary.far.homes') }]} />
      {date ? <p className="subtle source-line">{text('summary.source', { date: day(date) })}</p> : null}
    </article>
  )
}
