// The town as two tiles of 3DBAG, one as a document and one as a sequence; buildings that the flight came too early for are absent.
import { boxOf, counterClockwise, type Ring } from '../geometry/polygon.ts'
import type { Building, Town } from '../plan/model.ts'
import { createRandom, type Random } from '../random.ts'
import type { Registration } from '../register/build.ts'
import { current } from '../register/records.ts'
import { attributesOf, type Measured, type Sight } from './attributes.ts'
import { cityJson, cityJsonSequence, type Model } from './cityjson.ts'
import { shapesOf } from './shape.ts'
import { sharedWalls } from './walls.ts'

/** Built since: no flight has seen it. */
const LAST_SEEN_YEAR = 2020
const ABSENT = 0.008
const UNSEEN = 0.008
const POORLY_SEEN = 0.018

export const tileNames = { west: '9-452-344.city.json', east: '9-456-344.city.jsonl' } as const
/** Tiles meet here, east–west, EPSG:28992. */
const EDGE = 117700

const isSeen = ({ state, year }: Building): boolean =>
  year <= LAST_SEEN_YEAR && state !== 'demolished' && state !== 'planned' && state !== 'started'

function sightOf(random: Random): Sight {
  const chance = random.next()
  return chance < UNSEEN ? 'nothing' : chance < UNSEEN + POORLY_SEEN ? 'poor' : 'good'
}

function modelOf(measured: Measured, random: Random): Model {
  const { object, shape } = measured
  const ring: Ring = counterClockwise(current(object).ring)
  const sight = sightOf(random)
  const attributes = attributesOf(measured, ring, sight, random)
  const roof = attributes.b3_h_70p
  return {
    id: object.id,
    attributes,
    ring,
    ground: shape.ground,
    roof: typeof roof === 'number' ? roof : null,
  }
}

/** The models of all buildings that were seen, in the order of the register. */
export function buildingModels(town: Town, { register, buildingIds }: Registration): Model[] {
  const random = createRandom(61)
  const seen = town.buildings.filter((building) => isSeen(building) && !random.chance(ABSENT))
  const shapes = shapesOf(seen, random)
  const walls = sharedWalls(seen)
  const objects = new Map(register.buildings.map((object) => [object.id, object]))
  return seen.flatMap((building) => {
    const object = objects.get(buildingIds.get(building) ?? '')
    const shape = shapes.get(building)
    if (!object || !shape) return []
    const neighbours = [...(walls.get(building) ?? [])].flatMap(([other, metres]) => {
      const found = shapes.get(other)
      return found ? [{ metres, shape: found }] : []
    })
    return [modelOf({ building, object, shape, neighbours }, random)]
  })
}

/** The text of both tiles by name. */
export function packTiles(models: readonly Model[]): { west: string; east: string } {
  const isWest = (model: Model) => boxOf(model.ring).minX < EDGE
  const west = models.filter(isWest)
  const east = models.filter((model) => !isWest(model))
  return {
    west: cityJson('3DBAG 9-452-344', [EDGE - 1500, 462500, 0], west),
    east: cityJsonSequence('3DBAG 9-456-344', [EDGE, 462500, 0], east),
  }
}
