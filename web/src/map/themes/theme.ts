// What a theme is: classes with a colour and a second carrier, and how buildings fall into them.
import type { ExpressionSpecification } from 'maplibre-gl'
import type { BuildingTileProperties } from '../../../../api/contract/tiles.ts'
import type { MessageId } from '../../lib/messages/text.ts'

export const themeIds = [
  'adoptie',
  'bouwjaar',
  'woningtype',
  'gebruiksdoel',
  'oppervlakte',
  'status',
] as const

export type ThemeId = (typeof themeIds)[number]

/** A class of a theme. Colour never stands alone: a mark, a hatch or both go with it. */
export interface ThemeClass {
  id: string
  label: MessageId
  colour: string
  /** Drawn on the building when close, and in the legend. */
  mark?: string
  /** Unknown is hatched, everywhere. */
  hatch?: boolean
  group?: MessageId
  /** Shown in the legend only while something of it is in view. */
  rare?: boolean
}

export interface Theme {
  id: ThemeId
  title: MessageId
  /** What the legend counts: buildings, or the homes in them. */
  counts: 'buildings' | 'homes'
  classes: readonly ThemeClass[]
  classOf: (building: BuildingTileProperties, id: number) => string
  /** Yields the class id. With `fromState` it reads feature state and may stand in paint properties only. */
  expression: ExpressionSpecification
  fromState: boolean
}
