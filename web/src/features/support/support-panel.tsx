// Where help may be needed, by neighbourhood, and the households that asked for it themselves.
import './support.css'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useConsents } from '../../lib/api/consents.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { useSupportFigures } from './figures.ts'
import { FiguresTable } from './figures-table.tsx'

function Figures({ area }: { area: string }) {
  const text = useText()
  const figures = useSupportFigures(area)
  if (figures.isError) return <Failure onRetry={() => figures.refetch()} />
  if (!figures.data) return <Skeleton lines={5} />
  if (figures.data.length === 0)
    return <p>{`${text('support.figures.none')} ${text('support.figures.how')}`}</p>
  return <FiguresTable neighbourhoods={figures.data} />
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
