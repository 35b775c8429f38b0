// What contradicts itself or is missing, kind by kind; each unfolds to its places, and each place leads to the map.
import { useState } from 'react'
import type { Bevinding, Kwaliteit, QualityFinding } from '../../../../api/contract/data-quality.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { useFindings } from './api.ts'
import { noteWords } from './note-words.ts'

/** Findings of buildings, or of homes that count nowhere: no share of the homes. */
const elsewhereCounted: readonly QualityFinding[] = ['woning-zonder-pand', 'in-onderzoek', 'hoogte-onzeker']

interface Properties {
  area: string | null
  onShow: (place: Bevinding) => void
}

function Places({ kind, area, onShow }: Properties & { kind: QualityFinding }) {
  const text = useText()
  const found = useFindings(kind, area)
  if (found.isError) return <Failure onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton lines={3} />
  return (
    <>
      <ul className="quality__places">
        {found.data.pages.flatMap(({ items }) =>
          items.map((place) => (
            <li key={place.id}>
              <button type="button" className="link-button" onClick={() => onShow(place)}>
                {place.adres ?? place.id}
              </button>
              <span className="quality__more">{noteWords(kind, place.toelichting, text)}</span>
            </li>
          )),
        )}
      </ul>
      {found.hasNextPage ? (
        <button
          type="button"
          className="button button--quiet"
          disabled={found.isFetchingNextPage}
          onClick={() => found.fetchNextPage()}
        >
          {text('quality.more')}
        </button>
      ) : null}
    </>
  )
}

function Finding(properties: Properties & { kind: QualityFinding; count: number; whole: number }) {
  const { kind, count, whole, ...rest } = properties
  const text = useText()
  const format = useFormats()
  const [open, setOpen] = useState(false)
  return (
    <details className="quality__finding" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{text(`finding.${kind}`)}</span>
        <span className="quality__count">
          {format.count(count)}
          {whole > 0 && !elsewhereCounted.includes(kind) ? (
            <span className="quality__more">
              {' '}
              {text('quality.finding.share', { share: format.percent(count / whole) })}
            </span>
          ) : null}
        </span>
      </summary>
      <p className="subtle">{text(`finding.${kind}.meaning`)}</p>
      {open ? <Places kind={kind} {...rest} /> : null}
    </details>
  )
}

export function Findings({ quality, ...rest }: Properties & { quality: Kwaliteit }) {
  const text = useText()
  const present = quality.bevindingen.filter(({ aantal }) => aantal > 0)
  const absent = quality.bevindingen.filter(({ aantal }) => aantal === 0)
  return (
    <section>
      <h2>{text('quality.findings')}</h2>
      <p className="subtle">{text('quality.findings.hint')}</p>
      {present.map(({ soort, aantal }) => (
        <Finding key={soort} kind={soort} count={aantal} whole={quality.woningen} {...rest} />
      ))}
      {absent.length > 0 ? (
        <p className="subtle">
          {text('quality.findings.absent', {
            kinds: absent.map(({ soort }) => text(`finding.${soort}`)).join(' · '),
          })}
        </p>
      ) : null}
    </section>
  )
}
