// Adoption of an area on a day, derived once per dataset, event and area, and kept in memory for the next reader who sees
// the same homes' events.
import { LRUCache } from 'lru-cache'
import type { Adoptie, PandAdoptie, WoningStatus } from '../../../contract/adoption.ts'
import { eventsOfDwellings, lastEventId, type StoredEvent } from '../../fieldwork/engagement/queries.ts'
import { deriveStatus, type Rank } from '../../fieldwork/engagement/rules.ts'
import { sightOf } from '../../platform/access/doors.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { findArea } from '../areas/queries.ts'
import {
  type AddressedHome,
  type BuildingHomes,
  buildingsInArea,
  eventsInArea,
  type HomeEvent,
  homesOfBuilding,
  readDatasetVersion,
} from './queries.ts'
import {
  type AreaAdoption,
  areaTotals,
  buildingColumns,
  deriveArea,
  groupBy,
  monthlySeries,
} from './rules.ts'

/** What is known of an area: for the map, and per home for who asks further. */
export interface DerivedAdoption {
  payload: Adoptie
  homes: AreaAdoption
}

/** An area's buildings and all its events, whatever the day. */
interface AreaSource {
  buildings: BuildingHomes[]
  events: HomeEvent[]
}

/** What `make` gives, made once per key; a failure is not worth keeping. */
function keep<Value>(
  cache: LRUCache<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const present = cache.get(key)
  if (present) return present
  const made = make()
  cache.set(key, made)
  made.catch(() => cache.delete(key))
  return made
}

function derive(
  { buildings, events: all }: AreaSource,
  areaId: string,
  until: string,
  revision: string,
): DerivedAdoption {
  const events = all.filter(({ occurredOn }) => occurredOn <= until)
  const homes = deriveArea(buildings, events)
  const payload: Adoptie = {
    gebied: areaId,
    peildatum: until,
    revisie: revision,
    ...areaTotals(homes),
    reeks: monthlySeries(homes, events, until),
    ...buildingColumns(homes, buildings, events),
  }
  return { payload, homes }
}

/** Answers about adoption, with a bounded memory of what was asked last. */
export class AdoptionReader {
  /** Whoever moves through time asks for one area on many days: what is read serves them all. */
  private readonly sources = new LRUCache<string, Promise<AreaSource>>({ max: 4 })
  private readonly derived = new LRUCache<string, Promise<DerivedAdoption>>({ max: 12 })
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  /**
   * Adoption of an area.
   * @param until reference date, yyyy-mm-dd; later events do not count
   * @throws AppError 'not-found' for an area that does not exist
   */
  async area(areaId: string, until: string): Promise<DerivedAdoption> {
    const sight = await sightOf('betrokkenheid')
    const [area, version, newest] = await Promise.all([
      findArea(this.database, areaId),
      readDatasetVersion(this.database),
      lastEventId(this.database),
    ])
    if (!area)
      throw new AppError(
        'not-found',
        told`There is no area ${areaId}. /v1/gebieden lists the areas there are.`,
      )
    const key = [sight, version.revision, version.builtFromRun, newest, areaId, area.version].join(' ')
    return keep(this.derived, `${key} ${until}`, async () => {
      const source = await keep(this.sources, key, () => this.read(areaId))
      return derive(source, areaId, until, version.revision)
    })
  }

  private async read(areaId: string): Promise<AreaSource> {
    const [buildings, events] = await Promise.all([
      buildingsInArea(this.database, areaId),
      eventsInArea(this.database, areaId),
    ])
    return { buildings, events }
  }

  /**
   * The homes of a building with what was recorded about them.
   * @throws AppError 'not-found' when the building has no homes in that area
   */
  async building(areaId: string, buildingId: string, until: string): Promise<PandAdoptie> {
    const { homes: area } = await this.area(areaId, until)
    const homes = await homesOfBuilding(this.database, areaId, buildingId)
    if (homes.length === 0)
      throw new AppError('not-found', told`There are no homes in pand ${buildingId} within area ${areaId}.`)
    const dwellingIds = homes.map(({ dwellingId }) => dwellingId)
    const events = groupBy(
      await eventsOfDwellings(this.database, dwellingIds, until),
      ({ dwellingId }) => dwellingId,
    )
    const woningen = homes.map((home) =>
      explain(home, events.get(home.dwellingId) ?? [], area.ranks.get(home.dwellingId)),
    )
    return { pand: buildingId, gebied: areaId, peildatum: until, woningenInGebied: area.homes, woningen }
  }
}

/** Why a home has its status: the rule's outcome and the events behind it. */
function explain(
  { dwellingId, address }: AddressedHome,
  events: readonly StoredEvent[],
  rank: Rank | undefined,
): WoningStatus {
  const { status, since, reason } = deriveStatus(events)
  return {
    verblijfsobject: dwellingId,
    adres: address,
    status,
    sinds: since,
    reden: reason,
    categorie: rank?.category ?? null,
    rang: rank?.rank ?? null,
    gebeurtenissen: events.map(({ occurredOn, event, source, note }) => ({
      datum: occurredOn,
      gebeurtenis: event,
      bron: source,
      toelichting: note,
    })),
  }
}
