// Says above the panel why somebody who signed in sees no more than everybody: no role, or a second step still to take.
import { useMe } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import type { Workbench } from './workbench.ts'

export function Standing({ change }: Pick<Workbench, 'change'>) {
  const text = useText()
  const { account, lidmaatschappen, wachtOpTweedeFactor } = useMe()
  const waits = wachtOpTweedeFactor.length > 0
  if (!account || (lidmaatschappen.length > 0 && !waits)) return null
  return (
    <section className="notice closed">
      <p>{text(waits ? 'who.secondFactor' : 'who.noRole')}</p>
      {waits ? (
        <button type="button" className="button" onClick={() => change({ pagina: 'aanmelden' })}>
          {text('who.secondFactor.do')}
        </button>
      ) : null}
    </section>
  )
}
