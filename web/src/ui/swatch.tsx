// A class's colour with its second carrier, as on the map.
import { type ReactElement, useId } from 'react'
import { darker, inkOn } from '../map/palette.ts'
import type { Texture, ThemeClass } from '../map/themes/theme.ts'

/** As the map draws them, larger for the small field. */
const textures: Record<Texture, { turn: number; drawn: ReactElement }> = {
  onbekend: { turn: 45, drawn: <path d="M0 0V5" stroke="#7a6f58" strokeOpacity=".55" strokeWidth="2" /> },
  verlopen: { turn: -45, drawn: <path d="M0 0V5" stroke="#1d2630" strokeOpacity=".4" strokeWidth="1.6" /> },
  ouder: { turn: 0, drawn: <circle cx="2.5" cy="2.5" r="1" fill="#fffdf9" fillOpacity=".8" /> },
  adres: { turn: 90, drawn: <path d="M2.5 0V5" stroke="#fffdf9" strokeOpacity=".65" strokeWidth="1.2" /> },
  deels: { turn: 45, drawn: <path d="M0 0V5" stroke="#fffdf9" strokeOpacity=".7" strokeWidth="2.4" /> },
  twijfel: { turn: 0, drawn: <circle cx="2.5" cy="2.5" r=".9" fill="#1d2630" fillOpacity=".6" /> },
}

/** Long marks are set smaller. */
const markSize = (mark: string) => [0, 11.5, 9, 8, 7][mark.length] ?? 6

type Drawn = Pick<ThemeClass, 'colour' | 'hatch' | 'texture' | 'mark'>

export function Swatch({ entry, small = false }: { entry: Drawn; small?: boolean }) {
  const pattern = useId()
  const texture = entry.hatch ? 'onbekend' : entry.texture
  const size = small ? 14 : 18
  return (
    <svg aria-hidden="true" className="swatch" viewBox="0 0 18 18" width={size} height={size}>
      <defs>
        <pattern
          id={pattern}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${texture ? textures[texture].turn : 0})`}
        >
          {texture ? textures[texture].drawn : null}
        </pattern>
      </defs>
      <rect
        x=".75"
        y=".75"
        width="16.5"
        height="16.5"
        rx="3.5"
        fill={entry.colour}
        stroke={darker(entry.colour, entry.hatch ? 0.25 : 0.38)}
        strokeWidth="1"
      />
      {texture ? <rect x="1" y="1" width="16" height="16" rx="3" fill={`url(#${pattern})`} /> : null}
      {entry.mark ? (
        <text
          x="9"
          y="13"
          textAnchor="middle"
          fontSize={markSize(entry.mark)}
          fontWeight="700"
          fill={inkOn(entry.colour)}
        >
          {entry.mark}
        </text>
      ) : null}
    </svg>
  )
}
