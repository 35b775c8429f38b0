// One question of the orientation: what to look for, the answer, saving it, and its history.
import { useId, useState } from 'react'
import { type Orientatievraag, textLimits } from '../../../../../api/contract/surroundings.ts'
import { ServerError } from '../../../lib/ask.ts'
import { useFormats } from '../../../lib/format.ts'
import { useMay } from '../../../lib/me.ts'
import { useText } from '../../../lib/messages/text.ts'
import { Conflict } from '../conflict.tsx'
import { useDraft } from '../drafts.ts'
import { AnswerHistory } from './answer-history.tsx'
import { type Destination, helpfulPlaces } from './helpful-places.ts'
import { useSaveAnswer } from './use-answers.ts'

interface Draft {
  note: string
  answered: boolean
  /** The version that the writer had before them. */
  base: number
}

function useAnswer(area: string, answer: Orientatievraag) {
  const [typed, setTyped] = useDraft<Draft>(`${area}/vraag/${answer.vraag}`)
  const saving = useSaveAnswer(area, answer.vraag)
  const saved: Draft = {
    note: answer.toelichting,
    answered: answer.stand === 'beantwoord',
    base: answer.versie,
  }
  const draft = typed ?? saved
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    const same = next.note === saved.note && next.answered === saved.answered
    setTyped(same ? null : next)
  }
  const save = () =>
    saving.mutate(
      { stand: draft.answered ? 'beantwoord' : 'open', toelichting: draft.note, versie: draft.base },
      { onSuccess: () => setTyped(null) },
    )
  return {
    typed,
    setTyped,
    draft,
    change,
    save,
    saving,
    overtaken: typed !== null && typed.base !== answer.versie,
  }
}

function History({ area, answer }: { area: string; answer: Orientatievraag }) {
  const text = useText()
  const { day } = useFormats()
  const [shown, setShown] = useState(false)
  if (!answer.vastgelegdOp) return null
  return (
    <>
      <p className="subtle source-line">
        {text('entry.recorded', { date: day(answer.vastgelegdOp.slice(0, 10)), version: answer.versie })}{' '}
        <button type="button" className="link-button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {text(shown ? 'question.history.hide' : 'question.history.show')}
        </button>
      </p>
      {shown ? <AnswerHistory area={area} question={answer.vraag} version={answer.versie} /> : null}
    </>
  )
}

/** Writing an answer: note, whether it is answered, saving it, and what to do when somebody else saved meanwhile. */
function AnswerForm({ area, answer }: { area: string; answer: Orientatievraag }) {
  const text = useText()
  const id = useId()
  const { typed, setTyped, draft, change, save, saving, overtaken } = useAnswer(area, answer)
  const wordless = draft.answered && draft.note.trim() === ''
  const refusal = saving.error
  const silent = refusal instanceof ServerError && refusal.status === 0
  const outdated = refusal instanceof ServerError && refusal.status === 409
  return (
    <>
      {overtaken ? (
        <Conflict
          onMine={() => change({ base: answer.versie })}
          onTheirs={() => {
            setTyped(null)
            saving.reset()
          }}
        >
          <span className="entry__note">{answer.toelichting || text('question.empty')}</span>
        </Conflict>
      ) : null}
      <div className="field">
        <label htmlFor={id} className="field__label">
          {text('question.note')}
        </label>
        <textarea
          id={id}
          rows={5}
          maxLength={textLimits.note}
          aria-describedby={`${id}-most`}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
        <span id={`${id}-most`} className="field__hint">
          {text('question.most', { count: draft.note.length, most: textLimits.note })}
        </span>
      </div>
      <label className="layer-switch">
        <input
          type="checkbox"
          checked={draft.answered}
          onChange={(event) => change({ answered: event.target.checked })}
        />
        {text('question.answered')}
      </label>
      {wordless ? <p className="field__fault">{text('question.wordless')}</p> : null}
      {refusal && !outdated ? (
        <p className="field__fault" role="alert">
          {text(silent ? 'form.silent' : 'form.refused')} {silent ? '' : refusal.message}
        </p>
      ) : null}
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={!typed || wordless || overtaken || saving.isPending}
          onClick={save}
        >
          {text('form.save')}
        </button>
        {typed && !overtaken ? (
          <button type="button" className="link-button" onClick={() => setTyped(null)}>
            {text('form.discard')}
          </button>
        ) : null}
      </div>
      <p role="status" className="visually-hidden">
        {saving.isSuccess && !typed ? text('question.saved') : ''}
      </p>
    </>
  )
}

/** The part of a question that folds out. */
export function Question(properties: {
  area: string
  answer: Orientatievraag
  onGo: (destination: Destination) => void
}) {
  const { area, answer, onGo } = properties
  const text = useText()
  const records = useMay()('wijkkennis', 'vastleggen', area)
  return (
    <div className="question__body">
      <p className="subtle">{text(`question.${answer.vraag}.hint`)}</p>
      <p className="question__links">
        {helpfulPlaces[answer.vraag].map(({ label, goTo }) => (
          <button key={label} type="button" className="link-button" onClick={() => onGo(goTo)}>
            {text(label)} <span aria-hidden="true">→</span>
          </button>
        ))}
      </p>
      {records ? (
        <AnswerForm area={area} answer={answer} />
      ) : (
        <p className="entry__note">{answer.toelichting || text('question.empty')}</p>
      )}
      <History area={area} answer={answer} />
    </div>
  )
}
