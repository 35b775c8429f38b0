// Chooses which mean per neighbourhood is drawn, and says the same in a list, with its source and what to mind.
import { type AverageFigure, averageFigureIds, type Gemiddelden } from '../../../../api/contract/averages.ts'
import { useAverages } from '../../lib/api/averages.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { isPulledDown, valueInWords } from './words.ts'

function Told({ averages }: { averages: Gemiddelden }) {
  const text = useText()
  const formats = useFormats()
  const { items, jaar, bron } = averages
  if (items.length === 0) return <p>{text(bron ? 'averages.none' : 'averages.notImported')}</p>
  const heated = items.filter((item) => isPulledDown(averages, item))
  return (
    <>
      <p>{text('averages.explanation')}</p>
      <ul className="averages__list">
        {items.map((item) => (
          <li key={item.code}>
            <span>{item.naam}</span>
            <span>
              {valueInWords(averages, item, text, formats)} ·{' '}
              {text('averages.homes', { count: item.woningen, shown: formats.count(item.woningen) })}
            </span>
          </li>
        ))}
      </ul>
      {heated.length > 0 ? (
        <p>{text('averages.heating', { areas: heated.map(({ naam }) => naam).join(', ') })}</p>
      ) : null}
      <p>{text('averages.source', { year: String(jaar), name: bron?.bronvermelding ?? 'CBS' })}</p>
    </>
  )
}

interface Properties {
  area: string
  figure: AverageFigure | null
  onChoose: (figure: AverageFigure | null) => void
}

export function AverageSwitch({ area, figure, onChoose }: Properties) {
  const text = useText()
  const averages = useAverages(area, figure)
  return (
    <div className="averages">
      <label className="field">
        <span className="field__label">{text('averages.choose')}</span>
        <select
          value={figure ?? ''}
          onChange={({ target }) => onChoose(averageFigureIds.find((id) => id === target.value) ?? null)}
        >
          <option value="">{text('averages.off')}</option>
          {averageFigureIds.map((id) => (
            <option key={id} value={id}>
              {text(`averages.${id}`)}
            </option>
          ))}
        </select>
      </label>
      {figure === null ? null : averages.isError ? (
        <Failure onRetry={() => averages.refetch()} />
      ) : averages.data ? (
        <Told averages={averages.data} />
      ) : (
        <Skeleton lines={2} />
      )}
    </div>
  )
}
