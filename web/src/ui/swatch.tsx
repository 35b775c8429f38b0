// A class's colour with its second carrier, as on the map.
import { useId } from 'react'
import { darker, inkOn } from '../map/palette.ts'
import type { ThemeClass } from '../map/themes/theme.ts'

export function Swatch({ entry, small = false }: { entry: ThemeClass; small?: boolean }) {
  const pattern = useId()
  const size = small ? 14 : 18
  return (
    <svg aria-hidden="true" className="swatch" viewBox="0 0 18 18" width={size} height={size}>
      <defs>
        <pattern
          id={pattern}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" stroke="#7a6f58" strokeOpacity=".55" strokeWidth="2" />
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
      {entry.hatch ? <rect x="1" y="1" width="16" height="16" rx="3" fill={`url(#${pattern})`} /> : null}
      {entry.mark ? (
        <text
          x="9"
          y="13"
          textAnchor="middle"
          fontSize={entry.mark.length > 1 ? 9 : 11.5}
          fontWeight="700"
          fill={inkOn(entry.colour)}
        >
          {entry.mark}
        </text>
      ) : null}
    </svg>
  )
}
