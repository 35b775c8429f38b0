// Small registries for tests: towns, streets and buildings with dwellings and addresses, laid out in metres near Weesp.
// Methods collect and hand out ids at once; `store` writes everything with COPY.
import type { BuildingStatus, DwellingKind, Purpose } from '../../../contract/vocabulary.ts'
import { type CopyValue, copyLine } from '../db/copy-text.ts'
import type { Database } from '../db/database.ts'
import { importRun, municipality } from '../db/schema/registry.ts'

/** What may be said about a town; the rest has a default. */
export interface TownOptions {
  id?: string
  name?: string
  /** Side in metres of the square around the builder's origin; absent: no outline. */
  side?: number
}

export interface StreetOptions {
  name?: string
  shortName?: string
  kind?: string
  town?: string
}

/** An address; a number that is not given is the street's next odd one. */
export interface AddressOptions {
  street?: string
  number?: number
  letter?: string
  addition?: string
  /** null: the register has none. */
  postcode?: string | null
  /** Only where the address lies in another town than its street. */
  town?: string
  addressStatus?: string
}

export interface DwellingOptions extends AddressOptions {
  kind?: DwellingKind
  dwellingStatus?: string
  purposes?: Purpose[]
  /** Square metres; null: unknown. */
  floorArea?: number | null
  /** EPSG:28992; the middle of the first building by default. */
  point?: [number, number]
  dwellingClosedOn?: string
}

export interface BuildingOptions extends DwellingOptions {
  /** South-west corner in EPSG:28992; by default a spot of its own, 100 m from the former. */
  at?: [number, number]
  width?: number
  depth?: number
  year?: number | null
  status?: BuildingStatus
  /** Number of dwellings; 0 makes a shed. */
  dwellings?: number
  inInvestigation?: boolean
  closedOn?: string
  validFrom?: string
  /** WKT polygon in EPSG:28992, instead of a rectangle. */
  outline?: string
}

export interface BuiltDwelling {
  id: string
  addressId: string
  number: number
}

export interface BuiltBuilding {
  id: string
  at: [number, number]
  dwellings: BuiltDwelling[]
}

const targets = {
  town: 'registry.town (id, name, status, geometry, valid_from, municipality_code, run_id)',
  street:
    'registry.street (id, name, short_name, kind, status, town_id, valid_from, municipality_code, run_id)',
  building:
    'registry.building (id, status, construction_year, geometry, valid_from, in_investigation, closed_on, municipality_code, run_id)',
  address:
    'registry.address (id, house_number, house_letter, house_number_addition, postcode, object_kind, status, street_id, town_id, valid_from, municipality_code, run_id)',
  dwelling:
    'registry.dwelling (id, kind, status, purposes, floor_area, geometry, valid_from, closed_on, municipality_code, run_id)',
  dwellingBuilding: 'registry.dwelling_building (dwelling_id, building_id)',
  dwellingAddress: 'registry.dwelling_address (dwelling_id, address_id, is_main)',
} as const

type Table = keyof typeof targets

const kindCodes: Record<DwellingKind, string> = { verblijfsobject: '01', ligplaats: '02', standplaats: '03' }
const kindNames: Record<DwellingKind, string> = {
  verblijfsobject: 'Verblijfsobject',
  ligplaats: 'Ligplaats',
  standplaats: 'Standplaats',
}
const beginning = '2010-01-01'

/** WKT of a rectangle, anticlockwise from its south-west corner. */
export function rectangle([x, y]: [number, number], width: number, depth: number): string {
  const [east, north] = [x + width, y + depth]
  return `POLYGON((${x} ${y},${east} ${y},${east} ${north},${x} ${north},${x} ${y}))`
}

/** Collects a small registry; see `buildRegistry`. */
export class RegistryBuilder {
  readonly origin: [number, number]
  private readonly pending: Record<Table, CopyValue[][]> = {
    town: [],
    street: [],
    building: [],
    address: [],
    dwelling: [],
    dwellingBuilding: [],
    dwellingAddress: [],
  }
  private readonly middles = new Map<string, [number, number]>()
  private readonly nextNumber = new Map<string, number>()
  private sequence = 0
  private spots = 0
  private currentTown: string | undefined
  private currentStreet: string | undefined

  constructor(
    private readonly database: Database,
    private readonly settings: Required<RegistrySettings>,
  ) {
    this.origin = settings.origin
  }

  private nextId(code: string): string {
    return `${this.settings.municipality}${code}${String(++this.sequence).padStart(10, '0')}`
  }

  /** Adds a town, in which the following streets lie. @returns its id */
  town({ id, name = 'Weesp', side }: TownOptions = {}): string {
    const townId = id ?? String(1000 + ++this.sequence).slice(-4)
    const [x, y] = this.origin
    const outline = side && rectangle([x - side / 2, y - side / 2], side, side).slice('POLYGON'.length)
    const geometry = outline ? `SRID=28992;MULTIPOLYGON(${outline})` : null
    this.pending.town.push([townId, name, 'Woonplaats aangewezen', geometry, beginning])
    this.currentTown = townId
    return townId
  }

  /** Adds a street, along which the following addresses lie. @returns its id */
  street({ name = 'Dorpsstraat', shortName, kind = 'Weg', town }: StreetOptions = {}): string {
    const id = this.nextId('30')
    const townId = town ?? this.currentTown ?? this.town()
    this.pending.street.push([id, name, shortName, kind, 'Naamgeving uitgegeven', townId, beginning])
    this.currentStreet = id
    return id
  }

  /** Adds a building with its dwellings and their addresses. */
  building(options: BuildingOptions = {}): BuiltBuilding {
    const { width = 6, depth = 9, dwellings = 1, year = 1970, status = 'Pand in gebruik' } = options
    const at = options.at ?? this.nextSpot()
    const id = this.nextId('10')
    const outline = `SRID=28992;${options.outline ?? rectangle(at, width, depth)}`
    const { inInvestigation = false, closedOn, validFrom = beginning } = options
    this.pending.building.push([id, status, year, outline, validFrom, inInvestigation, closedOn])
    this.middles.set(id, [at[0] + width / 2, at[1] + depth / 2])
    const built = Array.from({ length: dwellings }, (_, index) =>
      this.dwelling([id], index === 0 ? options : { ...options, number: undefined }),
    )
    return { id, at, dwellings: built }
  }

  /** A row of buildings wall to wall, eastward, one dwelling each unless said otherwise. */
  row({ count, ...options }: BuildingOptions & { count: number }): BuiltBuilding[] {
    const [x, y] = options.at ?? this.nextSpot()
    const width = options.width ?? 6
    return Array.from({ length: count }, (_, index) =>
      this.building({
        ...options,
        at: [x + index * width, y],
        number: options.number === undefined ? undefined : options.number + 2 * index,
      }),
    )
  }

  /** A dwelling in one or several buildings (or, for a pitch, in none). */
  dwelling(buildings: string[], options: DwellingOptions = {}): BuiltDwelling {
    const { kind = 'verblijfsobject', floorArea = 100, purposes = ['woonfunctie'] } = options
    const id = this.nextId(kindCodes[kind])
    const isUnit = kind === 'verblijfsobject'
    const status = options.dwellingStatus ?? (isUnit ? 'Verblijfsobject in gebruik' : 'Plaats aangewezen')
    const [x, y] = options.point ?? this.middles.get(buildings[0] ?? '') ?? this.nextSpot()
    const point = `SRID=28992;POINT(${x} ${y})`
    const facts = isUnit ? [purposes, floorArea] : [[], null]
    this.pending.dwelling.push([id, kind, status, ...facts, point, beginning, options.dwellingClosedOn])
    for (const building of buildings) this.pending.dwellingBuilding.push([id, building])
    return { id, ...this.address(id, true, options, kind) }
  }

  /** A further address (nevenadres) of a dwelling. */
  sideAddress(dwellingId: string, options: AddressOptions = {}): { addressId: string; number: number } {
    return this.address(dwellingId, false, options, 'verblijfsobject')
  }

  private address(dwelling: string, isMain: boolean, options: AddressOptions, kind: DwellingKind) {
    const street = options.street ?? this.currentStreet ?? this.street()
    const number = options.number ?? this.nextNumber.get(street) ?? 1
    this.nextNumber.set(street, number + 2)
    const addressId = this.nextId('20')
    const { letter, addition, postcode = '1381AB', town, addressStatus = 'Naamgeving uitgegeven' } = options
    const facts = [addressId, number, letter, addition, postcode, kindNames[kind], addressStatus]
    this.pending.address.push([...facts, street, town, beginning])
    this.pending.dwellingAddress.push([dwelling, addressId, isMain])
    return { addressId, number }
  }

  private nextSpot(): [number, number] {
    const spot = this.spots++
    return [this.origin[0] + (spot % 100) * 100, this.origin[1] + Math.floor(spot / 100) * 100]
  }

  /** Writes what was collected since the last time. @returns the id of the run that brought it */
  async store(): Promise<number> {
    const { municipality: code, name, deliveredOn } = this.settings
    await this.database.orm.insert(municipality).values({ code, name }).onConflictDoNothing()
    const [run] = await this.database.orm
      .insert(importRun)
      .values({
        source: 'bag',
        fileName: 'test.zip',
        state: 'succeeded',
        deliveredOn,
        municipalityCode: code,
        finishedAt: new Date().toISOString(),
      })
      .returning({ id: importRun.id })
    const runId = run?.id ?? 0
    for (const table of Object.keys(targets) as Table[]) {
      const isLink = table === 'dwellingBuilding' || table === 'dwellingAddress'
      const rows = this.pending[table].map((row) => copyLine(isLink ? row : [...row, code, runId]))
      if (rows.length > 0) await this.database.copy(targets[table], rows)
      this.pending[table] = []
    }
    return runId
  }
}

/** Where and when the registry is; by default Weesp on 2021-10-15. */
export interface RegistrySettings {
  municipality?: string
  name?: string
  deliveredOn?: string
  /** EPSG:28992. */
  origin?: [number, number]
}

/**
 * Starts a small registry, as in
 * `const registry = buildRegistry(database); const homes = registry.row({ count: 5, year: 1970 }); await registry.store()`.
 */
export function buildRegistry(database: Database, settings: RegistrySettings = {}): RegistryBuilder {
  return new RegistryBuilder(database, {
    municipality: '0457',
    name: 'Weesp',
    deliveredOn: '2021-10-15',
    origin: [131_000, 480_000],
    ...settings,
  })
}
