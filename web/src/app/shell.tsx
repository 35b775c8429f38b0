// The screen: the map to the edges, and on it the bar, the legend, the panel that explains, the table and the time.
import type { PaddingOptions } from 'maplibre-gl'
import { useMemo, useRef, useState } from 'react'
import type { Gebied } from '../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../api/contract/settings.ts'
import { tileZooms } from '../../../api/contract/tiles.ts'
import { TimeStrip } from '../features/adoption/time-strip.tsx'
import { BuildingTable } from '../features/buildings/building-table.tsx'
import { useText } from '../lib/messages/text.ts'
import { type BuildingInView, countByClass } from '../map/in-view.ts'
import { type Box, type MapHandle, mapHandle } from '../map/map-handle.ts'
import { MapView } from '../map/map-view.tsx'
import { Legend } from '../ui/legend.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { usePhone } from '../ui/use-phone.ts'
import { useRasterBackground } from './background.ts'
import { MapControls } from './map-controls.tsx'
import { cardPadding } from './padding.ts'
import { Panel } from './panel.tsx'
import { useScene } from './scene.ts'
import { ThemeChooser } from './theme-chooser.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { useView } from './view.ts'

interface InView {
  buildings: BuildingInView[]
  zoom: number
  box: Box
}

export function Shell({ settings, box, areas }: { settings: Instellingen; box: Box; areas: Gebied[] }) {
  const text = useText()
  const phone = usePhone()
  const [view, change] = useView()
  const raster = useRasterBackground(settings.achtergrondtegels)
  const scene = useScene(settings, areas, view, raster.tiles)
  const [handle, setHandle] = useState<MapHandle | null>(null)
  const [inView, setInView] = useState<InView | null>(null)
  const [folded, setFolded] = useState<boolean | null>(null)
  const legendFolded = !phone && (folded ?? view.tabel)
  const padding = useRef<PaddingOptions>(cardPadding({ phone, time: false, table: false }))
  const [pointed, setPointed] = useState<number | null>(null)
  const counts = useMemo(
    () => inView && countByClass(scene.theme, inView.buildings, scene.byBuilding),
    [inView, scene.theme, scene.byBuilding],
  )
  const listed = useMemo(
    () =>
      inView?.buildings.filter(({ id, properties }) => !scene.off.has(scene.theme.classOf(properties, id))) ??
      [],
    [inView, scene.theme, scene.off],
  )
  useShortcuts((key) => {
    if (key === 't') change({ tabel: !view.tabel })
    if (key === 'Escape') change({ pand: null, cluster: null })
  })

  const far = inView !== null && inView.zoom < tileZooms.buildings
  const legend = (
    <Legend
      theme={scene.theme}
      counts={counts}
      far={far}
      off={scene.off}
      folded={legendFolded}
      onFold={phone ? null : () => setFolded(!legendFolded)}
      onChange={(uit) => change({ uit })}
      chooser={
        scene.workspace === 'adoptie' ? null : (
          <ThemeChooser theme={scene.theme.id} onChoose={(thema) => change({ thema, uit: null })} />
        )
      }
    />
  )
  const panel = (
    <Panel
      scene={scene}
      settings={settings}
      view={view}
      change={change}
      inView={inView?.buildings ?? null}
      far={far}
      map={handle}
    />
  )
  const table = (
    <BuildingTable
      buildings={listed}
      box={inView?.box ?? null}
      theme={scene.theme}
      far={far}
      selected={view.pand}
      onPoint={setPointed}
      onSelect={(pand) => change({ pand, cluster: null })}
      onClose={() => change({ tabel: false })}
    />
  )
  const time =
    scene.workspace === 'adoptie' && scene.latest.data && scene.latest.data.reeks.length > 1 ? (
      <TimeStrip
        whole={scene.latest.data}
        date={view.datum}
        busy={scene.adoption.isPlaceholderData}
        onDate={(datum) => change({ datum })}
      />
    ) : null

  padding.current = cardPadding({ phone, time: time !== null, table: view.tabel })

  return (
    <div className="shell" data-phone={phone} data-table={view.tabel && !phone} data-time={time !== null}>
      <a className="skip-link" href="#uitleg">
        {text('skip.panel')}
      </a>
      <TopBar
        areas={areas}
        area={scene.area}
        workspace={scene.workspace}
        view={view}
        change={change}
        map={handle}
        demo={settings.demo}
      />
      {view.tabel && !phone ? <aside className="table-dock">{table}</aside> : null}
      <main className="stage" id="kaart">
        <MapView
          key={settings.revisie}
          style={scene.style}
          title={text('map.title')}
          description={text('map.description')}
          camera={view.plek}
          box={scene.area?.kader ?? box}
          padding={() => padding.current}
          adoption={scene.byBuilding}
          selected={view.pand}
          pointed={pointed}
          cluster={view.cluster}
          onReady={(map) => {
            const made = mapHandle(map, () => padding.current)
            setHandle(made)
            if (!view.plek && !view.pand) made.showArea(scene.area?.kader ?? box)
          }}
          onMove={(plek) => change({ plek })}
          onInView={setInView}
          onSelect={(pand) => change({ pand, cluster: null })}
          onSelectCluster={(cluster) => change({ cluster, pand: null })}
          onFailure={raster.onFailure}
        />
        <span className="crosshair" aria-hidden="true" />
        <MapControls map={handle} box={scene.area?.kader ?? box} />
        {phone ? (
          <Sheet
            wide={view.pand ?? view.cluster}
            parts={[
              { id: 'uitleg', label: text('sheet.panel'), content: panel },
              { id: 'legenda', label: text('sheet.legend'), content: legend },
              ...(time ? [{ id: 'tijd', label: text('sheet.time'), content: time }] : []),
              { id: 'tabel', label: text('sheet.table'), content: table },
            ]}
          />
        ) : (
          <>
            <section className="card legend-card" aria-label={text('legend.label')}>
              {legend}
            </section>
            <section className="card panel-card" id="uitleg" tabIndex={-1} aria-label={text('panel.label')}>
              {panel}
            </section>
            {time ? (
              <section className="card time-card" aria-label={text('time.label')}>
                {time}
              </section>
            ) : null}
          </>
        )}
      </main>
      <LiveRegion
        buildings={inView && listed.length}
        date={view.datum}
        busy={scene.adoption.isFetching && !scene.adoption.data}
      />
    </div>
  )
}
