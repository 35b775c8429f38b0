// The editing mode of districts in the panel's place, fetched only when somebody opens it.
import { lazy, Suspense, useEffect } from 'react'
import { useText } from '../lib/messages/text.ts'
import { announce } from '../ui/announcement.tsx'
import { Skeleton } from '../ui/waiting.tsx'
import type { Workbench } from './workbench.ts'

const DistrictEditor = lazy(async () => ({
  default: (await import('../features/districts/district-editor.tsx')).DistrictEditor,
}))

/** What to change to begin: the editing mode belongs to the orientation and has the panel to itself. */
export const editing = (address: string) =>
  ({ bewerk: address, werkblad: 'orientatie', pagina: null, pand: null, cluster: null, keuze: null }) as const

/** Clicks on the map draw, and choose nothing. */
const takeNothing = () => {}

export function DistrictMode({ address, map, change, askPlace }: Workbench & { address: string }) {
  const text = useText()
  useEffect(() => {
    askPlace(takeNothing)
    return () => askPlace(null)
  }, [askPlace])
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <DistrictEditor
        address={address}
        map={map}
        onDone={(kept) => {
          change({ bewerk: null, ...(kept?.inForce && { gebied: `wijk-${kept.id}`, blad: 'wijk' }) })
          if (!kept) return
          map?.showArea(kept.box)
          announce(text(kept.inForce ? 'district.saved' : 'district.saved.later', { name: kept.name }))
        }}
      />
    </Suspense>
  )
}
