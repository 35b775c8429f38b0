// What the colours of the neighbourhoods mean, with how many have each.
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Skeleton } from '../../ui/waiting.tsx'
import { incomeClass, incomeClasses, useSupportFigures } from './figures.ts'
import './support.css'

export function SupportLegend({ area }: { area: string | null }) {
  const text = useText()
  const { count } = useFormats()
  const figures = useSupportFigures(area)
  if (!figures.data) return figures.isError ? null : <Skeleton lines={5} />
  if (figures.data.length === 0) return <p className="subtle">{text('support.figures.none')}</p>
  const classes = figures.data.map(incomeClass)
  const having = (wanted: number | null) => count(classes.filter((one) => one === wanted).length)
  return (
    <div className="legend">
      <h2 className="legend__title">{text('support.legend.title')}</h2>
      <p className="subtle legend__hint">{text('support.legend.hint')}</p>
      <ul className="support-legend">
        {incomeClasses.map(({ from, colour }, index) => {
          const to = incomeClasses[index + 1]?.from
          return (
            <li key={from}>
              <span className="support-legend__swatch" style={{ background: colour }} aria-hidden="true" />
              <span>
                {to === undefined
                  ? text('support.legend.more', { from })
                  : text('support.legend.between', { from, to })}
              </span>
              <span>{having(index)}</span>
            </li>
          )
        })}
        <li>
          <span className="support-legend__swatch hatched" aria-hidden="true" />
          <span>{text('class.unknown')}</span>
          <span>{having(null)}</span>
        </li>
      </ul>
      <p className="legend__notes">{text('support.legend.note')}</p>
    </div>
  )
}
