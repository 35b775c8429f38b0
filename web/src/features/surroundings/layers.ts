// The three things that make up a district's surroundings, by the names that they have in the address and on the map.
export const surroundingLayers = ['ontmoetingsplek', 'belanghebbende', 'koppelkans'] as const
export type SurroundingLayer = (typeof surroundingLayers)[number]

/** Which entry is read or written: `nieuw` for one that is being made. */
export interface Choice {
  layer: SurroundingLayer
  id: string
}

/** "koppelkans.nieuw"; null for anything else. */
export function parseChoice(text: string | null): Choice | null {
  const [name, id] = text?.split('.') ?? []
  const layer = surroundingLayers.find((known) => known === name)
  return layer && id ? { layer, id } : null
}

export const choiceText = ({ layer, id }: Choice): string => `${layer}.${id}`
