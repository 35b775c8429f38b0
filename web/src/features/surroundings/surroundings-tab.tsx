// The tab "omgeving": what is around the homes and who matters there; lists, one entry explained, or a form.
import { useEffect, useRef, useState } from 'react'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { EntryDetails } from './entry-details.tsx'
import { boxOf, draftOf, factsOf, middleOf } from './entry-draft.ts'
import { EntryForm } from './entry-form.tsx'
import { type Choice, choiceText, parseChoice, type SurroundingLayer } from './layers.ts'
import { SurroundingsOverview } from './surroundings-overview.tsx'
import type { SurroundingsTabProps } from './tab-props.ts'
import './surroundings.css'
import { type Entry, useRemoveEntry, useSaveEntry, useSurroundings } from './use-surroundings.ts'

/** Removes entries, remembers the last one, and brings it back. */
function useRemoval(area: string) {
  const removing = useRemoveEntry(area)
  const restoring = useSaveEntry(area)
  const [removed, setRemoved] = useState<{ layer: SurroundingLayer; entry: Entry; versie: number } | null>(
    null,
  )
  return {
    removed,
    failed: removing.isError || restoring.isError,
    remove: (layer: SurroundingLayer, entry: Entry) =>
      removing.mutate(
        { resource: layer, id: entry.id, versie: entry.versie },
        { onSuccess: ({ versie }) => setRemoved({ layer, entry, versie }) },
      ),
    restore: () => {
      if (!removed) return
      const { layer, entry, versie } = removed
      const facts = factsOf(layer, { ...draftOf(layer, entry, 0), place: { kind: 'kept' } }, area, false)
      const known = { id: entry.id, versie }
      restoring.mutate({ resource: layer, known, facts }, { onSuccess: () => setRemoved(null) })
    },
  }
}

/** Keeps the keyboard in the panel when the button that was pressed makes way for what it opened. */
function useFocusOnChange(shown: string) {
  const top = useRef<HTMLDivElement>(null)
  const former = useRef(shown)
  useEffect(() => {
    if (former.current === shown) return
    former.current = shown
    if (document.activeElement === document.body) top.current?.focus()
  }, [shown])
  return top
}

const entriesOf = ({ places, parties, opportunities }: ReturnType<typeof useSurroundings>) => ({
  ontmoetingsplek: places.data ?? [],
  belanghebbende: parties.data ?? [],
  koppelkans: opportunities.data ?? [],
})

function Chosen({
  choice,
  entry,
  ...tab
}: SurroundingsTabProps & { choice: Choice; entry: Entry | null; onRemove: () => void }) {
  const { area, date, view, change, askPlace, draw, onShow, onFit, onRemove } = tab
  const text = useText()
  const { layer, id } = choice
  const records = useMay()('wijkkennis', 'vastleggen', area.id)
  if (records && (id === 'nieuw' || (view.wijzigen && entry))) {
    return (
      <EntryForm
        key={choiceText(choice)}
        area={area.id}
        layer={layer}
        id={id}
        entry={entry}
        askPlace={askPlace}
        draw={draw}
        onShow={onShow}
        onSaved={(saved) => change({ onderwerp: choiceText({ layer, id: saved }), wijzigen: null })}
        onCancel={() => change(id === 'nieuw' ? { onderwerp: null, wijzigen: null } : { wijzigen: null })}
      />
    )
  }
  if (!entry) return <p>{text('entry.absent')}</p>
  const middle = middleOf(entry)
  const show = () => ('geometrie' in entry ? onFit(boxOf(entry)) : middle && onShow(middle))
  return (
    <EntryDetails
      layer={layer}
      entry={entry}
      date={date}
      onChange={records ? () => change({ wijzigen: true }) : null}
      onRemove={onRemove}
      onShow={middle ? show : null}
    />
  )
}

export function SurroundingsTab(tab: SurroundingsTabProps) {
  const { area, view, change } = tab
  const text = useText()
  const surroundings = useSurroundings(area.id, true)
  const removal = useRemoval(area.id)
  const choice = parseChoice(view.onderwerp)
  const top = useFocusOnChange(`${view.onderwerp}${view.wijzigen}`)
  const answers = [surroundings.places, surroundings.parties, surroundings.opportunities]
  if (answers.some(({ isError }) => isError))
    return <Failure onRetry={() => answers.forEach((answer) => void answer.refetch())} />
  if (answers.some(({ data }) => !data)) return <Skeleton lines={6} />
  const entries = entriesOf(surroundings)
  const back = () => change({ onderwerp: null, wijzigen: null })
  const entry = choice && (entries[choice.layer].find(({ id }) => id === choice.id) ?? null)
  return (
    <div ref={top} tabIndex={-1} className="surroundings">
      {removal.failed ? (
        <p className="notice" role="alert">
          {text('entry.remove.failed')}
        </p>
      ) : null}
      {choice ? (
        <>
          <button type="button" className="link-button panel__back" onClick={back}>
            <span aria-hidden="true">←</span> {text('entry.back')}
          </button>
          <Chosen
            {...tab}
            choice={choice}
            entry={entry}
            onRemove={() => {
              if (!entry) return
              removal.remove(choice.layer, entry)
              back()
            }}
          />
        </>
      ) : (
        <SurroundingsOverview
          {...tab}
          entries={entries}
          removed={removal.removed?.entry.naam ?? null}
          onRestore={removal.restore}
        />
      )}
    </div>
  )
}
