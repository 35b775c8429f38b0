// The visitor's own streets: every door with its type and whether somebody is welcome there.
import './own-streets.css'
import { useState } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import { useApproach } from '../../lib/api/consents.ts'
import { ServerError } from '../../lib/ask.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { byStreet, type Door, type OwnStreet } from './streets.ts'

interface Properties {
  area: Gebied
  /** Explains a building. */
  onChoose: (building: string) => void
}

function DoorRow({ door, onChoose }: { door: Door; onChoose: Properties['onChoose'] }) {
  const text = useText()
  const { adres, woningtype, stand, pand } = door
  const facts = (
    <>
      <span className="door__address">{adres}</span>
      <span className="subtle">
        {woningtype === 'onbekend' ? text('class.unknown') : text(`housingType.${woningtype}`)}
      </span>
      <span className="door__state">
        <span aria-hidden="true">{stand === 'welkom' ? '○' : '×'}</span> {text(`approach.${stand}`)}
      </span>
    </>
  )
  return (
    <li data-state={stand}>
      {pand ? (
        <button type="button" className="door" onClick={() => onChoose(pand)}>
          {facts}
        </button>
      ) : (
        <div className="door">{facts}</div>
      )}
    </li>
  )
}

function StreetDoors({
  street,
  open,
  onChoose,
}: { street: OwnStreet; open: boolean } & Pick<Properties, 'onChoose'>) {
  const text = useText()
  const [shown, setShown] = useState(open)
  const { name, doors, welcome } = street
  return (
    <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)} className="own-street">
      <summary>
        <strong>{name}</strong>{' '}
        <span className="subtle">{text('ownStreets.street', { count: doors.length, welcome })}</span>
      </summary>
      {shown ? (
        <ul>
          {doors.map((door) => (
            <DoorRow key={door.verblijfsobject} door={door} onChoose={onChoose} />
          ))}
        </ul>
      ) : null}
    </details>
  )
}

function NoStreets({ area }: Pick<Properties, 'area'>) {
  const text = useText()
  return (
    <article className="explanation">
      <h1>{text('ownStreets.none', { area: area.naam })}</h1>
      <p className="lead">{text('ownStreets.none.hint')}</p>
    </article>
  )
}

/** So many streets are unfolded at once that one need not look for one's own. */
const fewStreets = 2

export function OwnStreets({ area, onChoose }: Properties) {
  const text = useText()
  const approach = useApproach(area.id)
  // A town is nobody's own: there is nothing to try again.
  if (approach.error instanceof ServerError && approach.error.status === 403) return <NoStreets area={area} />
  if (approach.isError) return <Failure onRetry={() => approach.refetch()} />
  if (!approach.data) return <Skeleton lines={7} />
  const { items } = approach.data
  const streets = byStreet(items)
  const leave = items.filter(({ stand }) => stand !== 'welkom').length
  if (items.length === 0) return <NoStreets area={area} />
  return (
    <article className="explanation own-streets">
      <h1>{text('ownStreets.heading', { count: items.length, streets: streets.length })}</h1>
      <p className="lead">{text('ownStreets.lead', { count: leave })}</p>
      {streets.map((street) => (
        <StreetDoors
          key={street.name}
          street={street}
          open={streets.length <= fewStreets}
          onChoose={onChoose}
        />
      ))}
      <p className="subtle source-line">
        {text(items.length >= area.woningen ? 'ownStreets.source.whole' : 'ownStreets.source')}
      </p>
    </article>
  )
}
