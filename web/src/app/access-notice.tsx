// Says calmly that what somebody may has shrunk while they looked: a role or a session that ended.
import { useEffect, useRef, useState } from 'react'
import type { Ik } from '../../../api/contract/access.ts'
import { useMe } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import type { useView } from './view.ts'

type Loss = 'session' | 'ended'

/** What somebody lost since; null: nothing. */
export function lossOf(before: Ik, now: Ik): Loss | null {
  if (!before.account) return null
  if (!now.account) return 'session'
  if (now.account.id !== before.account.id) return null
  return now.lidmaatschappen.length < before.lidmaatschappen.length ? 'ended' : null
}

export function AccessNotice({ change }: { change: ReturnType<typeof useView>[1] }) {
  const text = useText()
  const me = useMe()
  const former = useRef(me)
  const [loss, setLoss] = useState<Loss | null>(null)
  useEffect(() => {
    const lost = lossOf(former.current, me)
    former.current = me
    if (lost) setLoss(lost)
    else if (me.account) setLoss((shown) => (shown === 'session' ? null : shown))
  }, [me])
  const signIn = () => {
    setLoss(null)
    change({ pagina: 'aanmelden' })
  }
  return (
    <div role="status" className="access-notice">
      {loss === null ? null : (
        <div className="card access-notice__card">
          <p>
            <strong>{text(`notice.${loss}`)}.</strong> {text(`notice.${loss}.body`)}
          </p>
          <div className="button-row">
            {loss === 'session' ? (
              <button type="button" className="button" onClick={signIn}>
                {text('who.signIn')}
              </button>
            ) : null}
            <button type="button" className="button button--quiet" onClick={() => setLoss(null)}>
              {text('notice.close')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
