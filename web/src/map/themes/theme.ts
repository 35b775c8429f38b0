// What a theme is: classes with a colour and a second carrier, and how buildings fall into them.
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Instellingen } from '../../../../api/contract/settings.ts'
import type { BuildingTileProperties } from '../../../../api/contract/tiles.ts'
import type { MessageId } from '../../lib/messages/text.ts'

export const themeIds = [
  'adoptie',
  'label',
  'bouwjaar',
  'woningtype',
  'hoogte',
  'gebruiksdoel',
  'oppervlakte',
  'status',
] as const

export type ThemeId = (typeof themeIds)[number]

/** Under which heading a theme is offered. */
export const themeGroups = ['aanpak', 'energie', 'gebouw', 'gebruik'] as const

/** What is laid over a building's colour; style/images.ts draws them. */
export const textures = ['onbekend', 'verlopen', 'ouder', 'adres', 'deels', 'twijfel'] as const

export type Texture = (typeof textures)[number]

/** A class of a theme. Colour never stands alone: a mark, a hatch or both go with it. */
export interface ThemeClass {
  id: string
  label: MessageId
  colour: string
  /** Drawn on the building when close, and in the legend. */
  mark?: string
  /** Unknown is hatched, everywhere; nothing else is. */
  hatch?: boolean
  /** On the map instead of `colour`, where it differs within the class. */
  fill?: ExpressionSpecification
  /** Laid over the colour, on the map and in the legend. */
  texture?: Texture
  group?: MessageId
  /** Shown in the legend only while something of it is in view. */
  rare?: boolean
}

/** Says something more of a building, beside its class: a texture over its colour and a sign behind its mark. */
export interface Quality {
  id: string
  label: MessageId
  texture: Texture
  sign: string
}

/** Qualities of which a building has one at most. */
export interface Qualities {
  entries: readonly Quality[]
  /** Id of its quality, or an empty text. */
  of: (building: BuildingTileProperties) => string
  expression: ExpressionSpecification
}

/** A text on each building, where one per class does not do. */
export interface Marks {
  of: (building: BuildingTileProperties) => string
  expression: ExpressionSpecification
}

/** How much of what a theme tells is unknown. */
export interface Unknown {
  unknown: number
  whole: number
}

/** Classes that a theme has nothing to tell about; they count neither as known nor as unknown. */
export const plainClasses: ReadonlySet<string> = new Set(['geen-woning', 'buiten-gebied', 'geen'])

export interface Theme {
  id: ThemeId
  title: MessageId
  group: (typeof themeGroups)[number]
  /** Where it comes from: keys of the settings' dates. */
  sources: readonly (keyof Instellingen['standen'])[]
  /** What the legend counts: buildings, or the homes in them. */
  counts: 'buildings' | 'homes'
  classes: readonly ThemeClass[]
  classOf: (building: BuildingTileProperties, id: number) => string
  /** Yields the class id. With `fromState` it reads feature state and may stand in paint properties only. */
  expression: ExpressionSpecification
  fromState: boolean
  qualities?: Qualities
  marks?: Marks
  /** In place of counting the buildings whose class is hatched: homes of which it is unknown. */
  unknownHomes?: (building: BuildingTileProperties) => number
}
