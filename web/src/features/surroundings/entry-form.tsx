// The form of an entry: fields, place, saving. What is typed stays a draft until it is saved or thrown away.
import { useId, useState } from 'react'
import { ServerError } from '../../lib/ask.ts'
import { useText } from '../../lib/messages/text.ts'
import type { MapHandle } from '../../map/map-handle.ts'
import { Conflict } from './conflict.tsx'
import { useDraft } from './drafts.ts'
import { type Draft, draftOf, factsOf, faultsOf } from './entry-draft.ts'
import { EntryFactsList } from './entry-facts.tsx'
import { FieldInput } from './field-input.tsx'
import { fieldsOf } from './fields-of.ts'
import type { SurroundingLayer } from './layers.ts'
import { type AskPlace, PlaceField } from './place-field.tsx'
import { type Entry, useSaveEntry } from './use-surroundings.ts'
import { WhereField } from './where-field.tsx'

interface Properties {
  area: string
  layer: SurroundingLayer
  /** The id that the draft is kept under; `nieuw` for a new entry. */
  id: string
  /** What is saved now; null for a new entry. */
  entry: Entry | null
  askPlace: AskPlace
  draw: MapHandle['draw'] | null
  onShow: (point: [number, number]) => void
  onSaved: (id: string) => void
  onCancel: () => void
}

function useForm({ area, layer, id, entry, onSaved }: Properties) {
  const [typed, setTyped] = useDraft<Draft>(`${area}/${layer}/${id}`)
  const [tried, setTried] = useState(false)
  const saving = useSaveEntry(area)
  const draft = typed ?? draftOf(layer, entry, new Date().getFullYear() + 1)
  const faults = faultsOf(layer, draft)
  const isNew = draft.base === 0
  const save = () => {
    setTried(true)
    if (Object.keys(faults).length > 0) return
    const known = isNew ? null : { id, versie: draft.base }
    saving.mutate(
      { resource: layer, known, facts: factsOf(layer, draft, area, isNew) },
      {
        onSuccess: (saved) => {
          setTyped(null)
          onSaved(saved.id)
        },
      },
    )
  }
  return { typed, setTyped, draft, faults: tried ? faults : {}, saving, save }
}

function Refusal({ error }: { error: Error | null }) {
  const text = useText()
  if (!error || (error instanceof ServerError && error.status === 409)) return null
  const silent = error instanceof ServerError && error.status === 0
  return (
    <p className="field__fault" role="alert">
      {text(silent ? 'form.silent' : 'form.refused')} {silent ? '' : error.message}
    </p>
  )
}

export function EntryForm(properties: Properties) {
  const { layer, id, entry, askPlace, draw, onShow, onCancel } = properties
  const text = useText()
  const title = useId()
  const { typed, setTyped, draft, faults, saving, save } = useForm(properties)
  const change = (part: Partial<Draft>) => setTyped({ ...draft, ...part })
  const place = { place: draft.place, onPlace: (next: Draft['place']) => change({ place: next }) }
  const fault = faults.place ? text(faults.place) : null
  const overtaken = typed !== null && entry !== null && entry.versie !== typed.base
  return (
    <form
      className="explanation entry-form"
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h1 id={title}>{text(id === 'nieuw' ? `form.add.${layer}` : `form.change.${layer}`)}</h1>
      <p className="notice">{text('privacy.names')}</p>
      {overtaken ? (
        <Conflict
          onMine={() => change({ base: entry.versie })}
          onTheirs={() => {
            setTyped(null)
            saving.reset()
          }}
        >
          <strong>{entry.naam}</strong>
          <EntryFactsList layer={layer} entry={entry} />
          <p>{entry.toelichting}</p>
        </Conflict>
      ) : null}
      {fieldsOf[layer].map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={draft.values[field.name] ?? ''}
          fault={faults[field.name]}
          onChange={(value) => change({ values: { ...draft.values, [field.name]: value } })}
        />
      ))}
      {layer === 'koppelkans' ? (
        <WhereField {...place} draw={draw} askPlace={askPlace} fault={fault} />
      ) : (
        <PlaceField
          {...place}
          askPlace={askPlace}
          onShow={onShow}
          optional={layer === 'belanghebbende'}
          fault={fault}
        />
      )}
      <Refusal error={saving.error} />
      {Object.keys(faults).length > 0 ? (
        <p className="field__fault" role="alert">
          {text('form.incomplete')}
        </p>
      ) : null}
      <div className="buttons">
        <button type="submit" className="button" disabled={saving.isPending || overtaken}>
          {text('form.save')}
        </button>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            setTyped(null)
            onCancel()
          }}
        >
          {text(typed ? 'form.discard' : 'form.cancel')}
        </button>
      </div>
    </form>
  )
}
