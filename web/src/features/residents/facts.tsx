// What registers and people told about the home, each fact with where it comes from.
import type { ReactNode } from 'react'
import type { MijnWoning } from '../../../../api/contract/my-home.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

function Fact({ name, value, source }: { name: string; value: ReactNode; source: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        <span className="subtle my-home__source">{source}</span>
      </dd>
    </div>
  )
}

export function Facts({ home }: { home: MijnWoning }) {
  const text = useText()
  const { count, day } = useFormats()
  const { bouwjaar, oppervlakte, woningtype, energielabel } = home.feiten
  const unknown = text('class.unknown')
  const { gebeurtenissen, status } = home.betrokkenheid
  const type = woningtype.waarde
  return (
    <>
      <section aria-labelledby="my-home-facts">
        <h2 id="my-home-facts">{text('myHome.facts')}</h2>
        <dl className="my-home__facts">
          <Fact name={text('myHome.year')} value={bouwjaar.waarde ?? unknown} source={bouwjaar.bron} />
          <Fact
            name={text('myHome.area')}
            value={oppervlakte.waarde === null ? unknown : `${count(oppervlakte.waarde)} m²`}
            source={oppervlakte.bron}
          />
          <Fact
            name={text('myHome.type')}
            value={type === null || type === 'onbekend' ? unknown : text(`housingType.${type}`)}
            source={woningtype.bron}
          />
          <Fact
            name={text('myHome.label')}
            value={energielabel.waarde?.klasse ?? unknown}
            source={energielabel.bron}
          />
        </dl>
      </section>
      <section aria-labelledby="my-home-events">
        <h2 id="my-home-events">{text('myHome.events')}</h2>
        <p>{text('myHome.status', { status: text(`status.${status}`) })}</p>
        {gebeurtenissen.length === 0 ? <p className="subtle">{text('myHome.events.none')}</p> : null}
        <ul className="my-home__list">
          {gebeurtenissen.map(({ datum, gebeurtenis, bron, toelichting }) => (
            <li key={`${datum} ${gebeurtenis} ${bron}`}>
              <strong>{text(`event.${gebeurtenis}`)}</strong> <span>{day(datum)}</span>
              <span className="subtle my-home__source">{bron}</span>
              {toelichting ? <span className="my-home__source">{toelichting}</span> : null}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
