// Where a koppelkans is: streets that are typed, an area that is drawn, or a shape from a GeoJSON text or file.
import { useId, useState } from 'react'
import { type MessageId, useText } from '../../lib/messages/text.ts'
import type { MapHandle } from '../../map/map-handle.ts'
import { AddressSearch } from '../../ui/address-search.tsx'
import type { DraftPlace } from './entry-draft.ts'
import type { AskPlace } from './place-field.tsx'
import { readShape } from './read-shape.ts'
import { ShapeDrawing } from './shape-drawing.tsx'

interface Properties {
  place: DraftPlace
  onPlace: (place: DraftPlace) => void
  draw: MapHandle['draw'] | null
  askPlace: AskPlace
  fault: string | null
}

type Street = { id: string; name: string }

function Streets({
  streets,
  onStreets,
}: {
  streets: readonly Street[]
  onStreets: (streets: Street[]) => void
}) {
  const text = useText()
  return (
    <>
      <AddressSearch
        label="form.streets.search"
        placeholder="form.streets.placeholder"
        kinds={['straat']}
        clears
        onChoose={({ openbareRuimte: id, weergave }) => {
          if (id && streets.every((street) => street.id !== id))
            onStreets([...streets, { id, name: weergave }])
        }}
      />
      {streets.length > 0 ? (
        <ul className="chips">
          {streets.map(({ id, name }) => (
            <li key={id} className="chip">
              {name}
              <button
                type="button"
                className="chip__remove"
                onClick={() => onStreets(streets.filter((street) => street.id !== id))}
              >
                <span aria-hidden="true">×</span>
                <span className="visually-hidden">{text('form.streets.remove', { street: name })}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function GeoJsonText({ onPlace }: { onPlace: (place: DraftPlace) => void }) {
  const text = useText()
  const id = useId()
  const [fault, setFault] = useState<MessageId | null>(null)
  const take = (given: string) => {
    if (given.trim() === '') return setFault(null)
    const read = readShape(given)
    if ('fault' in read) return setFault(read.fault)
    setFault(null)
    onPlace({ kind: 'shape', shape: read.shape })
  }
  return (
    <details className="geojson">
      <summary>{text('form.shape.open')}</summary>
      <div className="field">
        <label htmlFor={`${id}-text`} className="field__label">
          {text('form.shape.paste')}
        </label>
        <textarea
          id={`${id}-text`}
          rows={3}
          spellCheck={false}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={(event) => take(event.target.value)}
        />
        <label htmlFor={`${id}-file`} className="field__label">
          {text('form.shape.file')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".geojson,.json,application/geo+json"
          onChange={async (event) => take((await event.target.files?.[0]?.text()) ?? '')}
        />
        {fault ? (
          <p id={`${id}-fault`} className="field__fault" role="alert">
            {text(fault)}
          </p>
        ) : null}
      </div>
    </details>
  )
}

export function WhereField({ place, onPlace, draw, askPlace, fault }: Properties) {
  const text = useText()
  const streets = place.kind === 'streets' ? place.streets : []
  return (
    <fieldset className="place-field">
      <legend className="field__label">{text('form.where')}</legend>
      <p className="place-field__words" role="status">
        {place.kind === 'streets'
          ? text('form.where.streets', { count: streets.length })
          : place.kind === 'shape'
            ? text('form.where.shape')
            : text(place.kind === 'kept' ? 'form.place.kept' : 'form.place.none')}
      </p>
      <Streets
        streets={streets}
        onStreets={(next) => onPlace(next.length > 0 ? { kind: 'streets', streets: next } : { kind: 'none' })}
      />
      <ShapeDrawing
        draw={draw}
        askPlace={askPlace}
        onShape={(shape) => onPlace(shape ? { kind: 'shape', shape } : { kind: 'none' })}
      />
      <GeoJsonText onPlace={onPlace} />
      {fault ? <p className="field__fault">{fault}</p> : null}
    </fieldset>
  )
}
