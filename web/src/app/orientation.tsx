// The orientation's panel: one tab for each side of a district that somebody gets to know.
import type { ReactNode } from 'react'
import { FarSummary } from '../features/buildings/far-summary.tsx'
import { ViewSummary } from '../features/buildings/view-summary.tsx'
import { OrientationCharts } from '../features/orientation/charts.tsx'
import { QuestionsTab } from '../features/surroundings/questions/questions-tab.tsx'
import { SurroundingsTab } from '../features/surroundings/surroundings-tab.tsx'
import { useMay } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { Tabs } from '../ui/tabs.tsx'
import { DistrictPart } from './district-part.tsx'
import { isOpen, tabNeeds } from './openings.ts'
import { type OrientationTab, orientationTabs } from './view.ts'
import type { Workbench } from './workbench.ts'

function Figures({ scene, settings, view, inView, far }: Workbench) {
  const { area, homes } = scene
  const may = useMay()
  const date = area?.standDatum ?? settings.standDatum
  if (area && far && !view.filter) return <FarSummary area={area} date={date} />
  if (area && may('woningfeiten', 'lezen')) return <OrientationCharts area={area} homes={homes} />
  return <ViewSummary buildings={inView?.buildings ?? null} date={date} />
}

const contents: Record<OrientationTab, (workbench: Workbench) => ReactNode> = {
  cijfers: (workbench) => <Figures {...workbench} />,
  omgeving: ({ scene: { area }, settings, view, change, map, askPlace }) =>
    area && (
      <SurroundingsTab
        area={area}
        date={area.standDatum ?? settings.standDatum}
        view={view}
        change={change}
        askPlace={askPlace}
        draw={map?.draw ?? null}
        onShow={(point) => map?.flyTo(point)}
        onFit={(box) => map?.fit(box)}
      />
    ),
  vragen: ({ scene: { area }, change }) => area && <QuestionsTab key={area.id} area={area} onGo={change} />,
  wijk: (workbench) => <DistrictPart {...workbench} />,
}

export function Orientation(workbench: Workbench) {
  const { view, change, scene } = workbench
  const text = useText()
  const may = useMay()
  const { area } = scene
  if (!area) return contents.cijfers(workbench)
  const tabs = orientationTabs.filter((id) => isOpen(may, tabNeeds[id], area.id))
  const chosen = tabs.includes(view.blad) ? view.blad : 'cijfers'
  return (
    <Tabs
      label={text('tabs.label')}
      tabs={tabs.map((id) => ({ id, label: text(`tab.${id}`) }))}
      chosen={chosen}
      onChoose={(blad) => change({ blad })}
    >
      {contents[chosen](workbench)}
    </Tabs>
  )
}
