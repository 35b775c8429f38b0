// Chooses what the buildings' colours tell. A list of the browser's own, in groups: on a phone it fills the screen's width.
import { useText } from '../lib/messages/text.ts'
import { registerThemes } from '../map/themes/register-themes.ts'
import { type ThemeId, themeGroups } from '../map/themes/theme.ts'

const offered = [{ id: 'adoptie', group: 'aanpak' } as const, ...registerThemes]

export function ThemeChooser({ theme, onChoose }: { theme: ThemeId; onChoose: (theme: ThemeId) => void }) {
  const text = useText()
  return (
    <label className="field theme-chooser">
      <span className="field__label">{text('theme.choose')}</span>
      <select value={theme} onChange={(event) => onChoose(event.target.value as ThemeId)}>
        {themeGroups.map((group) => (
          <optgroup key={group} label={text(`theme.group.${group}`)}>
            {offered
              .filter((one) => one.group === group)
              .map(({ id }) => (
                <option key={id} value={id}>
                  {text(`theme.${id}.short`)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
