// What the district would be: homes, streets, overlap, and what is worth knowing before it is kept.
import type { WijkVoorbeeld } from '../../../../api/contract/districts.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { KeyFigures } from '../../ui/key-figures.tsx'
import { StreetList } from './street-list.tsx'

function Findings({ preview }: { preview: WijkVoorbeeld }) {
  const text = useText()
  const { count } = useFormats()
  const told = [
    ...preview.bevindingen
      .filter((finding) => finding !== 'overlap' && finding !== 'niet-te-scheiden')
      .map((finding) => text(`district.finding.${finding}`, { count: preview.delen })),
    ...preview.overlap.map(({ naam, woningen }) =>
      text('district.finding.overlap', { count: woningen, shown: count(woningen), district: naam }),
    ),
    ...preview.nietTeScheiden.map(({ straat, woningen }) =>
      text('district.finding.niet-te-scheiden', { count: woningen, street: straat }),
    ),
  ]
  if (told.length === 0) return null
  return (
    <ul className="findings">
      {told.map((finding) => (
        <li key={finding}>
          <span aria-hidden="true" className="mark mark--warning">
            !
          </span>
          {finding}
        </li>
      ))}
    </ul>
  )
}

/** Hectares as people write them: a decimal while there are few. */
export function useHectares() {
  const { count } = useFormats()
  return (squareMetres: number) => {
    const hectares = squareMetres / 10_000
    return count(hectares < 10 ? Math.round(hectares * 10) / 10 : Math.round(hectares))
  }
}

export function Preview({ preview, title }: { preview: WijkVoorbeeld; title: string }) {
  const text = useText()
  const { count } = useFormats()
  const hectares = useHectares()
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <KeyFigures
        figures={[
          { figure: count(preview.woningen), label: text('district.figure.homes') },
          { figure: count(preview.panden), label: text('district.figure.buildings') },
          { figure: hectares(preview.oppervlakte), label: text('district.figure.hectares') },
        ]}
      />
      <p className="subtle">{text('district.figure.source')}</p>
      <Findings preview={preview} />
      <StreetList streets={preview.straten} inTense="preview" />
    </section>
  )
}
