// Why each home of a building has its status: the rule in words, then the dated events behind it.
import { useState } from 'react'
import type { Gebied, WoningStatus } from '../../../../api/contract/adoption.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { useBuildingAdoption } from '../../lib/queries.ts'
import { adoptionClasses } from '../../map/themes/adoption.ts'
import { Swatch } from '../../ui/swatch.tsx'
import { Failure, Skeleton } from '../../ui/waiting.tsx'

interface HomeProperties {
  home: WoningStatus
  homesInArea: number
  area: string
}

function Status({ home }: { home: WoningStatus }) {
  const text = useText()
  const entry = adoptionClasses.find(({ id }) => id === (home.categorie ?? home.status))
  return (
    <p className="status-line">
      {entry ? <Swatch entry={entry} /> : null}
      <strong>{text(`status.${home.status}`)}</strong>
      {home.categorie ? <span className="subtle">{text(`adopter.${home.categorie}`)}</span> : null}
    </p>
  )
}

function Reasons({ home, homesInArea, area }: HomeProperties) {
  const text = useText()
  const { count, day } = useFormats()
  const since = home.sinds ? text('home.since', { date: day(home.sinds) }) : ''
  return (
    <>
      <p>
        {text(`reason.${home.reden}`)} {since}
      </p>
      {home.rang !== null && home.categorie ? (
        <p>
          {text('home.rank', {
            rank: home.rang,
            homes: count(homesInArea),
            area,
            group: text(`adopter.${home.categorie}.inSentence`),
          })}
        </p>
      ) : null}
      {home.gebeurtenissen.length > 0 ? (
        <ol className="events">
          {home.gebeurtenissen.map(({ datum, gebeurtenis, bron, toelichting }) => (
            <li key={`${datum}-${gebeurtenis}-${bron}`}>
              <time dateTime={datum}>{day(datum)}</time>
              <span>
                {text(`event.${gebeurtenis}`)}
                <span className="subtle"> · {[bron, toelichting].filter(Boolean).join(' · ')}</span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  )
}

function FoldedHome(properties: HomeProperties) {
  const [open, setOpen] = useState(false)
  const { home } = properties
  const entry = adoptionClasses.find(({ id }) => id === (home.categorie ?? home.status))
  const text = useText()
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {entry ? <Swatch entry={entry} small /> : null}
        <span>{home.adres}</span>
        <span className="subtle">{text(`status.${home.status}`)}</span>
      </summary>
      {open ? <Reasons {...properties} /> : null}
    </details>
  )
}

/** @param date null: today */
export function HomesExplanation(properties: { area: Gebied | null; building: string; date: string | null }) {
  const { area, building, date } = properties
  const text = useText()
  const answer = useBuildingAdoption(area?.id ?? null, building, date)
  if (!area) return null
  if (answer.isError) {
    // A building outside the area has no adoption to explain; anything else is worth another try.
    const outside = 'status' in answer.error && answer.error.status === 404
    return outside ? (
      <p className="subtle">{text('home.outside')}</p>
    ) : (
      <Failure onRetry={() => answer.refetch()} />
    )
  }
  if (!answer.data) return <Skeleton lines={3} />
  const { woningen, woningenInGebied } = answer.data
  const [only] = woningen
  if (!only) return <p className="subtle">{text('home.none')}</p>
  const shared = { homesInArea: woningenInGebied, area: area.naam }
  return (
    <section className="homes">
      <h2>{text('home.why')}</h2>
      {woningen.length === 1 ? (
        <>
          <Status home={only} />
          <Reasons home={only} {...shared} />
        </>
      ) : (
        <>
          <p className="subtle">{text('home.several', { count: woningen.length })}</p>
          <div className="homes__list">
            {woningen.map((home) => (
              <FoldedHome key={home.verblijfsobject} home={home} {...shared} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}
