// Small states inside a card: a shape of what comes, and a failure with a way out.
import { useText } from '../lib/messages/text.ts'

export function Skeleton({ lines }: { lines: number }) {
  const text = useText()
  return (
    <div role="status" className="skeleton-lines">
      <span className="visually-hidden">{text('state.waiting')}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <span key={key} aria-hidden="true" className={line === 0 ? 'skeleton skeleton--title' : 'skeleton'} />
      ))}
    </div>
  )
}

export function Failure({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  return (
    <div role="alert" className="failure">
      <p>{text('state.part.failed')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {text('state.retry')}
      </button>
    </div>
  )
}
