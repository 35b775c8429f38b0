// Where an entry is: an address that is typed, or a building or point that is chosen on the map.
import { useEffect, useState } from 'react'
import { useText } from '../../lib/messages/text.ts'
import { useBuilding } from '../../lib/queries.ts'
import type { PointedPlace } from '../../map/map-view.tsx'
import { AddressSearch } from '../../ui/address-search.tsx'
import type { DraftPlace } from './entry-draft.ts'

/** Asks for a place on the map; null stops asking. */
export type AskPlace = (take: ((place: PointedPlace) => void) | null) => void

interface Properties {
  place: DraftPlace
  onPlace: (place: DraftPlace) => void
  askPlace: AskPlace
  onShow: (point: [number, number]) => void
  /** Whether there may be none. */
  optional: boolean
  fault: string | null
}

const decimals = (degrees: number) => degrees.toFixed(5)

function BuildingWords({ id }: { id: string }) {
  const text = useText()
  const [address] = useBuilding(id).data?.verblijfsobjecten.flatMap(({ adressen }) => adressen) ?? []
  if (!address) return text('form.place.building', { id })
  const { straat, huisnummer, huisletter, toevoeging } = address
  return text('form.place.address', {
    address: `${straat} ${huisnummer}${huisletter ?? ''}${toevoeging ? `-${toevoeging}` : ''}`,
  })
}

function PlaceWords({ place }: { place: DraftPlace }) {
  const text = useText()
  if (place.kind === 'building') return <BuildingWords id={place.id} />
  if (place.kind === 'point')
    return text('form.place.point', { point: `${decimals(place.point[1])}, ${decimals(place.point[0])}` })
  return text(place.kind === 'kept' ? 'form.place.kept' : 'form.place.none')
}

/** Waits for somebody to point out a place on the map; Escape gives up. */
function usePointing(askPlace: AskPlace, take: (place: PointedPlace) => void) {
  const [pointing, setPointing] = useState(false)
  const stop = () => {
    askPlace(null)
    setPointing(false)
  }
  useEffect(() => () => askPlace(null), [askPlace])
  useEffect(() => {
    if (!pointing) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      askPlace(null)
      setPointing(false)
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [pointing, askPlace])
  const start = () => {
    setPointing(true)
    askPlace((place) => {
      stop()
      take(place)
    })
  }
  return { pointing, start, stop }
}

export function PlaceField({ place, onPlace, askPlace, onShow, optional, fault }: Properties) {
  const text = useText()
  const { pointing, start, stop } = usePointing(askPlace, ({ point, building }) =>
    onPlace(building ? { kind: 'building', id: building } : { kind: 'point', point }),
  )
  return (
    <fieldset className="place-field">
      <legend className="field__label">{text(optional ? 'form.place.optional' : 'form.place')}</legend>
      <p className="place-field__words" role="status">
        <PlaceWords place={place} />
      </p>
      <AddressSearch
        label="form.place.search"
        placeholder="form.place.search.placeholder"
        kinds={['adres']}
        clears
        onChoose={({ pand, punt }) => {
          onPlace(pand ? { kind: 'building', id: pand } : { kind: 'point', point: punt })
          onShow(punt)
        }}
      />
      <div className="buttons">
        <button
          type="button"
          className="button button--quiet"
          aria-pressed={pointing}
          onClick={pointing ? stop : start}
        >
          {text(pointing ? 'form.place.stop' : 'form.place.map')}
        </button>
        {optional && place.kind !== 'none' ? (
          <button type="button" className="link-button" onClick={() => onPlace({ kind: 'none' })}>
            {text('form.place.remove')}
          </button>
        ) : null}
      </div>
      {pointing ? (
        <p className="notice" role="status">
          {text('form.place.pointing')}
        </p>
      ) : null}
      {fault ? <p className="field__fault">{fault}</p> : null}
    </fieldset>
  )
}
