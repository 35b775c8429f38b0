// Explains an area's adoption: first what is the case, in a sentence, then the figures behind it.
import type { ReactNode } from 'react'
import type { Adoptie } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { KeyFigures } from '../../ui/key-figures.tsx'
import { StackedBar } from '../../ui/stacked-bar.tsx'
import { adoptionParts, homesWith, nextPhase, unknownShare } from './shares.ts'

export function AreaExplanation({ adoption, children }: { adoption: Adoptie; children: ReactNode }) {
  const text = useText()
  const { count, day, percent } = useFormats()
  const { fase, woningen, uitgevoerd, aandeelUitgevoerd, perStatus, peildatum } = adoption
  const next = nextPhase(fase)
  const share = text(uitgevoerd === 0 ? 'adoption.share.none' : 'adoption.share', {
    share: percent(aandeelUitgevoerd),
    homes: count(woningen),
  })
  const coming =
    next && next.from > 0 ? text(`adoption.next.${next.category}`, { share: percent(next.from) }) : ''
  return (
    <article className="explanation">
      <h1>{text(fase ? `adoption.phase.${fase}` : 'adoption.phase.none')}</h1>
      <p className="lead">
        {share} {coming}
      </p>
      <StackedBar
        parts={adoptionParts(adoption)}
        name={text('adoption.bar', { share: percent(aandeelUitgevoerd) })}
      />
      <KeyFigures
        figures={[
          { figure: count(uitgevoerd), label: text('adoption.done') },
          { figure: count(homesWith(perStatus, 'besluit')), label: text('adoption.decided') },
          { figure: percent(unknownShare(adoption)), label: text('adoption.unknown') },
        ]}
      />
      <p className="subtle source-line">{text('adoption.asOf', { date: day(peildatum) })}</p>
      {children}
    </article>
  )
}
