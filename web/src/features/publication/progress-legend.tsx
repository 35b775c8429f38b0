// What the colours of published progress mean, with how many squares have each.
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Skeleton } from '../../ui/waiting.tsx'
import { shareClasses } from './progress.ts'
import { type ProgressChoice, useProgress } from './use-progress.ts'
import { classInWords } from './words.ts'
import './publication.css'

export function ProgressLegend({ choice }: { choice: ProgressChoice }) {
  const text = useText()
  const formats = useFormats()
  const { progress, list } = useProgress(choice)
  if (list.data?.length === 0) return <p className="subtle">{text('publication.none')}</p>
  if (!progress) return <Skeleton lines={5} />
  const { squares } = progress
  const inClass = (wanted: number | null) => squares.filter(({ shareClass }) => shareClass === wanted).length
  return (
    <div className="legend">
      <h2 className="legend__title">{text(`publication.title.${choice.figure}`)}</h2>
      <p className="subtle legend__hint">{text('publication.legend.hint')}</p>
      <ul className="progress-legend">
        {shareClasses.map(({ colour, from }, index) => (
          <li key={from}>
            <span className="progress-legend__swatch" style={{ background: colour }} aria-hidden="true" />
            <span>{classInWords(index, text, formats)}</span>
            <span className="progress-legend__count">{formats.count(inClass(index))}</span>
          </li>
        ))}
        <li>
          <span className="progress-legend__swatch progress-legend__swatch--hidden" aria-hidden="true" />
          <span>{text('publication.legend.hidden')}</span>
          <span className="progress-legend__count">{formats.count(inClass(null))}</span>
        </li>
      </ul>
    </div>
  )
}
