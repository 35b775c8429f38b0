// Chooses what the buildings' colours tell. A list of the browser's own, in groups: on a phone it fills the screen's width.
import { useMay } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { registerThemes } from '../map/themes/register-themes.ts'
import { type ThemeId, themeGroups } from '../map/themes/theme.ts'
import { isOpen, themeNeeds } from './openings.ts'

const offered = [{ id: 'adoptie', group: 'aanpak' } as const, ...registerThemes]

interface Properties {
  theme: ThemeId
  /** Id of the area on screen. */
  area: string | null
  onChoose: (theme: ThemeId) => void
}

export function ThemeChooser({ theme, area, onChoose }: Properties) {
  const text = useText()
  const may = useMay()
  const open = offered.filter(({ id }) => isOpen(may, themeNeeds[id], area))
  return (
    <label className="field theme-chooser">
      <span className="field__label">{text('theme.choose')}</span>
      <select value={theme} onChange={(event) => onChoose(event.target.value as ThemeId)}>
        {themeGroups.map((group) => {
          const themes = open.filter((one) => one.group === group)
          if (themes.length === 0) return null
          return (
            <optgroup key={group} label={text(`theme.group.${group}`)}>
              {themes.map(({ id }) => (
                <option key={id} value={id}>
                  {text(`theme.${id}.short`)}
                </option>
              ))}
            </optgroup>
          )
        })}
      </select>
    </label>
  )
}
