// What stands on the screen when the map cannot: waiting, no data yet, a server that does not answer.
import { lazy, type ReactNode, useEffect } from 'react'
import { ServerError } from '../lib/ask.ts'
import { useMay, useMe } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { useServerWords } from '../lib/server-words.ts'
import { AccessNotice } from './access-notice.tsx'
import { Languages } from './languages.tsx'
import { isPeoplePage } from './page-ids.ts'
import { PageFrame } from './pages.tsx'
import { type PeoplePageProps, peoplePages } from './people-pages.tsx'
import { WhoAmI } from './who-am-i.tsx'

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

/** For everybody who may not read anything in: why there is no map. */
function Empty({ change }: Pick<PeoplePageProps, 'change'>) {
  const text = useText()
  const { account } = useMe()
  return (
    <section className="card message-card">
      <h1>{text('empty.title')}</h1>
      <p>{text('empty.body')}</p>
      {account ? null : (
        <button type="button" className="button" onClick={() => change({ pagina: 'aanmelden' })}>
          {text('who.signIn')}
        </button>
      )}
    </section>
  )
}

/** The first start: nothing to look at yet, so whoever may read data in comes to where that is done. */
export function NoData(properties: PeoplePageProps) {
  const { settings, areas, view, change } = properties
  const may = useMay()
  const reads = may('inlezen', 'lezen')
  const { pagina } = view
  const people = pagina && isPeoplePage(pagina) ? pagina : null
  // The address says so as well: once there are data, the page with what they brought stays.
  useEffect(() => {
    if (reads && !people) change({ pagina: 'inlezen' }, { history: 'replace' })
  }, [change, reads, people])
  const People = people && peoplePages[people]
  return (
    <div className="shell shell--page">
      <header className="bar">
        <span className="bar__name">Zwermkaart</span>
        <span className="bar__rest" aria-hidden="true" />
        <Languages view={view} change={change} />
        <WhoAmI demo={settings.demo} areas={areas} change={change} />
      </header>
      <AccessNotice change={change} />
      <PageFrame {...properties} id={people ?? 'rechten'} back={people !== null}>
        {People ? <People {...properties} /> : reads ? <ImportsPage /> : <Empty change={change} />}
      </PageFrame>
    </div>
  )
}

export function Trouble({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const text = useText()
  const wordsOf = useServerWords()
  const status = error instanceof ServerError ? error.status : undefined
  const kind = status === 0 ? 'silent' : status === 429 ? 'busy' : 'trouble'
  return (
    <Page>
      <section className="card message-card" role="alert">
        <h1>{text(`state.${kind}.title`)}</h1>
        <p>{text(`state.${kind}.body`)}</p>
        {kind === 'trouble' ? <p className="subtle">{wordsOf(error)}</p> : null}
        <button type="button" className="button" onClick={onRetry}>
          {text('state.retry')}
        </button>
      </section>
    </Page>
  )
}
