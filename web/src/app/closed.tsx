// Says in one sentence which roles may see what the address asks for, and how to become one of them.
import { type Role, roles } from '../../../api/contract/rights.ts'
import { lookAs } from '../lib/look-as.ts'
import { useMe } from '../lib/me.ts'
import { type MessageId, useText } from '../lib/messages/text.ts'
import type { Need } from './openings.ts'
import { rolesWith, useOwnRoles, useRoleList } from './roles-with.ts'
import type { useView } from './view.ts'

interface Properties {
  /** The name of what is closed. */
  what: MessageId
  need: Need
  demo: boolean
  change: ReturnType<typeof useView>[1]
  /** The area that the right does not reach, where it does reach another. */
  elsewhere?: { here: string; own: { id: string; naam: string } } | null
  /** It stands alone on its page, so its heading is the page's. */
  headed?: boolean
}

/** Of the demo's people the one to borrow: who leads sees most. */
const personaFor = (able: readonly Role[]): Role | undefined =>
  able.includes('regisseur') ? 'regisseur' : roles.find((role) => able.includes(role))

export function Closed({ what, need, demo, change, elsewhere, headed = false }: Properties) {
  const text = useText()
  const { account } = useMe()
  const own = useOwnRoles()
  const list = useRoleList()
  const able = rolesWith(need)
  const persona = personaFor(able)
  const Heading = headed ? 'h1' : 'h2'
  if (elsewhere) {
    const { here, own: area } = elsewhere
    return (
      <section className="notice closed">
        <p>{text('closed.area', { area: here })}</p>
        <button type="button" className="button" onClick={() => change({ gebied: area.id, plek: null })}>
          {text('closed.goArea', { area: area.naam })}
        </button>
      </section>
    )
  }
  return (
    <section className="notice closed">
      <Heading>{text('closed.title', { what: text(what) })}</Heading>
      <p>
        {text('closed.roles', { roles: list(able) })}{' '}
        {account ? text('closed.yours', { roles: list(own) }) : text('closed.nobody')}
      </p>
      {demo && persona ? (
        <button type="button" className="button" onClick={() => void lookAs(persona)}>
          {text('closed.become', { role: text(`role.${persona}`).toLowerCase() })}
        </button>
      ) : account ? null : (
        <button type="button" className="button" onClick={() => change({ pagina: 'aanmelden' })}>
          {text('who.signIn')}
        </button>
      )}
    </section>
  )
}
