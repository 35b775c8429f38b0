// A building explained: where it is, what it is and why, what is unknown, and where each fact comes from.
import { type ReactNode, useEffect, useRef } from 'react'
import type { Pand } from '../../../../api/contract/registry.ts'
import { buildingAddress, inWalkingOrder, mainAddress } from '../../lib/addresses.ts'
import { ServerError } from '../../lib/ask.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { useBuilding } from '../../lib/queries.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { DwellingList } from './dwelling-list.tsx'
import { Facts } from './facts.tsx'
import { HousingTypes } from './housing-type.tsx'
import { ShapeFacts } from './shape-facts.tsx'
import { Sources } from './sources.tsx'

interface ToldProperties {
  building: Pand
  onShow: () => void
  labels: ReactNode
  adoption: ReactNode
}

function Told({ building, onShow, labels, adoption }: ToldProperties) {
  const text = useText()
  const { day } = useFormats()
  const dwellings = inWalkingOrder(building.verblijfsobjecten)
  const address = buildingAddress(dwellings)
  const place = dwellings[0] ? mainAddress(dwellings[0]) : null
  return (
    <article className="explanation">
      <h1>{address ?? text('building.withoutAddress')}</h1>
      <p className="subtle building__place">
        {place ? [place.postcode, place.woonplaats].filter(Boolean).join(' ') : building.identificatie}
        {' · '}
        <button type="button" className="link-button" onClick={onShow}>
          {text('building.show')}
        </button>
      </p>
      {building.vervallenOp ? (
        <p className="notice">{text('building.closed', { date: day(building.vervallenOp) })}</p>
      ) : null}
      <HousingTypes dwellings={dwellings} />
      {labels}
      {dwellings.some(({ isWoning }) => isWoning) ? adoption : null}
      <Facts building={building} />
      <ShapeFacts building={building} />
      {dwellings.length > 1 ? <DwellingList dwellings={dwellings} /> : null}
      <Sources building={building} />
    </article>
  )
}

/** @param labels the homes' energy labels and `adoption` the explanation of their status: other features provide them */
export function BuildingPanel(properties: {
  id: string
  onShow: (point: [number, number]) => void
  /** Called once, when the building is known: it should be in sight. Null while there is no map to move. */
  onKnown: ((point: [number, number]) => void) | null
  labels: ReactNode
  adoption: ReactNode
}) {
  const { id, onShow, onKnown, labels, adoption } = properties
  const text = useText()
  const answer = useBuilding(id)
  const point = answer.data?.punt
  const latest = useRef(onKnown)
  latest.current = onKnown
  const ready = onKnown !== null
  useEffect(() => {
    if (point && ready) latest.current?.(point)
  }, [point, ready])
  if (answer.isError) {
    const absent = answer.error instanceof ServerError && answer.error.status === 404
    return absent ? <p>{text('building.absent')}</p> : <Failure onRetry={() => answer.refetch()} />
  }
  if (!answer.data) return <Skeleton lines={7} />
  const { punt } = answer.data
  return <Told building={answer.data} onShow={() => onShow(punt)} labels={labels} adoption={adoption} />
}
