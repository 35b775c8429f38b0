// What is asked once more before a deed is done.
import type { ReactNode } from 'react'
import { useText } from '../../lib/messages/text.ts'
import { Refused } from './refused.tsx'

interface Properties {
  /** What will happen. */
  question: ReactNode
  /** Names the deed on the button that does it. */
  deed: string
  doing: { isPending: boolean; error: Error | null }
  onDo: () => void
  onCancel: () => void
}

export function Confirmed({ question, deed, doing, onDo, onCancel }: Properties) {
  const text = useText()
  return (
    <>
      <p>{question}</p>
      <div className="button-row">
        <button type="button" className="button button--quiet" disabled={doing.isPending} onClick={onDo}>
          {deed}
        </button>
        <button type="button" className="button button--quiet" data-harmless onClick={onCancel}>
          {text('members.keep')}
        </button>
      </div>
      <Refused error={doing.error} />
    </>
  )
}
