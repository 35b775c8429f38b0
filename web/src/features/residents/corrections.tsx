// Saying what is wrong, and reading what was answered.
import type { FormEvent } from 'react'
import type { MijnWoning } from '../../../../api/contract/my-home.ts'
import { correctionSubjects } from '../../../../api/contract/vocabulary.ts'
import { useChange } from '../../lib/api/my-home.ts'
import { useText } from '../../lib/messages/text.ts'

export function Corrections({ home }: { home: MijnWoning }) {
  const text = useText()
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
        {home.correctieverzoeken.map(({ id, over, tekst, antwoord }) => (
          <li key={id}>
            <strong>{text(`myHome.about.${over}`)}</strong> {tekst}
            <span className="subtle my-home__source">
              {antwoord ? text('myHome.wrong.answer', { answer: antwoord }) : text('myHome.wrong.waits')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
