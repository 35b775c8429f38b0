// The demo's chooser: through whose eyes somebody looks, each role with a sentence on who that is.
import { useState } from 'react'
import { type Role, roles } from '../../../api/contract/rights.ts'
import { lookAs } from '../lib/look-as.ts'
import { useText } from '../lib/messages/text.ts'
import { useOwnRoles } from './roles-with.ts'

export function DemoPeople({ persona }: { persona: string }) {
  const text = useText()
  const [own] = useOwnRoles()
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still')
  const choose = (role: Role) => {
    setState('busy')
    lookAs(role).catch(() => setState('failed'))
  }
  return (
    <>
      <h2>
        {own === 'publiek' ? text('demo.title.nobody') : text('demo.title', { role: persona.toLowerCase() })}
      </h2>
      <p className="subtle">{text('demo.lead')}</p>
      {state === 'failed' ? (
        <p className="notice" role="alert">
          {text('demo.failed')}
        </p>
      ) : null}
      <ul className="people" aria-label={text('demo.choose')}>
        {roles.map((role) => (
          <li key={role}>
            <button
              type="button"
              className="people__one"
              aria-current={role === own}
              disabled={state === 'busy'}
              onClick={() => choose(role)}
            >
              <strong>{text(role === 'publiek' ? 'demo.nobody.label' : `role.${role}`)}</strong>
              <span className="subtle">{text(`role.${role}.does`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
