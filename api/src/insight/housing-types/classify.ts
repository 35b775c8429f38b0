// From footprints and the homes in them to a type per building: pure, between neighbours.ts and rebuild.ts.
import { type HomeBuilding, neighboursOf } from './neighbours.ts'
import { classifyBuilding, type ExplainedType } from './rules.ts'

/** A building's type, with the count of neighbours behind it. */
export interface ClassifiedBuilding extends ExplainedType {
  neighbours: number
}

/** The type of each building's homes, in the order of `buildings`. */
export function classifyBuildings(buildings: readonly HomeBuilding[]): ClassifiedBuilding[] {
  const neighbours = neighboursOf(buildings)
  return buildings.map(({ homes }, index) => {
    const own = neighbours[index] ?? []
    const situation = {
      homes: homes.length,
      neighbours: own.length,
      neighboursOfNeighbour: neighbours[own[0] ?? -1]?.length ?? 0,
    }
    return { ...classifyBuilding(situation), neighbours: own.length }
  })
}
