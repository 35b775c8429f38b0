// The same as the map, as a table: every area with what it shows, in words.
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Skeleton } from '../../ui/waiting.tsx'
import type { AreaProgress } from './progress.ts'
import { type ProgressChoice, useProgress } from './use-progress.ts'
import { rangeInWords } from './words.ts'
import './publication.css'

function Rows({
  caption,
  areas,
  date,
}: {
  caption: string
  areas: readonly AreaProgress[]
  date: string | null
}) {
  const text = useText()
  const formats = useFormats()
  if (areas.length === 0) return null
  return (
    <table className="progress-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('publication.table.area')}</th>
          <th scope="col">{text('publication.table.homes')}</th>
          <th scope="col">{text('publication.table.range')}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.id}>
            <th scope="row">{area.name}</th>
            <td>{formats.count(area.homes)}</td>
            <td>
              {rangeInWords(area, text, formats)}
              {area.range && area.range.sinds !== date ? (
                <span className="subtle">
                  {' '}
                  {text('publication.table.since', { date: formats.day(area.range.sinds) })}
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function ProgressTable({ choice }: { choice: ProgressChoice }) {
  const text = useText()
  const { progress, id, list } = useProgress(choice)
  if (list.data?.length === 0) return <p className="progress-tables">{text('publication.none')}</p>
  if (!progress) return <Skeleton lines={6} />
  return (
    <div className="progress-tables">
      <Rows caption={text('publication.table.neighbourhoods')} areas={progress.neighbourhoods} date={id} />
      <Rows caption={text('publication.table.squares')} areas={progress.squares} date={id} />
    </div>
  )
}
