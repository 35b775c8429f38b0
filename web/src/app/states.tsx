// What stands on the screen when the map cannot: waiting, no data yet, a server that does not answer.
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { ServerError } from '../lib/ask.ts'
import { useText } from '../lib/messages/text.ts'
import { AccountNotice } from './account-notice.tsx'
import { Languages } from './languages.tsx'
import type { Workbench } from './workbench.ts'

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

const ImportsPage = lazy(async () => ({
  default: (await import('../features/imports/imports-page.tsx')).ImportsPage,
}))

/** The first start: nothing to look at yet, so whoever opens it comes to where data are read in. */
export function NoData({ view, change }: Pick<Workbench, 'view' | 'change'>) {
  const text = useText()
  // The address says so as well: once there are data, the page with what they brought stays.
  useEffect(() => {
    change({ pagina: 'inlezen' }, { history: 'replace' })
  }, [change])
  return (
    <div className="shell shell--page">
      <header className="bar">
        <span className="bar__name">Zwermkaart</span>
        <span className="bar__rest" aria-hidden="true" />
        <Languages view={view} change={change} />
        <AccountNotice demo={false} />
      </header>
      <main className="page" id="pagina">
        <Suspense fallback={<p role="status">{text('page.loading')}</p>}>
          <ImportsPage />
        </Suspense>
      </main>
    </div>
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
