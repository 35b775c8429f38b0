// Where a building's facts come from and how old they are.
import type { Pand } from '../../../../api/contract/registry.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

export function Sources({ building }: { building: Pand }) {
  const text = useText()
  const { day } = useFormats()
  return (
    <footer className="sources subtle">
      {building.bronnen.map(({ naam, peildatum, licentie, url }) => (
        <p key={naam}>
          {text('source.label')}:{' '}
          {url ? (
            <a href={url} rel="noreferrer">
              {naam}
            </a>
          ) : (
            naam
          )}
          {peildatum ? ` · ${text('source.asOf', { date: day(peildatum) })}` : ''} · {licentie}
        </p>
      ))}
      <p>
        {building.geldigVanaf === null
          ? text('source.validFromUnknown')
          : text('source.validFrom', { date: day(building.geldigVanaf) })}
        {building.inOnderzoek === null ? ` · ${text('source.investigationUnknown')}` : ''} · BAG-id{' '}
        {building.identificatie}
      </p>
    </footer>
  )
}
