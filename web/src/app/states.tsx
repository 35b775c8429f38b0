// What stands on the screen when the map cannot: waiting, no data yet, a server that does not answer.
import type { ReactNode } from 'react'
import { ServerError } from '../lib/ask.ts'
import { useText } from '../lib/messages/text.ts'

function Page({ children }: { children: ReactNode }) {
  return (
    <div className="state-page">
      <header className="bar">
        <span className="bar__name">Zwermkaart</span>
      </header>
      <main className="state-page__body">{children}</main>
    </div>
  )
}

export function Waiting() {
  const text = useText()
  return (
    <Page>
      <div className="card skeleton-card" aria-hidden="true">
        <span className="skeleton skeleton--title" />
        <span className="skeleton" />
        <span className="skeleton" />
        <span className="skeleton skeleton--short" />
      </div>
      <p role="status" className="visually-hidden">
        {text('state.waiting')}
      </p>
    </Page>
  )
}

export function NoData({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  return (
    <Page>
      <section className="card message-card">
        <h1>{text('state.noData.title')}</h1>
        <p>{text('state.noData.body')}</p>
        {/* It scrolls sideways on a phone, so the keyboard has to reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls */}
        <pre tabIndex={0}>
          <code>npm run import -- bag &lt;bestand.zip&gt;</code>
        </pre>
        <button type="button" className="button" onClick={onRetry}>
          {text('state.lookAgain')}
        </button>
      </section>
    </Page>
  )
}

export function Trouble({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const text = useText()
  const silent = error instanceof ServerError && error.status === 0
  return (
    <Page>
      <section className="card message-card" role="alert">
        <h1>{text(silent ? 'state.silent.title' : 'state.trouble.title')}</h1>
        <p>{text(silent ? 'state.silent.body' : 'state.trouble.body')}</p>
        {silent ? null : <p className="subtle">{error.message}</p>}
        <button type="button" className="button" onClick={onRetry}>
          {text('state.retry')}
        </button>
      </section>
    </Page>
  )
}
