// A resident's own home: in by the code of a letter; then everything that is known, and what to do about it.
import './my-home.css'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { mijnWoningpagina } from '../../../../api/contract/my-home.ts'
import { enterCode, useMyHome } from '../../lib/api/my-home.ts'
import { ServerError } from '../../lib/ask.ts'
import { useLinkKey } from '../../lib/link-key.ts'
import { startAgain } from '../../lib/look-as.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { ConsentChoices } from './consent-choices.tsx'
import { Corrections } from './corrections.tsx'
import { Facts } from './facts.tsx'
import { Leaving } from './leaving.tsx'
import { Looks } from './looks.tsx'

/** @param fromMail the code that came in a mail's link; empty without one */
function EnterCode({ fromMail }: { fromMail: string }) {
  const text = useText()
  const entering = useMutation({ mutationFn: enterCode, onSuccess: startAgain })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    entering.mutate(String(new FormData(event.currentTarget).get('code')).trim())
  }
  const many = entering.error instanceof ServerError && entering.error.status === 429
  return (
    <form className="card my-home__code" onSubmit={submit}>
      <h1>{text('page.mijn-woning')}</h1>
      <p className="lead">{text(fromMail ? 'myHome.code.mailed' : 'myHome.code.lead')}</p>
      <label className="field">
        <span className="field__label">{text('myHome.code.label')}</span>
        <input
          className="input"
          name="code"
          required
          // Typed over where it came in a mail's link.
          key={fromMail}
          defaultValue={fromMail}
          minLength={12}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </label>
      {entering.isError ? (
        <p className="notice" role="alert">
          {text(many ? 'myHome.code.many' : 'myHome.code.wrong')}
        </p>
      ) : null}
      <button type="submit" className="button" disabled={entering.isPending || entering.isSuccess}>
        {text('myHome.code.enter')}
      </button>
      <p className="subtle">{text('myHome.code.none')}</p>
    </form>
  )
}

export function MyHomePage() {
  const text = useText()
  const may = useMay()
  const isResident = may('eigen-woning', 'lezen')
  const fromMail = useLinkKey(mijnWoningpagina) ?? ''
  const home = useMyHome(isResident)
  if (!isResident) return <EnterCode fromMail={fromMail} />
  if (home.isError) return <Failure onRetry={() => home.refetch()} />
  if (!home.data) return <Skeleton lines={8} />
  return (
    <article className="my-home">
      <h1>{text('myHome.title', { address: home.data.adres })}</h1>
      <p className="lead">{text('myHome.lead')}</p>
      <Facts home={home.data} />
      <ConsentChoices home={home.data} />
      <Corrections home={home.data} />
      <Looks home={home.data} />
      <Leaving home={home.data} />
    </article>
  )
}
