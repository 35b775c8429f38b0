// The oddities that real registers are full of, in small number, so that the demo exercises the importer's honesty.
import type { Building, Town } from '../plan/model.ts'
import type { Registration } from './build.ts'
import { identify } from './identity.ts'
import { amend, type BuildingFacts, current, type DwellingFacts, type RegisterObject } from './records.ts'

function find<Facts>(list: readonly RegisterObject<Facts>[], id: string | undefined): RegisterObject<Facts> {
  const object = list.find((candidate) => candidate.id === id)
  if (!object) throw new Error(`The demo's register has no object ${id}`)
  return object
}

/** Every `step`-th building of some sort, at most `count`. */
const some = (list: readonly Building[], step: number, count: number): Building[] =>
  list.filter((_, i) => i % step === Math.floor(step / 2)).slice(0, count)

/** Spoils the register where real ones are spoilt: unknown years and areas, double links, side addresses, doubts. */
export function addTraps(town: Town, registration: Registration): void {
  const { register, buildingIds, dwellingIds } = registration
  const buildingOf = (building: Building): RegisterObject<BuildingFacts> =>
    find(register.buildings, buildingIds.get(building))
  const dwellingOf = (building: Building, i = 0): RegisterObject<DwellingFacts> => {
    const unit = building.units[i]
    return find(register.dwellings, unit && dwellingIds.get(unit))
  }
  const standing = town.buildings.filter((building) => building.state === undefined)
  const ofKind = (kind: Building['kind'], quarter?: Building['quarter']) =>
    standing.filter((building) => building.kind === kind && (!quarter || building.quarter === quarter))

  for (const building of [
    ...some(ofKind('shed', 'village'), 40, 2),
    ...some(ofKind('detached', 'village'), 9, 1),
  ]) {
    current(buildingOf(building)).year = 9999
  }
  for (const building of some(ofKind('works'), 5, 2)) current(dwellingOf(building)).floorArea = 999999
  linkTwice(standing, ofKind('farm').slice(0, 3), buildingIds, dwellingOf)
  addSideAddresses(
    [...some(ofKind('amenity', 'district'), 3, 1), ...some(ofKind('detached', 'district'), 7, 2)],
    town,
    registration,
    dwellingOf,
  )
  extendHomes(some(ofKind('terraced', 'district'), 45, 18), buildingOf, dwellingOf)
  for (const building of [...some(ofKind('terraced', 'village'), 50, 3), ...some(ofKind('garage'), 30, 2)]) {
    register.buildingInvestigations.push({
      id: buildingOf(building).id,
      attribute: 'geometrie',
      begin: '2026-03-02',
    })
  }
  for (const building of some(ofKind('semi-detached', 'district'), 12, 2)) {
    register.dwellingInvestigations.push({
      id: dwellingOf(building).id,
      attribute: 'oppervlakte',
      begin: '2026-04-20',
    })
  }
}

type DwellingOf = (building: Building, i?: number) => RegisterObject<DwellingFacts>

/** A farm's dwelling also lies in its barn: the barn that was drawn right after the house. */
function linkTwice(
  standing: readonly Building[],
  farms: readonly Building[],
  ids: ReadonlyMap<Building, string>,
  dwellingOf: DwellingOf,
): void {
  for (const farm of farms) {
    const barn = standing[standing.indexOf(farm) + 1]
    const id = barn?.kind === 'barn' ? ids.get(barn) : undefined
    if (id) current(dwellingOf(farm)).buildings.push(id)
  }
}

/** A second address on another street, as corner houses and schools with a back entrance have. */
function addSideAddresses(
  buildings: readonly Building[],
  town: Town,
  { register, streetIds }: Registration,
  dwellingOf: DwellingOf,
): void {
  for (const building of buildings) {
    const own = building.units[0]?.street
    const other = town.streets.find(
      (street) => street !== own && street.quarter === 'district' && street.sort === 'woonstraat',
    )
    const dwelling = dwellingOf(building)
    if (!other) continue
    const id = identify('address', 900000 + register.addresses.length)
    const facts = {
      number: 200 + (register.addresses.length % 90),
      objectType: 'Verblijfsobject' as const,
      status: 'Naamgeving uitgegeven',
      street: streetIds.get(other) ?? '',
    }
    register.addresses.push({ id, versions: [{ facts, begin: '2012-09-03' }] })
    current(dwelling).sideAddresses.push(id)
  }
}

/** Homes that were extended later: an ended occurrence before the present one. */
function extendHomes(
  homes: readonly Building[],
  buildingOf: (building: Building) => RegisterObject<BuildingFacts>,
  dwellingOf: DwellingOf,
): void {
  for (const [i, home] of homes.entries()) {
    const year = 2013 + (i % 10)
    const building = buildingOf(home)
    const dwelling = dwellingOf(home)
    amend(building, `${year}-03-11`, { status: 'Verbouwing pand' })
    amend(building, `${year}-09-23`, { status: 'Pand in gebruik' })
    amend(dwelling, `${year}-09-23`, { floorArea: current(dwelling).floorArea + 12 })
  }
}
