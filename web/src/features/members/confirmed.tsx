// A deed that is asked about once more before it is done.
import type { ReactNode } from 'react'
import { useText } from '../../lib/messages/text.ts'
import { Opening } from './opening.tsx'
import { Refused } from './refused.tsx'

interface Properties {
  label: string
  named?: string
  /** What will happen. */
  question: ReactNode
  /** Names the deed on the button that does it. */
  deed: string
  doing: { isPending: boolean; error: Error | null }
  onDo: () => void
}

export function Confirmed({ question, deed, doing, onDo, ...opening }: Properties) {
  const text = useText()
  return (
    <Opening {...opening}>
      {(close) => (
        <>
          <p>{question}</p>
          <div className="button-row">
            <button type="button" className="button button--quiet" disabled={doing.isPending} onClick={onDo}>
              {deed}
            </button>
            <button type="button" className="button button--quiet" onClick={close}>
              {text('members.keep')}
            </button>
          </div>
          <Refused error={doing.error} />
        </>
      )}
    </Opening>
  )
}
