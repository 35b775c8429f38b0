// The orientation's tab about the district itself.
import { lazy, Suspense } from 'react'
import { Skeleton } from '../ui/waiting.tsx'
import { editing } from './district-mode.tsx'
import type { Workbench } from './workbench.ts'

const DistrictTab = lazy(async () => ({
  default: (await import('../features/districts/district-tab.tsx')).DistrictTab,
}))

export function DistrictPart({ scene, areas, change, map }: Workbench) {
  const { area } = scene
  if (!area) return null
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <DistrictTab
        key={area.id}
        area={area}
        onEdit={(address) => change(editing(address))}
        onChoose={(gebied) => {
          const chosen = areas.find(({ id }) => id === gebied)
          change({ gebied })
          if (chosen) map?.showArea(chosen.kader)
        }}
      />
    </Suspense>
  )
}
