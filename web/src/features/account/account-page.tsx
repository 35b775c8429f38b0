// One's own account: roles, the second step, and where one is signed in.
import './account.css'
import { useQueryClient } from '@tanstack/react-query'
import { meKey, useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { CodeApp } from './code-app.tsx'
import { Passkeys } from './passkeys.tsx'
import { useRolesInWords } from './roles-in-words.ts'
import { SecondFactorStep } from './second-factor-step.tsx'
import { Sessions } from './sessions.tsx'

interface Properties {
  change: (view: { pagina: 'aanmelden' }) => unknown
}

function SecondFactor() {
  const text = useText()
  const client = useQueryClient()
  const words = useRolesInWords()
  const { account, tweedeFactoren, wachtOpTweedeFactor } = useMe()
  const refresh = () => void client.invalidateQueries({ queryKey: meKey })
  if (!account || !tweedeFactoren) return null
  if (account.demo) return <p>{text('factor.demo')}</p>
  const has = tweedeFactoren.app || tweedeFactoren.toegangssleutels > 0
  if (has && !account.tweedeFactor)
    return (
      <>
        <p>{text('factor.step.own')}</p>
        <SecondFactorStep onDone={refresh} />
      </>
    )
  return (
    <>
      {wachtOpTweedeFactor.length > 0 && !has ? (
        <p className="notice">{text('factor.setUp.needed', { roles: words(wachtOpTweedeFactor) })}</p>
      ) : (
        <p>{text('factor.lead')}</p>
      )}
      <CodeApp isOn={tweedeFactoren.app} onChange={refresh} />
      <Passkeys onChange={refresh} />
    </>
  )
}

export function AccountPage({ change }: Properties) {
  const text = useText()
  const { account } = useMe()
  if (!account)
    return (
      <div className="account-page">
        <section className="card">
          <h1>{text('account.nobody')}</h1>
          <p>{text('account.nobody.body')}</p>
          <button type="button" className="button" onClick={() => change({ pagina: 'aanmelden' })}>
            {text('who.signIn')}
          </button>
        </section>
      </div>
    )
  return (
    <div className="account-page">
      <header>
        <h1>{account.naam}</h1>
        <p className="subtle">{account.email}</p>
      </header>
      <section className="card">
        <h2>{text('factor.title')}</h2>
        <SecondFactor />
      </section>
      <section className="card">
        <h2>{text('account.sessions')}</h2>
        <Sessions />
      </section>
    </div>
  )
}
