// The map with its controls, tied to the workbench.
import { useEffect, useMemo } from 'react'
import { useText } from '../lib/messages/text.ts'
import { mapHandle } from '../map/map-handle.ts'
import { MapView } from '../map/map-view.tsx'
import { MapControls } from './map-controls.tsx'
import { choosableSources, selectOverlaid } from './overlays.ts'
import { cardPadding } from './padding.ts'
import type { Workbench } from './workbench.ts'

export function MapStage(workbench: Workbench) {
  const { settings, scene, view, change, phone, hasTime, areaBox, map } = workbench
  const text = useText()
  const table = view.tabel
  const charts = scene.workspace === 'orientatie'
  const padding = useMemo(
    () => cardPadding({ phone, time: hasTime, table, charts }),
    [phone, hasTime, table, charts],
  )
  // After the map itself has taken the padding, for effects of children run first.
  useEffect(() => {
    if (padding) map?.settle()
  }, [map, padding])
  return (
    <>
      <MapView
        key={settings.tegels}
        style={scene.style}
        title={text('map.title')}
        description={text('map.description')}
        camera={view.plek}
        box={areaBox}
        padding={padding}
        threeD={view['3d']}
        adoption={scene.byBuilding}
        fit={scene.homes.brush}
        selected={view.pand}
        pointed={workbench.pointed}
        cluster={view.cluster}
        onReady={(made) => {
          const handle = mapHandle(made)
          workbench.setMap(handle)
          if (!view.plek && !view.pand) handle.showArea(areaBox)
        }}
        onMove={(plek) => change({ plek })}
        onInView={workbench.setInView}
        onSelect={(pand) => change({ pand, cluster: null })}
        choosable={choosableSources}
        onSelectOverlaid={(source, id) => selectOverlaid(change, source, id)}
        onPlace={workbench.placing}
        onSelectCluster={(cluster) => change({ cluster, pand: null })}
        onFailure={workbench.onTileFailure}
      />
      <span
        className="crosshair"
        aria-hidden="true"
        style={{
          translate: `${(padding.left - padding.right) / 2}px ${(padding.top - padding.bottom) / 2}px`,
        }}
      />
      <MapControls
        map={map}
        box={areaBox}
        threeD={view['3d']}
        hasHeights={workbench.hasHeights}
        onThreeD={(on) => change({ '3d': on || null })}
      />
    </>
  )
}
