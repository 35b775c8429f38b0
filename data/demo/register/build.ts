// Turns the drawn town into register objects: identifications, statuses, histories and links.
import type { Ring } from '../geometry/polygon.ts'
import { contains } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'
import type { Building, BuildingState, Place, Street, Town, Unit } from '../plan/model.ts'
import { identify } from './identity.ts'
import {
  type AddressFacts,
  amend,
  type BuildingFacts,
  type DwellingFacts,
  type Register,
  type RegisterObject,
} from './records.ts'

/** The register began when municipalities had to fill it; older facts carry this date. */
const FIRST_FILL = '2010-05-18'

const buildingStatus: Record<BuildingState, string> = {
  planned: 'Bouwvergunning verleend',
  started: 'Bouw gestart',
  unmeasured: 'Pand in gebruik (niet ingemeten)',
  renovating: 'Verbouwing pand',
  unused: 'Pand buiten gebruik',
  condemned: 'Sloopvergunning verleend',
  demolished: 'Pand gesloopt',
}

const dwellingStatus: Record<BuildingState, string> = {
  planned: 'Verblijfsobject gevormd',
  started: 'Verblijfsobject gevormd',
  unmeasured: 'Verblijfsobject in gebruik (niet ingemeten)',
  renovating: 'Verbouwing verblijfsobject',
  unused: 'Verblijfsobject buiten gebruik',
  condemned: 'Verblijfsobject in gebruik',
  demolished: 'Verblijfsobject ingetrokken',
}

/** When a building reached its present state. */
const stateSince: Record<BuildingState, string> = {
  planned: '2026-09-14',
  started: '2026-05-11',
  unmeasured: '2026-10-05',
  renovating: '2026-08-24',
  unused: '2023-02-06',
  condemned: '2026-06-22',
  demolished: '2017-10-30',
}

/** The register under construction and the ids that other files refer to. */
export interface Registration {
  register: Register
  buildingIds: Map<Building, string>
  dwellingIds: Map<Unit, string>
  streetIds: Map<Street, string>
}

/** Local metres to EPSG:28992. */
export type ToMap = (point: Point) => Point

function beginOf(building: Building): string {
  return building.year > 2010 ? `${building.year}-04-12` : FIRST_FILL
}

function registerBuilding(building: Building, id: string, toMap: ToMap): RegisterObject<BuildingFacts> {
  const facts = { ring: building.ring.map(toMap), year: building.year, status: 'Pand in gebruik' }
  const { state } = building
  if (state === 'planned')
    return {
      id,
      versions: [{ facts: { ...facts, status: buildingStatus.planned }, begin: stateSince.planned }],
    }
  if (state === 'started' || state === 'unmeasured') {
    const object = {
      id,
      versions: [{ facts: { ...facts, status: buildingStatus.planned }, begin: '2025-09-08' }],
    }
    if (state === 'unmeasured') amend(object, '2025-12-01', { status: buildingStatus.started })
    amend(object, stateSince[state], { status: buildingStatus[state] })
    return object
  }
  const object = { id, versions: [{ facts, begin: beginOf(building) }] }
  if (building.year > 2010) {
    object.versions[0] = {
      facts: { ...facts, status: buildingStatus.started },
      begin: `${building.year - 1}-10-04`,
    }
    amend(object, `${building.year}-06-20`, { status: 'Pand in gebruik' })
  }
  if (state) amend(object, stateSince[state], { status: buildingStatus[state] })
  return object
}

function statusHistory<Facts extends { status: string }>(
  object: RegisterObject<Facts>,
  building: Building,
): RegisterObject<Facts> {
  const { state } = building
  if (state === 'renovating' || state === 'unused' || state === 'demolished') {
    amend(object, stateSince[state], { status: dwellingStatus[state] } as Partial<Facts>)
  }
  return object
}

function unitBegin(building: Building): string {
  if (building.state === 'planned' || building.state === 'started') return stateSince[building.state]
  return building.state === 'unmeasured'
    ? stateSince.unmeasured
    : building.year > 2010
      ? `${building.year}-06-20`
      : FIRST_FILL
}

function firstStatus(building: Building): string {
  const { state } = building
  return state === 'planned' || state === 'started' || state === 'unmeasured'
    ? dwellingStatus[state]
    : 'Verblijfsobject in gebruik'
}

class Registrar {
  readonly register: Register
  readonly buildingIds = new Map<Building, string>()
  readonly dwellingIds = new Map<Unit, string>()
  readonly streetIds = new Map<Street, string>()
  #address = 0

  constructor(
    readonly toMap: ToMap,
    boundary: Ring,
  ) {
    this.register = {
      buildings: [],
      dwellings: [],
      berths: [],
      pitches: [],
      addresses: [],
      streets: [],
      town: boundary.map(toMap),
      buildingInvestigations: [],
      dwellingInvestigations: [],
    }
  }

  street(street: Street): void {
    const id = identify('street', this.register.streets.length + 1)
    this.streetIds.set(street, id)
    this.register.streets.push({
      id,
      versions: [{ facts: { name: street.name, status: 'Naamgeving uitgegeven' }, begin: '2010-02-09' }],
    })
  }

  address(unit: Unit, objectType: AddressFacts['objectType'], begin: string, withdrawn: boolean): string {
    this.#address += 1
    const id = identify('address', this.#address)
    const facts: AddressFacts = {
      number: unit.number ?? 0,
      ...(unit.letter ? { letter: unit.letter } : {}),
      ...(unit.addition ? { addition: unit.addition } : {}),
      ...(unit.postcode ? { postcode: unit.postcode } : {}),
      objectType,
      status: 'Naamgeving uitgegeven',
      street: this.streetIds.get(unit.street) ?? '',
    }
    const object = { id, versions: [{ facts, begin }] }
    if (withdrawn) amend(object, stateSince.demolished, { status: 'Naamgeving ingetrokken' })
    this.register.addresses.push(object)
    return id
  }

  building(building: Building): void {
    const id = identify('building', this.register.buildings.length + 1)
    this.buildingIds.set(building, id)
    this.register.buildings.push(registerBuilding(building, id, this.toMap))
    for (const unit of building.units) this.dwelling(unit, building, id)
  }

  dwelling(unit: Unit, building: Building, buildingId: string): void {
    if (!contains(building.ring, unit.point)) {
      throw new Error(`A unit of ${unit.street.name} lies outside its building at ${unit.point.join(', ')}`)
    }
    const id = identify('dwelling', this.register.dwellings.length + 1)
    this.dwellingIds.set(unit, id)
    const begin = unitBegin(building)
    const facts: DwellingFacts = {
      mainAddress: this.address(unit, 'Verblijfsobject', begin, building.state === 'demolished'),
      sideAddresses: [],
      status: firstStatus(building),
      point: this.toMap(unit.point),
      purposes: unit.purposes,
      floorArea: unit.floorArea,
      buildings: [buildingId],
    }
    this.register.dwellings.push(statusHistory({ id, versions: [{ facts, begin }] }, building))
  }

  place({ sort, ring, unit }: Place): void {
    const list = sort === 'berth' ? this.register.berths : this.register.pitches
    const mainAddress = this.address(unit, sort === 'berth' ? 'Ligplaats' : 'Standplaats', FIRST_FILL, false)
    const facts = { mainAddress, sideAddresses: [], status: 'Plaats aangewezen', ring: ring.map(this.toMap) }
    list.push({ id: identify(sort, list.length + 1), versions: [{ facts, begin: FIRST_FILL }] })
  }
}

/** Registers the whole town; the order of the drawing decides the serial numbers. */
export function registerTown(town: Town, toMap: ToMap): Registration {
  const registrar = new Registrar(toMap, town.boundary)
  for (const street of town.streets) registrar.street(street)
  for (const building of town.buildings) registrar.building(building)
  for (const place of town.places) registrar.place(place)
  return registrar
}
