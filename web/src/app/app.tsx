// Ties the tree to its services: server state, address, language; and decides between shell, waiting and trouble.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Ik } from '../../../api/contract/access.ts'
import { ServerError } from '../lib/ask.ts'
import { MeContext, meKey, useVisitor } from '../lib/me.ts'
import { MessagesProvider } from '../lib/messages/messages-provider.tsx'
import { settingsKey, useAreas, useSettings } from '../lib/queries.ts'
import { onRefusal } from '../lib/refusal.ts'
import { Shell } from './shell.tsx'
import { startOf } from './starts.ts'
import { NoData, Trouble, Waiting } from './states.tsx'
import { useView, type View } from './view.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      // What was asked wrongly stays wrong; only silence is worth another try.
      retry: (failures, error) => failures < 2 && error instanceof ServerError && error.status === 0,
      retryDelay: 800,
    },
  },
})

// A role or a session has ended: who is asking decides what is shown from now on.
onRefusal(() => {
  for (const queryKey of [meKey, settingsKey])
    void client.invalidateQueries({ queryKey }, { cancelRefetch: false })
})

/** Addresses that say themselves what is wanted: whoever comes by one is not led elsewhere. */
const saysWhat = ({ pagina, werkblad, pand, cluster, thema, onderwerp, bewerk }: View) =>
  Boolean(pagina ?? werkblad ?? pand ?? cluster ?? thema ?? onderwerp ?? bewerk)

/** Leads whoever comes in without saying what they want to where their role begins; once. */
function Entrance({ me, isEmpty, children }: { me: Ik; isEmpty: boolean; children: ReactNode }) {
  const [view, change] = useView()
  // Where there is nothing yet, whoever may read data in begins with that (see NoData).
  const isToFill = isEmpty && me.rechten.inlezen?.lezen !== undefined
  const [page] = useState(() => (saysWhat(view) || isToFill ? undefined : startOf(me).pagina))
  const [entered, setEntered] = useState(page === undefined)
  useEffect(() => {
    if (entered || !page) return
    void change({ pagina: page }, { history: 'replace' })
    setEntered(true)
  }, [entered, page, change])
  return entered ? children : <Waiting />
}

/** Whoever comes to sign in, or by an invitation, comes as themselves. */
const comesAsThemselves = ({ pagina }: View) => pagina === 'aanmelden' || pagina === 'uitnodiging'

function Start() {
  const [view, change] = useView()
  const settings = useSettings()
  const areas = useAreas()
  const visitor = useVisitor(settings.data ? settings.data.demo && !comesAsThemselves(view) : undefined)
  const answers = [settings, areas, visitor]
  // What is on screen stays there while the server is too busy to tell it again, as it may be during an import.
  const failed = answers.find(({ data, error }) => error && !data)
  if (failed?.error)
    return <Trouble error={failed.error} onRetry={() => answers.forEach((answer) => void answer.refetch())} />
  if (!settings.data || !areas.data || !visitor.data) return <Waiting />
  const shown = { settings: settings.data, areas: areas.data }
  return (
    <MeContext value={visitor.data}>
      <Entrance me={visitor.data} isEmpty={settings.data.kader === null}>
        {settings.data.kader ? (
          <Shell {...shown} box={settings.data.kader} />
        ) : (
          <NoData {...shown} view={view} change={change} />
        )}
      </Entrance>
    </MeContext>
  )
}

function InLanguage() {
  const [{ taal }] = useView()
  return (
    <MessagesProvider language={taal}>
      <Start />
    </MessagesProvider>
  )
}

export function App() {
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <InLanguage />
      </NuqsAdapter>
    </QueryClientProvider>
  )
}
