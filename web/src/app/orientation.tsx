// The orientation's panel: one tab for each side of a district that somebody gets to know.
import type { ReactNode } from 'react'
import { FarSummary } from '../features/buildings/far-summary.tsx'
import { ViewSummary } from '../features/buildings/view-summary.tsx'
import { OrientationCharts } from '../features/orientation/charts.tsx'
import { QuestionsTab } from '../features/surroundings/questions/questions-tab.tsx'
import { SurroundingsTab } from '../features/surroundings/surroundings-tab.tsx'
import { useText } from '../lib/messages/text.ts'
import { Tabs } from '../ui/tabs.tsx'
import { DistrictPart } from './district-part.tsx'
import { type OrientationTab, orientationTabs } from './view.ts'
import type { Workbench } from './workbench.ts'

function Figures({ scene, settings, view, inView, far }: Workbench) {
  const { area, homes } = scene
  const date = area?.standDatum ?? settings.standDatum
  if (area && far && !view.filter) return <FarSummary area={area} date={date} />
  if (area) return <OrientationCharts area={area} homes={homes} />
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
  if (!scene.area) return contents.cijfers(workbench)
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
