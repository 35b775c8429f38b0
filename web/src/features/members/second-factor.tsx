// What a member has as second step, and taking it away from who lost it. For the administrator.
import type { Lid } from '../../../../api/contract/access.ts'
import { useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { announce } from '../../ui/announcement.tsx'
import { Confirmed } from './confirmed.tsx'
import { Opening } from './opening.tsx'
import { useFactorReset } from './use-members.ts'

export function SecondFactor({ member }: { member: Lid }) {
  const text = useText()
  const { account } = useMe()
  const resetting = useFactorReset()
  const { id, naam: name, tweedeFactoren } = member
  if (!tweedeFactoren) return null
  const { app, toegangssleutels: passkeys } = tweedeFactoren
  if (!app && passkeys === 0) return <p className="subtle">{text('members.factor.none')}</p>
  const has = [
    app ? text('members.factor.app') : '',
    passkeys > 0 ? text('members.factor.passkeys', { count: passkeys }) : '',
  ]
  return (
    <div>
      <p>{text('members.factor.has', { what: has.filter(Boolean).join(', ') })}</p>
      {account?.id === id ? (
        <p className="subtle">{text('members.factor.own')}</p>
      ) : (
        <Opening label={text('members.factor.reset')} named={text('members.factor.reset.named', { name })}>
          {(close) => (
            <Confirmed
              question={text('members.factor.reset.sure', { name })}
              deed={text('members.factor.reset.do')}
              doing={resetting}
              onCancel={close}
              onDo={() =>
                resetting.mutate(id, {
                  onSuccess: () => announce(text('members.factor.reset.done', { name })),
                })
              }
            />
          )}
        </Opening>
      )}
    </div>
  )
}
