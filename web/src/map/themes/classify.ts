// Turns one definition of classes into both a MapLibre expression and a function, so that map and legend cannot differ.
import type { ExpressionSpecification } from 'maplibre-gl'
import type { BuildingTileProperties } from '../../../../api/contract/tiles.ts'

/** Puts buildings into classes, on the map and in the browser's own counting. */
export interface Classification {
  /** Yields a class id; for feature properties, so usable in filters, layout and paint. */
  expression: ExpressionSpecification
  classOf: (building: BuildingTileProperties) => string
}

type NumberOf = {
  /** Whether a feature has the number at all. */
  known: ExpressionSpecification
  expression: ExpressionSpecification
  of: (building: BuildingTileProperties) => number | undefined
}

/** By an exact value; a value that is not listed gets `otherwise`, an absent one `unknown`. */
export function byValue(
  property: keyof BuildingTileProperties,
  classes: Readonly<Record<string, string>>,
  otherwise: string,
  unknown: string,
): Classification {
  const branches = Object.entries(classes).flat()
  return {
    expression: [
      'case',
      ['has', property],
      ['match', ['get', property], ...branches, otherwise],
      unknown,
    ] as unknown as ExpressionSpecification,
    classOf: (building) => {
      const value = building[property]
      return value === undefined ? unknown : (classes[String(value)] ?? otherwise)
    },
  }
}

/** By size: `steps` holds the lowest number of each class, ascending; an absent number gets `unknown`. */
export function bySteps(
  number: NumberOf,
  steps: readonly { from: number; id: string }[],
  unknown: string,
): Classification {
  const [first, ...others] = steps
  if (!first) throw new Error('A classification by steps needs at least one step.')
  return {
    expression: [
      'case',
      number.known,
      ['step', number.expression, first.id, ...others.flatMap(({ from, id }) => [from, id])],
      unknown,
    ] as unknown as ExpressionSpecification,
    classOf: (building) => {
      const value = number.of(building)
      if (value === undefined) return unknown
      return (others.findLast(({ from }) => value >= from) ?? first).id
    },
  }
}
