// The one panel: explains the building, the cluster or else the area that is selected.
import { AreaExplanation } from '../features/adoption/area-explanation.tsx'
import { HomesExplanation } from '../features/adoption/homes-explanation.tsx'
import { BuildingPanel } from '../features/buildings/building-panel.tsx'
import { ClusterList } from '../features/clusters/cluster-list.tsx'
import { ClusterPanel } from '../features/clusters/cluster-panel.tsx'
import { BuildingConsents } from '../features/consents/building-consents.tsx'
import { BuildingLabels } from '../features/labels/building-labels.tsx'
import { OwnStreets } from '../features/own-streets/own-streets.tsx'
import { ProgressPanel } from '../features/publication/progress-panel.tsx'
import { SupportPanel } from '../features/support/support-panel.tsx'
import { useMay } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { Failure, Skeleton } from '../ui/waiting.tsx'
import { DistrictMode } from './district-mode.tsx'
import { isOpen, workspaceNeeds } from './openings.ts'
import { Orientation } from './orientation.tsx'
import { Standing } from './standing.tsx'
import { ClosedWish, editsDistricts } from './wishes.tsx'
import type { Workbench } from './workbench.ts'

function Clusters({ scene, view, change, map, limit }: Workbench & { limit?: number }) {
  const { clusters } = scene
  if (clusters.isError) return <Failure onRetry={() => clusters.refetch()} />
  if (!clusters.data) return <Skeleton lines={4} />
  return (
    <ClusterList
      clusters={clusters.data}
      selected={view.cluster}
      limit={limit ?? null}
      onMore={() => change({ werkblad: 'clusters', uit: null, thema: null })}
      onChoose={(cluster) => {
        change({ cluster: cluster.id, pand: null })
        map?.fit(cluster.kader)
      }}
    />
  )
}

function Area(properties: Workbench) {
  const { scene, change } = properties
  const may = useMay()
  const { adoption, area, workspace } = scene
  if (workspace === 'orientatie' || !area) return <Orientation {...properties} />
  if (workspace === 'straten')
    return <OwnStreets area={area} onChoose={(pand) => change({ pand, cluster: null })} />
  if (workspace === 'hulp')
    return <SupportPanel area={area} seesConsents={may('toestemmingen', 'lezen', area.id)} />
  if (workspace === 'voortgang')
    return (
      <ProgressPanel
        name={area.naam}
        choice={{ area: area.id, date: properties.view.datum, figure: properties.view.cijfer }}
        onDate={(datum) => change({ datum })}
        onFigure={(cijfer) => change({ cijfer })}
      />
    )
  if (workspace === 'clusters') return <Clusters {...properties} />
  if (adoption.isError) return <Failure onRetry={() => adoption.refetch()} />
  if (!adoption.data) return <Skeleton lines={6} />
  return (
    <AreaExplanation adoption={adoption.data}>
      <Clusters {...properties} limit={5} />
    </AreaExplanation>
  )
}

export function Panel(properties: Workbench) {
  const { scene, view, change, map } = properties
  const text = useText()
  const may = useMay()
  const cluster = scene.clusters.data?.items.find(({ id }) => id === view.cluster)
  const close = () => change({ pand: null, cluster: null })
  const wish = (
    <>
      <Standing change={change} />
      <ClosedWish {...properties} />
    </>
  )
  if (view.bewerk && isOpen(may, editsDistricts, null))
    return <DistrictMode {...properties} address={view.bewerk} />
  if (!view.pand && !cluster)
    return (
      <>
        {wish}
        <Area {...properties} />
      </>
    )
  const seesAdoption = isOpen(may, workspaceNeeds.adoptie, scene.area?.id ?? null)
  return (
    <>
      {wish}
      <button type="button" className="link-button panel__back" onClick={close}>
        <span aria-hidden="true">←</span> {text('panel.back')}
      </button>
      {view.pand ? (
        <BuildingPanel
          key={view.pand}
          id={view.pand}
          onShow={(point) => map?.flyTo(point)}
          onKnown={map && ((point) => map.reveal(point))}
          labels={may('woningfeiten', 'lezen') ? <BuildingLabels building={view.pand} /> : null}
          adoption={
            <>
              {seesAdoption ? (
                <HomesExplanation area={scene.area} building={view.pand} date={view.datum} />
              ) : null}
              {may('benaderbaarheid', 'lezen') ? <BuildingConsents building={view.pand} /> : null}
            </>
          }
        />
      ) : cluster ? (
        <ClusterPanel cluster={cluster} rule={scene.clusters.data} onShow={() => map?.fit(cluster.kader)} />
      ) : null}
    </>
  )
}
