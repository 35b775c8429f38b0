// Somebody else saved meanwhile: both texts stay, and the writer decides which one counts.
import type { ReactNode } from 'react'
import { useText } from '../../lib/messages/text.ts'

export function Conflict(properties: {
  /** What the other one saved. */
  children: ReactNode
  onMine: () => void
  onTheirs: () => void
}) {
  const { children, onMine, onTheirs } = properties
  const text = useText()
  return (
    <section className="notice conflict" role="alert">
      <p>
        <strong>{text('conflict.title')}</strong>
      </p>
      <p>{text('conflict.body')}</p>
      <div className="conflict__other">{children}</div>
      <div className="buttons">
        <button type="button" className="button button--quiet" onClick={onMine}>
          {text('conflict.mine')}
        </button>
        <button type="button" className="button button--quiet" onClick={onTheirs}>
          {text('conflict.theirs')}
        </button>
      </div>
    </section>
  )
}
