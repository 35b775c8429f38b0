// The neighbourhoods' figures beside one another: what the map colours, and two that help to read it.
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { figureOf, type Neighbourhood, type SupportFigure, supportFigures } from './figures.ts'

/** The newest year of a figure; null where no neighbourhood has it. */
const yearOf = (neighbourhoods: readonly Neighbourhood[], figure: SupportFigure): number | null =>
  neighbourhoods.reduce<number | null>((newest, neighbourhood) => {
    const year = figureOf(neighbourhood, figure)?.jaar ?? null
    return year !== null && year > (newest ?? 0) ? year : newest
  }, null)

function Cell({
  neighbourhood,
  figure,
  year,
}: {
  neighbourhood: Neighbourhood
  figure: SupportFigure
  year: number | null
}) {
  const text = useText()
  const { count } = useFormats()
  const told = figureOf(neighbourhood, figure)
  if (!told) return <td className="subtle">{text('class.unknown')}</td>
  return (
    <td>
      {count(told.waarde)}
      {told.eenheid === '%' ? '%' : ''}
      {told.jaar === year ? null : <span className="subtle"> ({told.jaar})</span>}
    </td>
  )
}

export function FiguresTable({ neighbourhoods }: { neighbourhoods: readonly Neighbourhood[] }) {
  const text = useText()
  const columns = supportFigures.map((figure) => ({ figure, year: yearOf(neighbourhoods, figure) }))
  return (
    <table className="support__figures">
      <thead>
        <tr>
          <th scope="col">{text('support.neighbourhood')}</th>
          {columns.map(({ figure, year }) => (
            <th key={figure} scope="col">
              {text(`support.${figure}`)} {year === null ? null : <span className="subtle">{year}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {neighbourhoods.map((neighbourhood) => (
          <tr key={neighbourhood.code}>
            <th scope="row">{neighbourhood.naam}</th>
            {columns.map((column) => (
              <Cell key={column.figure} neighbourhood={neighbourhood} {...column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
