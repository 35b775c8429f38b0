// Chooses what the buildings' colours tell.
import { useText } from '../lib/messages/text.ts'
import { type ThemeId, themeIds } from '../map/themes/theme.ts'

export function ThemeChooser({ theme, onChoose }: { theme: ThemeId; onChoose: (theme: ThemeId) => void }) {
  const text = useText()
  return (
    <label className="field theme-chooser">
      <span className="field__label">{text('theme.choose')}</span>
      <select value={theme} onChange={(event) => onChoose(event.target.value as ThemeId)}>
        {themeIds.map((id) => (
          <option key={id} value={id}>
            {text(`theme.${id}.short`)}
          </option>
        ))}
      </select>
    </label>
  )
}
