// A symbol of the map beside words, so that the list is the map's legend.
import type {
  LinkingOpportunityKind,
  MeetingPlaceKind,
  StakeholderKind,
} from '../../../../api/contract/vocabulary.ts'
import { type MapSymbol, symbolColours, workColour } from '../../map/style/symbol-images.ts'
import { partySymbol, placeSymbol } from './marks.ts'
import type { Entry } from './use-surroundings.ts'

export function SymbolSign({ shape, mark, hollow }: MapSymbol) {
  const colour = symbolColours[shape]
  const look = { fill: hollow ? '#fffdf9' : colour, stroke: colour, strokeWidth: 1.8 }
  return (
    <svg aria-hidden="true" className="sign" viewBox="0 0 26 26" width="24" height="24">
      {shape === 'circle' ? (
        <circle cx="13" cy="13" r="10.5" {...look} />
      ) : (
        <path d="M13 1.2 24.8 13 13 24.8 1.2 13Z" {...look} />
      )}
      <text
        x="13"
        y="17.2"
        textAnchor="middle"
        fontSize="11.5"
        fontWeight="700"
        fill={hollow ? colour : '#fff'}
      >
        {mark}
      </text>
    </svg>
  )
}

export function WorkSign() {
  return (
    <svg aria-hidden="true" className="sign" viewBox="0 0 26 26" width="24" height="24">
      <path
        d="M3 9 9 3M3 17 17 3M3 23.5 23.5 3M10 23 23 10M18 23l5-5"
        stroke={workColour}
        strokeOpacity=".55"
        strokeWidth="1.6"
      />
      <rect
        x="2.5"
        y="2.5"
        width="21"
        height="21"
        rx="3"
        fill="none"
        stroke={workColour}
        strokeWidth="2.4"
        strokeDasharray="6 2.4"
      />
    </svg>
  )
}

/** The sign of an entry, as it is on the map. */
export function EntrySign({ entry }: { entry: Entry }) {
  if ('herkomst' in entry)
    return <SymbolSign {...placeSymbol(entry.soort as MeetingPlaceKind, entry.herkomst === 'toegevoegd')} />
  if ('belang' in entry) return <SymbolSign {...partySymbol(entry.soort as StakeholderKind)} />
  entry.soort satisfies LinkingOpportunityKind
  return <WorkSign />
}
