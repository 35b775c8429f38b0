// Where help may be needed, by neighbourhood, and the households that asked for it themselves.
import './support.css'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useConsents } from '../../lib/api/consents.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { type Neighbourhood, supportFigures, useSupportFigures } from './figures.ts'

function Value({ neighbourhood, figure }: { neighbourhood: Neighbourhood; figure: string }) {
  const text = useText()
  const { count } = useFormats()
  const told = neighbourhood.cijfers.find(({ figuur }) => figuur === figure)
  if (told?.waarde === undefined || told.waarde === null)
    return <span className="subtle">{text('class.unknown')}</span>
  return (
    <>
      {count(told.waarde)}
      {told.eenheid === '%' ? '%' : ' m³'} <span className="subtle">({told.jaar})</span>
    </>
  )
}

function Figures({ area }: { area: string }) {
  const text = useText()
  const figures = useSupportFigures(area)
  if (figures.isError) return <Failure onRetry={() => figures.refetch()} />
  if (!figures.data) return <Skeleton lines={5} />
  if (figures.data.length === 0) return <p className="subtle">{text('support.figures.none')}</p>
  return (
    <ul className="support__areas">
      {figures.data.map((neighbourhood) => (
        <li key={neighbourhood.code}>
          <h3>
            <strong>{neighbourhood.naam}</strong>
          </h3>
          <dl className="facts">
            {supportFigures.map((figure) => (
              <div key={figure}>
                <dt>{text(`support.${figure}`)}</dt>
                <dd>
                  <Value neighbourhood={neighbourhood} figure={figure} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Asked({ area }: { area: string }) {
  const text = useText()
  const consents = useConsents(area)
  if (consents.isError) return <Failure onRetry={() => consents.refetch()} />
  if (!consents.data) return <Skeleton lines={2} />
  const homes = consents.data.items.filter(({ doelen }) => doelen.includes('coach'))
  return (
    <>
      <h2>{text('support.asked', { count: homes.length })}</h2>
      <p className="subtle">{text(homes.length === 0 ? 'support.asked.none' : 'support.asked.hint')}</p>
      <ul className="support__homes">
        {homes.map(({ verblijfsobject, adres }) => (
          <li key={verblijfsobject}>{adres}</li>
        ))}
      </ul>
    </>
  )
}

export function SupportPanel({ area, seesConsents }: { area: Gebied; seesConsents: boolean }) {
  const text = useText()
  return (
    <article className="explanation">
      <h1>{text('support.heading', { area: area.naam })}</h1>
      <p className="lead">{text('support.lead')}</p>
      {seesConsents ? <Asked area={area.id} /> : null}
      <h2>{text('support.figures')}</h2>
      <Figures area={area.id} />
      <p className="subtle source-line">{text('support.source')}</p>
    </article>
  )
}
