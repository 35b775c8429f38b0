// One home's energy label: what is known, why this registration counts, and all others folded away.
import type { Energielabels, LabelRegistratie } from '../../../../api/contract/labels.ts'
import { useEnergyLabels } from '../../lib/api/labels.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Swatch } from '../../ui/swatch.tsx'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { LabelHistory } from './label-history.tsx'
import { labelMark } from './label-mark.ts'

/** What the register calculated of it, each with the unit that its method uses. */
function Figures({ label }: { label: LabelRegistratie }) {
  const text = useText()
  const { count } = useFormats()
  const { warmtebehoefte: heat, primaireFossieleEnergie: fossil, berekendEnergieverbruik: use } = label
  const written = (value: number) => ({ value: count(Math.round(value)) })
  const rows = [
    heat !== null && [text('labels.figure.heat'), text('labels.unit.perSquareMetre', written(heat))],
    fossil !== null && [text('labels.figure.fossil'), text('labels.unit.perSquareMetre', written(fossil))],
    use?.eenheid === 'MJ' && [text('labels.figure.use'), text('labels.unit.megajoule', written(use.waarde))],
  ].filter((row) => row !== false)
  if (rows.length === 0) return null
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Standing({ labels }: { labels: Energielabels }) {
  const text = useText()
  const { day } = useFormats()
  const { status, reden, registraties } = labels
  const counting = registraties.find(({ isGeldend }) => isGeldend)
  if (!counting || status === 'onbekend')
    return <p>{text(registraties.length > 0 ? 'labels.about.none' : 'labels.about.onbekend')}</p>
  const dates = { registered: day(counting.registratiedatum), until: day(counting.geldigTot) }
  return (
    <>
      <p>
        {text(status === 'verlopen' ? 'labels.dates.expired' : 'labels.dates', dates)}{' '}
        {status === 'geregistreerd' ? null : text(`labels.about.${status}`)}
      </p>
      {reden ? <p className="subtle">{text(`labels.reason.${reden}`)}</p> : null}
      <Figures label={counting} />
    </>
  )
}

/** Where labels come from and how old that is. */
export function LabelSource({ labels: { bron, peildatum } }: { labels: Energielabels }) {
  const text = useText()
  const { day } = useFormats()
  if (!bron) return <p className="subtle source-line">{text('labels.source.none')}</p>
  const date = bron.peildatum
    ? text('source.asOf', { date: day(bron.peildatum) })
    : text('labels.source.undated')
  return (
    <p className="subtle source-line">
      {text('labels.source', { source: bron.naam, date })}{' '}
      {peildatum ? text('labels.source.judged', { date: day(peildatum) }) : null}
    </p>
  )
}

/** Why a home has its label. @param headed with the label itself as a heading, where nothing else names it */
export function HomeLabel({ dwelling, headed }: { dwelling: string; headed: boolean }) {
  const text = useText()
  const answer = useEnergyLabels(dwelling)
  if (answer.isError) return <Failure onRetry={() => answer.refetch()} />
  if (!answer.data) return <Skeleton lines={3} />
  const { status, registraties } = answer.data
  const letter = registraties.find(({ isGeldend }) => isGeldend)?.klasse ?? null
  return (
    <>
      {headed ? (
        <h2 className="status-line">
          <Swatch entry={labelMark(letter, status)} />
          {text(`labels.heading.${status}`, { letter: letter ?? '' })}
        </h2>
      ) : null}
      <Standing labels={answer.data} />
      {registraties.length > 0 ? <LabelHistory labels={registraties} /> : null}
      <LabelSource labels={answer.data} />
    </>
  )
}
