// Makes a boundary of what somebody put together: a drawing, streets, neighbourhoods or an area of a file.
import type { Samenstelling } from '../../../contract/districts.ts'
import type { DistrictOrigin } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { Told, told } from '../../platform/errors/told.ts'
import { aroundRule, type BuildingWithHomes, surround } from './around-homes.ts'
import { joined } from './cut.ts'
import {
  faultOf,
  readFootprints,
  readHomesAround,
  readNeighbourhoodShapes,
  readStreetNames,
  readStreetsOfHomes,
  toMetres,
} from './queries.ts'
import { grouped } from './rules.ts'
import { grown, type MetreShape, metresOf, shapeOf } from './shapes.ts'

/** A boundary with where it comes from. */
export interface Composed {
  shape: MetreShape
  origin: DistrictOrigin
  /** What is kept beside the boundary, so that people can see later what it was made of. */
  composition: Record<string, unknown>
  /** Homes of other streets that no line could keep out. */
  inseparable: { straat: string; woningen: number }[]
}

/**
 * The boundary of a composition, valid and with ground in it.
 * @throws AppError 'invalid-input' that says what is wrong and where
 */
export async function compose(database: Database, from: Samenstelling): Promise<Composed> {
  const composed = await boundaryOf(database, from)
  const shape = await soundShape(database, composed.shape, from.soort)
  return { ...composed, shape }
}

function boundaryOf(database: Database, from: Samenstelling): Promise<Composed> {
  switch (from.soort) {
    case 'straten':
      return aroundStreets(database, from.straten)
    case 'buurten':
      return ofNeighbourhoods(database, from.buurten)
    case 'bestand':
      return asGiven(database, from.grens, 'bestand', { onderdelen: [from.bestandsnaam] })
    case 'getekend':
      return asGiven(database, from.grens, 'getekend', {})
  }
}

async function asGiven(
  database: Database,
  shape: object,
  origin: DistrictOrigin,
  composition: Record<string, unknown>,
): Promise<Composed> {
  return { shape: await toMetres(database, shape), origin, composition, inseparable: [] }
}

async function aroundStreets(database: Database, streetIds: readonly string[]): Promise<Composed> {
  const streets = await readStreetNames(database, streetIds)
  const unknown = streetIds.filter((id) => !streets.some((street) => street.id === id))
  if (unknown.length > 0)
    throw new AppError('invalid-input', told`The register has no street ${unknown.join(', ')}.`)
  if (streets.every(({ homes }) => homes === 0))
    throw new AppError('invalid-input', told`No home has its main address on these streets.`, {
      faults: [{ place: 'straten', reason: told`no homes` }],
    })
  const { boundary, inseparable } = surround(await readBuildings(database, streetIds))
  return {
    shape: boundary,
    origin: 'straten',
    composition: { onderdelen: streets.map(({ name }) => name), straten: streets.map(({ id }) => id) },
    inseparable: inseparable.length > 0 ? await readStreetsOfHomes(database, inseparable) : [],
  }
}

async function readBuildings(database: Database, streetIds: readonly string[]): Promise<BuildingWithHomes[]> {
  const chosen = new Set(streetIds)
  const homes = await readHomesAround(database, streetIds, 2 * aroundRule.reach)
  const byBuilding = grouped(homes, ({ buildingId }) => buildingId)
  const footprints = await readFootprints(database, [...byBuilding.keys()])
  return [...byBuilding].map(([buildingId, within]) => ({
    footprint: footprints.get(buildingId) ?? [],
    homes: within.map(({ id, streetId, point }) => ({
      id,
      chosen: streetId !== null && chosen.has(streetId),
      point,
    })),
  }))
}

async function ofNeighbourhoods(database: Database, codes: readonly string[]): Promise<Composed> {
  const areas = await readNeighbourhoodShapes(database, codes)
  const unknown = codes.filter((code) => !areas.some((area) => area.code === code))
  if (unknown.length > 0)
    throw new AppError('invalid-input', told`There is no neighbourhood ${unknown.join(', ')} here.`)
  return {
    shape: joined(areas.map(({ shape }) => shape)),
    origin: 'buurten',
    composition: {
      onderdelen: areas.map(({ name }) => name),
      buurten: areas.map(({ code, year }) => ({ code, jaar: year })),
    },
    inseparable: [],
  }
}

/** What we computed may touch itself in a corner, which drawing a hair's breadth tighter mends; what people drew is theirs to mend. */
async function soundShape(
  database: Database,
  shape: MetreShape,
  kind: Samenstelling['soort'],
): Promise<MetreShape> {
  const fault = await faultOf(database, shape)
  if (!fault) return refuseEmpty(shape)
  if (kind === 'straten' || kind === 'buurten') {
    const origin = shape.coordinates[0]?.[0]?.[0] ?? [0, 0]
    const tighter = metresOf(grown(shapeOf(shape.coordinates, origin), -0.002))
    if (!(await faultOf(database, tighter))) return refuseEmpty(tighter)
  }
  const place = fault.place ? told` at ${fault.place.join(', ')}` : ''
  // PostGIS words it in English; the usual ones are in the catalogue.
  const reason = new Told(fault.reason)
  throw new AppError('invalid-input', told`The boundary is not valid: ${reason}${place}.`, {
    faults: [{ place: 'grens', reason: fault.place ? new Told(fault.place.join(', ')) : reason }],
  })
}

function refuseEmpty(shape: MetreShape): MetreShape {
  if (shape.coordinates.length === 0)
    throw new AppError('invalid-input', told`The boundary encloses no ground.`, {
      faults: [{ place: 'grens', reason: told`encloses no ground` }],
    })
  return shape
}
