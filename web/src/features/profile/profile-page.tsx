// An area's profile: one page to read and to print on A4, with downloads of what it was made from.
import './profile.css'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../../api/contract/settings.ts'
import { useFormats } from '../../lib/format.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { registerTheme, registerThemes } from '../../map/themes/register-themes.ts'
import type { ThemeId } from '../../map/themes/theme.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { useProfile } from './api.ts'
import { Downloads } from './downloads.tsx'
import { type Drawing, useDrawing } from './profile-map.tsx'
import { ProfileSheet } from './profile-sheet.tsx'
import { usePageMargins, usePrinting } from './use-printing.ts'

interface Properties {
  areas: readonly Gebied[]
  settings: Instellingen
  scene: { area: Gebied | null }
  view: { vergelijk: string | null; thema: ThemeId | null }
  change: (next: { vergelijk?: string | null; thema?: ThemeId | null }) => unknown
}

/** The theme of the profile's map; adoption is no part of an orientation. */
const themeOf = (wanted: ThemeId | null) =>
  registerTheme(wanted === null || wanted === 'adoptie' ? 'woningtype' : wanted)

function Toolbar({ areas, scene, view, change, state }: Properties & { state: Drawing['state'] }) {
  const text = useText()
  const { waiting, print } = usePrinting(state)
  const downloads = useMay()('woningfeiten', 'downloaden')
  return (
    <div className="profile__toolbar">
      <label className="field">
        <span className="field__label">{text('profile.compare')}</span>
        <select
          value={view.vergelijk ?? ''}
          onChange={(event) => change({ vergelijk: event.target.value || null })}
        >
          <option value="">{text('profile.compare.none')}</option>
          {areas
            .filter(({ id }) => id !== scene.area?.id)
            .map(({ id, naam }) => (
              <option key={id} value={id}>
                {naam}
              </option>
            ))}
        </select>
      </label>
      <label className="field">
        <span className="field__label">{text('profile.theme')}</span>
        <select
          value={themeOf(view.thema).id}
          onChange={(event) => change({ thema: event.target.value as ThemeId })}
        >
          {registerThemes.map(({ id }) => (
            <option key={id} value={id}>
              {text(`theme.${id}.short`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" aria-disabled={waiting} onClick={print}>
        {text(waiting ? 'profile.print.waiting' : 'profile.print')}
      </button>
      {scene.area && downloads ? <Downloads area={scene.area.id} compareWith={view.vergelijk} /> : null}
    </div>
  )
}

export function ProfilePage(properties: Properties) {
  const { scene, view, settings } = properties
  const text = useText()
  const { day } = useFormats()
  const profile = useProfile(scene.area?.id ?? null, view.vergelijk)
  const { data } = profile
  const theme = themeOf(view.thema)
  const drawing = useDrawing(scene.area, theme, settings, data !== undefined)
  usePageMargins(
    data ? `${data.naam} · ${text('profile.kind')}` : null,
    data ? text('profile.made', { date: day(data.opgemaakt) }) : '',
  )
  if (!scene.area) return <p>{text('profile.noArea')}</p>
  if (profile.isError) return <Failure onRetry={() => profile.refetch()} />
  if (!data) return <Skeleton lines={12} />
  return (
    <>
      <Toolbar {...properties} state={drawing.state} />
      <ProfileSheet profile={data} area={scene.area} theme={theme} drawing={drawing} settings={settings} />
    </>
  )
}
