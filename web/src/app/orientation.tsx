// The orientation's panel: one tab for each side of a district that somebody gets to know.
import type { ReactNode } from 'react'
import { FarSummary } from '../features/buildings/far-summary.tsx'
import { ViewSummary } from '../features/buildings/view-summary.tsx'
import { useText } from '../lib/messages/text.ts'
import { Tabs } from '../ui/tabs.tsx'
import { type OrientationTab, orientationTabs } from './view.ts'
import type { Workbench } from './workbench.ts'

function Figures({ scene, settings, inView, far }: Workbench) {
  const { area } = scene
  const date = area?.standDatum ?? settings.standDatum
  if (area && far) return <FarSummary area={area} date={date} />
  return <ViewSummary buildings={inView?.buildings ?? null} date={date} />
}

const contents: Record<OrientationTab, (workbench: Workbench) => ReactNode> = {
  cijfers: (workbench) => <Figures {...workbench} />,
}

export function Orientation(workbench: Workbench) {
  const { view, change, scene } = workbench
  const text = useText()
  if (!scene.area || orientationTabs.length === 1) return contents.cijfers(workbench)
  return (
    <Tabs
      label={text('tabs.label')}
      tabs={orientationTabs.map((id) => ({ id, label: text(`tab.${id}`) }))}
      chosen={view.blad}
      onChoose={(blad) => change({ blad })}
    >
      {contents[view.blad](workbench)}
    </Tabs>
  )
}
