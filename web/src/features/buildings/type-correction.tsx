// The form by which the municipality corrects the type of one home; every word is kept with its reason.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { z } from 'zod'
import { woningtypecorrectie } from '../../../../api/contract/housing-type-overrides.ts'
import type { Verblijfsobject } from '../../../../api/contract/registry.ts'
import { housingTypes } from '../../../../api/contract/vocabulary.ts'
import { fetchSettings } from '../../lib/api.ts'
import { send } from '../../lib/ask.ts'
import { useText } from '../../lib/messages/text.ts'
import { useServerWords } from '../../lib/server-words.ts'

const choices = housingTypes.filter((type) => type !== 'onbekend')
const answer = z.object({ items: z.array(woningtypecorrectie) })

/** How long a rebuild is waited for, and how often it is asked after, in milliseconds. */
const waiting = { most: 90_000, between: 1000 }

/** Resolves when the server's data has another revision than `before`; false when that takes too long. */
async function nextRevision(before: string): Promise<boolean> {
  const end = Date.now() + waiting.most
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, waiting.between))
    const revision = await fetchSettings().then(
      ({ revisie }) => revisie,
      () => before,
    )
    if (revision !== before) return true
  }
  return false
}

/** Saves a correction; `shown` tells when what follows from it is on the map: null as long as it is on its way. */
function useCorrection(home: Verblijfsobject) {
  const client = useQueryClient()
  const [shown, setShown] = useState<boolean | null>(null)
  const mutation = useMutation({
    mutationFn: async (form: FormData) => {
      setShown(null)
      const { revisie: before } = await fetchSettings()
      const type = String(form.get('woningtype'))
      await send('POST', `/v1/verblijfsobjecten/${home.identificatie}/woningtypecorrecties`, answer, {
        woningtype: type === '' ? null : type,
        reden: String(form.get('reden')),
        doorWie: String(form.get('doorWie')),
      })
      return before
    },
    onSuccess: (before) => {
      // What follows from it is derived a little later, and gets a revision of its own. Not waited for: the form is done.
      void nextRevision(before).then(async (isThere) => {
        if (isThere) await client.invalidateQueries()
        setShown(isThere)
      })
    },
  })
  return { ...mutation, shown }
}

const progress = (shown: boolean | null) =>
  shown === null ? 'correction.saved' : shown ? 'correction.shown' : 'correction.slow'

export function TypeCorrection({ home }: { home: Verblijfsobject }) {
  const text = useText()
  const wordsOf = useServerWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const correction = useCorrection(home)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    correction.mutate(new FormData(event.currentTarget), { onSuccess: () => setOpen(false) })
  }
  return (
    <div className="correction">
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {text('correction.open')}
      </button>
      <span role="status" className="subtle">
        {correction.isSuccess ? ` ${text(progress(correction.shown))}` : ''}
      </span>
      <form id={id} className="correction__form" hidden={!open} onSubmit={submit}>
        <label className="field">
          <span className="field__label">{text('correction.type')}</span>
          <select name="woningtype" defaultValue={home.woningtype ?? ''}>
            {choices.map((type) => (
              <option key={type} value={type}>
                {text(`housingType.${type}`)}
              </option>
            ))}
            {home.woningtypeBron === 'gemeente' ? (
              <option value="">{text('correction.withdraw')}</option>
            ) : null}
          </select>
        </label>
        <label className="field">
          <span className="field__label">{text('correction.reason')}</span>
          <input name="reden" required minLength={3} maxLength={500} autoComplete="off" />
        </label>
        <label className="field">
          <span className="field__label">{text('correction.by')}</span>
          <input name="doorWie" required minLength={2} maxLength={100} autoComplete="organization-title" />
        </label>
        {correction.isError ? (
          <p className="notice" role="alert">
            {text('correction.failed')} {wordsOf(correction.error)}
          </p>
        ) : null}
        <button type="submit" className="button" disabled={correction.isPending}>
          {text('correction.save')}
        </button>
      </form>
    </div>
  )
}
