// Parts of a whole in one bar. The words beside it say the same, so the bar itself is one picture with one name.
import { useText } from '../lib/messages/text.ts'
import type { ThemeClass } from '../map/themes/theme.ts'

export interface BarPart {
  entry: ThemeClass
  value: number
}

export function StackedBar({ parts, name }: { parts: readonly BarPart[]; name: string }) {
  const text = useText()
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  if (whole === 0) return null
  return (
    <div className="stacked-bar" role="img" aria-label={name}>
      {parts
        .filter(({ value }) => value > 0)
        .map(({ entry, value }) => (
          <span
            key={entry.id}
            title={`${text(entry.label)}: ${value}`}
            className={entry.hatch ? 'stacked-bar__part hatched' : 'stacked-bar__part'}
            style={{ flexGrow: value, backgroundColor: entry.colour }}
          />
        ))}
    </div>
  )
}
