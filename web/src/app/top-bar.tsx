// The slim bar: what this is, which area, which workspace, an address, a language, and who is looking.
import { areaKinds } from '../../../api/contract/vocabulary.ts'
import { useFormats } from '../lib/format.ts'
import { useMay } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { AddressSearch } from '../ui/address-search.tsx'
import { Languages } from './languages.tsx'
import { Menu } from './menu.tsx'
import { isOpenSomewhere, workspaceNeeds } from './openings.ts'
import { useOwnRoles } from './roles-with.ts'
import { isOffered } from './starts.ts'
import { type Workspace, workspaces } from './view.ts'
import { WhoAmI } from './who-am-i.tsx'
import type { Workbench } from './workbench.ts'

function AreaChooser({ areas, scene, change, map }: Workbench) {
  const { area } = scene
  const text = useText()
  const { count } = useFormats()
  if (!area) return null
  const municipality = area.gemeente === area.naam ? null : area.gemeente
  const choose = (id: string) => {
    const chosen = areas.find((candidate) => candidate.id === id)
    change({ gebied: id, filter: null, pand: null, cluster: null, uit: null, datum: null })
    if (chosen) map?.showArea(chosen.kader)
  }
  return (
    <div className="area">
      <label className="area__chooser">
        <span className="visually-hidden">{text('area.choose')}</span>
        <select value={area.id} onChange={(event) => choose(event.target.value)}>
          {areaKinds.map((kind) => {
            const alike = areas.filter(({ soort }) => soort === kind)
            if (alike.length === 0) return null
            return (
              <optgroup key={kind} label={text(`area.kind.${kind}`)}>
                {alike.map(({ id, naam }) => (
                  <option key={id} value={id}>
                    {naam}
                  </option>
                ))}
              </optgroup>
            )
          })}
        </select>
      </label>
      <span className="area__facts">
        {municipality ? <span>{municipality}</span> : null}
        <span>
          {municipality ? '\u00a0· ' : ''}
          {text('area.homes', { count: area.woningen, shown: count(area.woningen) })}
        </span>
      </span>
    </div>
  )
}

function Workspaces({ scene, view, change }: Workbench) {
  const text = useText()
  const may = useMay()
  const own = useOwnRoles()
  const stands = (id: Workspace) =>
    id === scene.workspace || (isOffered(id, own) && isOpenSomewhere(may, workspaceNeeds[id]))
  return (
    <nav className="workspaces" aria-label={text('workspaces.label')}>
      {own.includes('bewoner') ? (
        <button
          type="button"
          aria-current={view.pagina === 'mijn-woning' ? 'page' : undefined}
          onClick={() => change({ pagina: 'mijn-woning' })}
        >
          {text('page.mijn-woning')}
        </button>
      ) : null}
      {workspaces.filter(stands).map((id) => (
        <button
          key={id}
          type="button"
          aria-current={id === scene.workspace && !view.pagina ? 'page' : undefined}
          onClick={() => change({ werkblad: id, pagina: null, uit: null, thema: null, cluster: null })}
        >
          {text(`workspace.${id}`)}
        </button>
      ))}
    </nav>
  )
}

export function TopBar(workbench: Workbench) {
  const { settings, view, change, map, phone } = workbench
  const text = useText()
  return (
    <header className="bar">
      <span className="bar__name">Zwermkaart</span>
      <AreaChooser {...workbench} />
      {phone ? null : <Workspaces {...workbench} />}
      <AddressSearch
        onChoose={({ pand, punt, kader }) => {
          change({ pand, cluster: null })
          if (kader && !pand) map?.fit(kader, 17)
          else map?.flyTo(punt)
        }}
      />
      <button
        type="button"
        className="button button--quiet bar__table"
        aria-pressed={view.tabel}
        title={text('table.shortcut')}
        onClick={() => change({ tabel: !view.tabel })}
      >
        {text('table.toggle')}
      </button>
      <Menu {...workbench} />
      <Languages {...workbench} />
      <WhoAmI demo={settings.demo} areas={workbench.areas} change={change} />
      {/* Where they stand on a row of their own, the keyboard comes there last as well. */}
      {phone ? <Workspaces {...workbench} /> : null}
    </header>
  )
}
