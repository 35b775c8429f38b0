// What everybody may know of a district's progress: one sentence first, then what is not known, and the choice of date.
import { type PublishedFigure, publishedFigures } from '../../../../api/contract/publications.ts'
import { figuresFile } from '../../lib/api/publications.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import type { AreaProgress } from './progress.ts'
import { ProgressTable } from './progress-table.tsx'
import { type ProgressChoice, useProgress } from './use-progress.ts'
import './publication.css'

interface Properties {
  /** Name of the area on screen. */
  name: string
  choice: ProgressChoice
  onDate: (date: string | null) => void
  onFigure: (figure: PublishedFigure) => void
}

function Headline({
  whole,
  name,
  date,
  figure,
}: {
  whole: AreaProgress | null
  name: string
  date: string
  figure: PublishedFigure
}) {
  const text = useText()
  const { count, day } = useFormats()
  if (!whole) return <p className="lead">{text('publication.noDistrict', { name })}</p>
  const { range, homes } = whole
  if (!range)
    return <p className="lead">{text('publication.hidden', { homes: count(homes), date: day(date) })}</p>
  const values = { from: count(range.minstens), to: count(range.hoogstens), homes: count(homes) }
  return (
    <>
      <p className="lead">
        {text(`publication.lead.${figure}`, values)} {text('publication.asOf', { date: day(range.sinds) })}
      </p>
      {range.sinds === date ? null : <p>{text('publication.stands', { date: day(date) })}</p>}
    </>
  )
}

/** Of how many homes nothing is known. */
function Unknown({ choice }: { choice: ProgressChoice }) {
  const text = useText()
  const { count } = useFormats()
  const widest = choice.figure.startsWith('label') ? 'label-bekend' : 'vastgelegd'
  const { progress } = useProgress({ ...choice, figure: widest })
  const whole = progress?.whole
  if (!whole?.range) return null
  const least = count(Math.max(0, whole.homes - whole.range.hoogstens))
  const most = count(whole.homes - whole.range.minstens)
  return <p>{text(`publication.unknown.${widest}`, { from: least, to: most })}</p>
}

function Choices({
  choice,
  onDate,
  onFigure,
  dates,
  id,
}: Properties & { dates: readonly string[]; id: string }) {
  const text = useText()
  const { day } = useFormats()
  const at = dates.indexOf(id)
  const go = (index: number) => onDate(index === 0 ? null : (dates[index] ?? null))
  return (
    <div className="progress-choices">
      <label className="field">
        <span className="field__label">{text('publication.choose.figure')}</span>
        <select
          value={choice.figure}
          onChange={({ target }) =>
            onFigure(publishedFigures.find((one) => one === target.value) ?? 'uitgevoerd')
          }
        >
          {publishedFigures.map((figure) => (
            <option key={figure} value={figure}>
              {text(`publication.title.${figure}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="progress-dates" hidden={dates.length < 2}>
        <button
          type="button"
          className="button button--quiet"
          disabled={at >= dates.length - 1}
          onClick={() => go(at + 1)}
        >
          <span aria-hidden="true">←</span>
          <span className="visually-hidden">{text('publication.earlier')}</span>
        </button>
        <label className="field">
          <span className="field__label">{text('publication.choose.date')}</span>
          <select value={id} onChange={({ target }) => go(dates.indexOf(target.value))}>
            {dates.map((date) => (
              <option key={date} value={date}>
                {day(date)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button button--quiet" disabled={at <= 0} onClick={() => go(at - 1)}>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">{text('publication.later')}</span>
        </button>
      </div>
    </div>
  )
}

export function ProgressPanel(properties: Properties) {
  const { name, choice } = properties
  const text = useText()
  const { id, list, figures, areas, progress } = useProgress(choice)
  if (list.isError || figures.isError || areas.isError)
    return <Failure onRetry={() => [list, figures, areas].forEach((one) => void one.refetch())} />
  if (!list.data) return <Skeleton lines={6} />
  if (id === null)
    return (
      <article className="explanation">
        <h1>{text('publication.none')}</h1>
        <p className="lead">{text('publication.none.hint')}</p>
      </article>
    )
  if (!progress || !figures.data) return <Skeleton lines={6} />
  return (
    <article className="explanation">
      <h1>{text('publication.heading', { name })}</h1>
      <Headline whole={progress.whole} name={name} date={id} figure={choice.figure} />
      <Unknown choice={choice} />
      <Choices {...properties} dates={list.data.map((one) => one.id)} id={id} />
      <details className="folded">
        <summary>{text('publication.table.open')}</summary>
        <ProgressTable choice={choice} />
      </details>
      <p>
        <a href={figuresFile(id)} download>
          {text('publication.download')}
        </a>
      </p>
      <details className="folded">
        <summary>{text('publication.rules.title')}</summary>
        <ul className="progress-rules">
          {(['ranges', 'few', 'moves', 'squares', 'together'] as const).map((rule) => (
            <li key={rule}>
              {text(`publication.rules.${rule}`, {
                buildings: figures.data.minimumWoningen.gebouw,
                engagement: figures.data.minimumWoningen.betrokkenheid,
              })}
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}
