// The parts that stand on the map: legend, table and time, each fed from the workbench.
import { useState } from 'react'
import { TimeStrip } from '../features/adoption/time-strip.tsx'
import { AverageSwitch } from '../features/averages/average-switch.tsx'
import { BuildingTable } from '../features/buildings/building-table.tsx'
import { ProgressLegend } from '../features/publication/progress-legend.tsx'
import { ProgressTable } from '../features/publication/progress-table.tsx'
import { SupportLegend } from '../features/support/support-legend.tsx'
import type { BuildingInView } from '../map/in-view.ts'
import { Legend } from '../ui/legend.tsx'
import { LegendNotes } from '../ui/legend-notes.tsx'
import { ThemeChooser } from './theme-chooser.tsx'
import type { Workbench } from './workbench.ts'

const nothingInView: readonly BuildingInView[] = []

const progressChoice = ({ scene, view }: Workbench) => ({
  area: scene.area?.id ?? null,
  date: view.datum,
  figure: view.cijfer,
})

export function LegendPart(workbench: Workbench) {
  const { workspace, area } = workbench.scene
  if (workspace === 'voortgang') return <ProgressLegend choice={progressChoice(workbench)} />
  if (workspace === 'hulp') return <SupportLegend area={area?.id ?? null} />
  return <ThemeLegend {...workbench} />
}

function ThemeLegend(workbench: Workbench) {
  const { scene, counts, far, view, change, phone } = workbench
  const [folded, setFolded] = useState<boolean | null>(null)
  // Beside the table there is little map left to cover.
  const isFolded = !phone && (folded ?? view.tabel)
  return (
    <Legend
      theme={scene.theme}
      counts={counts}
      far={far}
      off={scene.off}
      folded={isFolded}
      onFold={phone ? null : () => setFolded(!isFolded)}
      onChange={(uit) => change({ uit })}
      notes={
        <>
          <LegendNotes
            theme={scene.theme}
            unknown={far ? null : workbench.unknown}
            qualities={workbench.qualities}
            threeD={view['3d']}
            dates={workbench.settings.standen}
            demo={workbench.settings.demo}
          />
          {scene.workspace === 'orientatie' && scene.area ? (
            <AverageSwitch
              area={scene.area.id}
              figure={view.gemiddelde}
              onChoose={(gemiddelde) => change({ gemiddelde })}
            />
          ) : null}
        </>
      }
      chooser={
        scene.workspace === 'adoptie' ? null : (
          <ThemeChooser
            theme={scene.theme.id}
            area={scene.area?.id ?? null}
            onChoose={(thema) => change({ thema, uit: null })}
          />
        )
      }
    />
  )
}

export function TablePart(workbench: Workbench) {
  return workbench.scene.workspace === 'voortgang' ? (
    <ProgressTable choice={progressChoice(workbench)} />
  ) : (
    <BuildingsPart {...workbench} />
  )
}

function BuildingsPart({ scene, listed, inView, far, view, change, phone, setPointed }: Workbench) {
  return (
    <BuildingTable
      inView={inView?.buildings ?? nothingInView}
      buildings={listed}
      box={inView?.box ?? null}
      theme={scene.theme}
      far={far}
      selected={view.pand}
      onPoint={setPointed}
      onSelect={(pand) => change({ pand, cluster: null })}
      onClose={phone ? null : () => change({ tabel: false })}
    />
  )
}

export function TimePart({ scene, view, change }: Workbench) {
  const { latest, adoption } = scene
  if (!latest.data) return null
  return (
    <TimeStrip
      whole={latest.data}
      shown={adoption.data ?? null}
      date={view.datum}
      busy={adoption.isPlaceholderData}
      onDate={(datum) => change({ datum })}
    />
  )
}
