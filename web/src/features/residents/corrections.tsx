// Saying what is wrong, and reading what was answered.
import './requests.css'
import type { FormEvent } from 'react'
import type { MijnWoning } from '../../../../api/contract/my-home.ts'
import { correctionSubjects } from '../../../../api/contract/vocabulary.ts'
import { useChange } from '../../lib/api/my-home.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Answer } from './request.tsx'

export function Corrections({ home }: { home: MijnWoning }) {
  const text = useText()
  const { day } = useFormats()
  const change = useChange()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const told = new FormData(form)
    const body = { over: told.get('over'), tekst: told.get('tekst') }
    change.mutate(
      { method: 'POST', path: '/v1/mijn-woning/correctieverzoeken', body },
      { onSuccess: () => form.reset() },
    )
  }
  return (
    <section aria-labelledby="my-home-wrong">
      <h2 id="my-home-wrong">{text('myHome.wrong')}</h2>
      <form className="my-home__form" onSubmit={submit}>
        <label className="field">
          <span className="field__label">{text('myHome.wrong.about')}</span>
          <select name="over">
            {correctionSubjects.map((subject) => (
              <option key={subject} value={subject}>
                {text(`myHome.about.${subject}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field__label">{text('myHome.wrong.words')}</span>
          <textarea className="input" name="tekst" required maxLength={1000} rows={3} />
        </label>
        <button type="submit" className="button" disabled={change.isPending}>
          {text('myHome.wrong.send')}
        </button>
        <p role="status">{change.isSuccess ? text('myHome.wrong.sent') : null}</p>
        {change.isError ? (
          <p className="notice" role="alert">
            {text('myHome.failed')}
          </p>
        ) : null}
      </form>
      <ul className="my-home__list">
        {home.correctieverzoeken.map((request) => (
          <li key={request.id} className="requests__one">
            <h3>{text(`myHome.about.${request.over}`)}</h3>
            <blockquote className="requests__words">{request.tekst}</blockquote>
            {request.antwoord === null ? (
              <p className="subtle">
                {text('myHome.wrong.waits')} {text('myHome.wrong.until', { day: day(request.uiterlijkOp) })}
              </p>
            ) : (
              <Answer request={request} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
