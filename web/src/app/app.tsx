// Ties the tree to its services: server state, address, language; and decides between shell, waiting and trouble.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import { ServerError } from '../lib/ask.ts'
import { MessagesProvider } from '../lib/messages/messages-provider.tsx'
import { useAreas, useSettings } from '../lib/queries.ts'
import { Shell } from './shell.tsx'
import { NoData, Trouble, Waiting } from './states.tsx'
import { useView } from './view.ts'

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

function Start() {
  const settings = useSettings()
  const areas = useAreas()
  const retry = () => {
    settings.refetch()
    areas.refetch()
  }
  const [view, change] = useView()
  // What is on screen stays there while the server is too busy to tell it again, as it may be during an import.
  const error = settings.data && areas.data ? null : (settings.error ?? areas.error)
  if (error) return <Trouble error={error} onRetry={retry} />
  if (!settings.data || !areas.data) return <Waiting />
  if (!settings.data.kader) return <NoData view={view} change={change} />
  return <Shell settings={settings.data} box={settings.data.kader} areas={areas.data} />
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
