// In the bar's corner: who is looking, in which role, and the way in or out. In the demo: through whose eyes.
import { useId, useState } from 'react'
import type { Gebied } from '../../../api/contract/adoption.ts'
import { useFormats } from '../lib/format.ts'
import { leave } from '../lib/look-as.ts'
import { useMe } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { DemoPeople } from './demo-people.tsx'
import { useOwnRoles, useRoleList } from './roles-with.ts'
import type { useView } from './view.ts'

interface Properties {
  demo: boolean
  areas: readonly Gebied[]
  change: ReturnType<typeof useView>[1]
}

/** "Regisseur, De Meent (tot 23 november 2027)", a line a membership. */
function Memberships({ areas }: Pick<Properties, 'areas'>) {
  const text = useText()
  const { day } = useFormats()
  const { account, lidmaatschappen, wachtOpTweedeFactor } = useMe()
  if (!account) return <p>{text('who.nobody.sees')}</p>
  if (lidmaatschappen.length === 0) return wachtOpTweedeFactor.length > 0 ? null : <p>{text('who.noRole')}</p>
  return (
    <ul className="who__roles">
      {lidmaatschappen.map(({ rol, wijk, eindigt }) => {
        const place = areas.find(({ id }) => id === `wijk-${wijk}`)?.naam ?? wijk ?? text('role.everywhere')
        return (
          <li key={`${rol} ${wijk}`}>
            {text('role.where', { role: text(`role.${rol}`), place })}
            {eindigt ? (
              <span className="subtle"> {text('role.until', { date: day(eindigt.slice(0, 10)) })}</span>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function Ways({ demo, change, onDone }: Properties & { onDone: () => void }) {
  const text = useText()
  const { account, wachtOpTweedeFactor } = useMe()
  const go = (pagina: 'account' | 'aanmelden') => {
    onDone()
    change({ pagina })
  }
  if (!account) {
    return demo ? null : (
      <button type="button" className="button" onClick={() => go('aanmelden')}>
        {text('who.signIn')}
      </button>
    )
  }
  return (
    <>
      {wachtOpTweedeFactor.length > 0 ? (
        <>
          <p className="notice">{text('who.secondFactor')}</p>
          <button type="button" className="button" onClick={() => go('aanmelden')}>
            {text('who.secondFactor.do')}
          </button>
        </>
      ) : null}
      <div className="button-row">
        <button type="button" className="button button--quiet" onClick={() => go('account')}>
          {text('who.account')}
        </button>
        <button type="button" className="button button--quiet" onClick={() => void leave(demo)}>
          {text('who.signOut')}
        </button>
      </div>
    </>
  )
}

export function WhoAmI(properties: Properties) {
  const { demo } = properties
  const text = useText()
  const { account } = useMe()
  const own = useOwnRoles()
  const list = useRoleList()
  const [open, setOpen] = useState(false)
  const id = useId()
  const persona = account ? list(own) : text('demo.nobody')
  const short = demo ? persona.toLowerCase() : (account?.naam ?? text('who.nobody'))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus has left, and Escape
    <div
      className="account"
      data-demo={demo}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        setOpen(false)
        event.currentTarget.querySelector('button')?.focus()
      }}
    >
      <button
        type="button"
        className="account__button"
        aria-expanded={open}
        aria-controls={id}
        title={text('who.label')}
        onClick={() => setOpen(!open)}
      >
        {demo ? <span className="account__mark">{text('demo.mark')} </span> : null}
        <span className="account__who">{short}</span>
      </button>
      <section id={id} className="card account__explanation" hidden={!open} aria-label={text('who.label')}>
        {demo ? (
          <DemoPeople persona={persona} />
        ) : (
          <>
            <h2>{account?.naam ?? text('who.nobody')}</h2>
            {account ? <p className="subtle">{account.email}</p> : null}
            <Memberships {...properties} />
          </>
        )}
        <Ways {...properties} onDone={() => setOpen(false)} />
      </section>
    </div>
  )
}
