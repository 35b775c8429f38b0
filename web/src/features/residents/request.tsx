// One request of a resident: what it is about, what they say, and the answer, given or to be given.
import type { FormEvent } from 'react'
import { useIntl } from 'react-intl'
import type { AntwoordOpVerzoek, Correctieverzoek } from '../../../../api/contract/my-home.ts'
import { correctionOutcomes } from '../../../../api/contract/vocabulary.ts'
import { useAnswer } from '../../lib/api/corrections.ts'
import { useFormats } from '../../lib/format.ts'
import { type MessageId, useText } from '../../lib/messages/text.ts'
import { useServerWords } from '../../lib/server-words.ts'

/** The day of a moment, in the clock of the Netherlands. */
export function useDayOf(): (moment: string) => string {
  const intl = useIntl()
  return (moment) =>
    intl.formatDate(moment, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'Europe/Amsterdam',
    })
}

const isOutcome = (told: FormDataEntryValue | null): told is AntwoordOpVerzoek['uitkomst'] =>
  (correctionOutcomes as readonly unknown[]).includes(told)

const outcomeWords = (outcome: AntwoordOpVerzoek['uitkomst']): MessageId => `requests.outcome.${outcome}`

interface AnswerProperties {
  request: Correctieverzoek
  onAnswered: () => void
}

function AnswerForm({ request, onAnswered }: AnswerProperties) {
  const text = useText()
  const wordsOf = useServerWords()
  const answering = useAnswer(request.id)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const told = new FormData(event.currentTarget)
    const uitkomst = told.get('uitkomst')
    if (!isOutcome(uitkomst)) return
    answering.mutate({ uitkomst, antwoord: String(told.get('antwoord')) }, { onSuccess: onAnswered })
  }
  return (
    <form className="requests__form" onSubmit={submit}>
      <fieldset className="requests__outcomes">
        <legend className="field__label">{text('requests.outcome')}</legend>
        {correctionOutcomes.map((outcome) => (
          <label key={outcome} className="requests__outcome">
            <input type="radio" name="uitkomst" value={outcome} required /> {text(outcomeWords(outcome))}
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span className="field__label">{text('requests.words')}</span>
        <textarea className="input" name="antwoord" required maxLength={1000} rows={4} />
        <span className="subtle">{text('requests.words.hint')}</span>
      </label>
      {answering.isError ? (
        <p className="notice" role="alert">
          {text('homeConsents.failed', { reason: wordsOf(answering.error) })}
        </p>
      ) : null}
      <button type="submit" className="button" disabled={answering.isPending}>
        {text('requests.send')}
      </button>
    </form>
  )
}

interface RequestProperties {
  request: Correctieverzoek
  /** yyyy-mm-dd */
  today: string
  onShow: (building: string) => void
  onAnswered: () => void
}

function Until({ request, today }: Pick<RequestProperties, 'request' | 'today'>) {
  const text = useText()
  const { day } = useFormats()
  const dayOf = useDayOf()
  const values = { asked: dayOf(request.gedaanOp), until: day(request.uiterlijkOp) }
  return (
    <p className="subtle">
      {text('requests.asked', values)}{' '}
      {request.uiterlijkOp < today ? <strong className="tag">{text('requests.late')}</strong> : null}
    </p>
  )
}

/** A request that waits. */
export function OpenRequest({ request, today, onShow, onAnswered }: RequestProperties) {
  const text = useText()
  const { adres, over, tekst, pand } = request
  return (
    <li className="card requests__one">
      <h2>{text('requests.about', { address: adres, about: text(`myHome.about.${over}`) })}</h2>
      <Until request={request} today={today} />
      <blockquote className="requests__words">{tekst}</blockquote>
      {pand ? (
        <button type="button" className="button button--quiet" onClick={() => onShow(pand)}>
          {text('requests.show')}
          <span className="visually-hidden">: {adres}</span>
        </button>
      ) : null}
      <details>
        <summary>
          {text('requests.answer')}
          <span className="visually-hidden">: {adres}</span>
        </summary>
        <AnswerForm request={request} onAnswered={onAnswered} />
      </details>
    </li>
  )
}

/** What a resident was answered. */
export function Answer({ request }: { request: Correctieverzoek }) {
  const text = useText()
  const dayOf = useDayOf()
  const { antwoord, uitkomst, beantwoordOp } = request
  if (antwoord === null || beantwoordOp === null) return null
  return (
    <>
      <p className="subtle">
        {text('requests.answered', { day: dayOf(beantwoordOp) })}{' '}
        {uitkomst ? <strong>{text(outcomeWords(uitkomst))}</strong> : null}
      </p>
      <blockquote className="requests__words">{antwoord}</blockquote>
    </>
  )
}
