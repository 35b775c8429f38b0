// The screen: the map to the edges, and on it the bar, the legend, the panel that explains, the table and the time.
import type { Gebied } from '../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../api/contract/settings.ts'
import { useText } from '../lib/messages/text.ts'
import type { Box } from '../map/map-handle.ts'
import { Announcement } from '../ui/announcement.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { AccessNotice } from './access-notice.tsx'
import { Cards, SheetOfParts } from './cards.tsx'
import { MapStage } from './map-stage.tsx'
import { Page } from './pages.tsx'
import { TablePart } from './parts.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { useWorkbench } from './workbench.ts'

export function Shell({ settings, box, areas }: { settings: Instellingen; box: Box; areas: Gebied[] }) {
  const text = useText()
  const workbench = useWorkbench(settings, areas, box)
  const { view, change, phone, scene, hasTime, inView, listed } = workbench
  useShortcuts((key) => {
    if (key === 't') change({ tabel: !view.tabel })
    if (key === 'Escape') change({ pand: null, cluster: null })
  })
  const tableBeside = view.tabel && !phone
  if (view.pagina) {
    return (
      <div className="shell shell--page" data-phone={phone}>
        <TopBar {...workbench} />
        <AccessNotice change={change} />
        <Page id={view.pagina} {...workbench} />
      </div>
    )
  }
  return (
    <div
      className="shell"
      data-workspace={scene.workspace}
      data-phone={phone}
      data-table={tableBeside}
      data-time={hasTime}
    >
      <a className="skip-link" href="#uitleg">
        {text('skip.panel')}
      </a>
      <TopBar {...workbench} />
      {tableBeside ? (
        <aside className="table-dock">
          <TablePart {...workbench} />
        </aside>
      ) : null}
      <main className="stage" id="kaart">
        <MapStage {...workbench} />
        {phone ? <SheetOfParts {...workbench} /> : <Cards {...workbench} />}
      </main>
      <AccessNotice change={change} />
      <Announcement />
      <LiveRegion
        buildings={inView && listed.length}
        date={view.datum}
        busy={scene.adoption.isFetching && !scene.adoption.data}
      />
    </div>
  )
}
