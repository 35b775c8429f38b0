// Reads for publications: what is counted, by the job alone, and what was published, for everybody. All their SQL.
import { eq, sql } from 'drizzle-orm'
import type {
  Publicatiecijfers,
  Publicatiegebieden,
  Publicaties,
  PublishedFigure,
} from '../../../contract/publications.ts'
import { energyClasses } from '../../../contract/vocabulary.ts'
import type { MetreShape } from '../../fieldwork/districts/shapes.ts'
import type { Database } from '../../platform/db/database.ts'
import { district, engagementEvent } from '../../platform/db/schema/fieldwork.ts'
import {
  dwellingDistrict,
  dwellingLabel,
  home,
  publication,
  publicationArea,
  publicationMember,
  publishedFigure,
} from '../../platform/db/schema/insight.ts'
import { statisticalArea, street } from '../../platform/db/schema/registry.ts'
import { asGeoJson } from '../areas/queries.ts'
import { cell, type Shown } from '../small-numbers/reader.ts'
import type { PlacedHome } from './atoms.ts'
import type { HomeEvent, LabelledHome } from './counts.ts'

/** All existing homes with the areas in which they lie. */
export function readPlacedHomes(database: Database): Promise<PlacedHome[]> {
  return database.rows(sql`
    select ${home.dwellingId} as id, st_x(${home.point}) as x, st_y(${home.point}) as y, ${street.name} as street,
      coalesce((select json_agg(${dwellingDistrict.districtId} order by 1) from ${dwellingDistrict}
        where ${dwellingDistrict.dwellingId} = ${home.dwellingId}), '[]') as districts,
      (select ${statisticalArea.code} from ${statisticalArea}
        where ${statisticalArea.kind} = 'buurt' and ${statisticalArea.isCurrent}
          and st_covers(${statisticalArea.geometry}, ${home.point})
        order by ${statisticalArea.year} desc, ${statisticalArea.code} limit 1) as neighbourhood
    from ${home} left join ${street} on ${street.id} = ${home.streetId}
    order by ${home.dwellingId}`)
}

/** A public area that is told about as a whole. */
export interface NamedBoundary {
  /** District's id or CBS code. */
  id: string
  kind: 'wijk' | 'buurt'
  name: string
  boundary: MetreShape
}

/** Districts of today and CBS's present neighbourhoods. */
export function readBoundaries(database: Database): Promise<NamedBoundary[]> {
  return database.rows(sql`
    select ${district.id} as id, 'wijk' as kind, ${district.name} as name,
      st_asgeojson(st_multi(${district.boundary}), 3)::json as boundary from ${district}
    union all
    (select distinct on (${statisticalArea.code}) ${statisticalArea.code}, 'buurt', ${statisticalArea.name},
      st_asgeojson(st_multi(${statisticalArea.geometry}), 3)::json
    from ${statisticalArea} where ${statisticalArea.kind} = 'buurt' and ${statisticalArea.isCurrent}
    order by ${statisticalArea.code}, ${statisticalArea.year} desc)`)
}

/** Every event of homes that count. */
export function readEvents(database: Database): Promise<HomeEvent[]> {
  const { id, dwellingId, event, occurredOn } = engagementEvent
  return database.orm
    .select({ id, dwellingId, event, occurredOn })
    .from(engagementEvent)
    .innerJoin(publicationMember, eq(publicationMember.dwellingId, dwellingId))
}

const goodClasses = energyClasses.slice(0, energyClasses.indexOf('C') + 1)

/** Homes with a label that is valid by the day of the last rebuild. */
export function readValidLabels(database: Database): Promise<LabelledHome[]> {
  return database.rows(sql`
    select ${dwellingLabel.dwellingId} as "dwellingId",
      ${dwellingLabel.energyClass} = any (${sql.param([...goodClasses])}::text[]) as "isGood"
    from ${dwellingLabel} where ${dwellingLabel.status} <> 'verlopen'`)
}

/** Atom by home. */
export async function readMembers(database: Database): Promise<Map<string, string>> {
  const rows = await database.orm.select().from(publicationMember)
  return new Map(rows.map(({ dwellingId, atomId }) => [dwellingId, atomId]))
}

export type StoredArea = Omit<typeof publicationArea.$inferSelect, 'outline'>

/** Every area that was ever published about. */
export function readAreas(database: Database): Promise<StoredArea[]> {
  const { id, kind, standsFor, name, atomIds, parts, createdOn } = publicationArea
  return database.orm
    .select({ id, kind, standsFor, name, atomIds, parts, createdOn })
    .from(publicationArea)
    .orderBy(id)
}

/** The last reference date; undefined before the first publication. */
export async function lastReferenceDate(database: Database): Promise<string | undefined> {
  const [row] = await database.rows<{ last: string | null }>(
    sql`select max(${publication.referenceDate})::text as last from ${publication}`,
  )
  return row?.last ?? undefined
}

interface FigureRow {
  referenceDate: string
  areaId: string
  figure: PublishedFigure
  homes: number
  atLeast: number | null
  atMost: number | null
  since: string | null
}

/** Everything published so far of some figures, oldest first, as a reader of all of it has it. */
export async function readPages(database: Database, figures: readonly PublishedFigure[]): Promise<Shown[]> {
  const rows = await database.rows<FigureRow & { atomIds: string[] }>(sql`
    select ${publishedFigure.referenceDate} as "referenceDate", ${publishedFigure.areaId} as "areaId",
      ${publishedFigure.figure}, ${publishedFigure.homes}, ${publishedFigure.atLeast} as "atLeast",
      ${publishedFigure.atMost} as "atMost", ${publishedFigure.since},
      array_to_json(${publicationArea.atomIds}) as "atomIds"
    from ${publishedFigure} join ${publicationArea} on ${publicationArea.id} = ${publishedFigure.areaId}
    where ${publishedFigure.figure} = any (${sql.param([...figures])}::text[])
    order by ${publishedFigure.referenceDate}, ${publishedFigure.areaId}, ${publishedFigure.figure}`)
  const pages = new Map<string, { areas: Map<string, Shown['areas'][number]>; ranges: Map<string, Range> }>()
  for (const row of rows) {
    const page = pages.get(row.referenceDate) ?? { areas: new Map(), ranges: new Map() }
    pages.set(row.referenceDate, page)
    page.areas.set(row.areaId, { id: row.areaId, homes: row.homes, atoms: row.atomIds })
    page.ranges.set(cell(row.areaId, row.figure), rangeOf(row))
  }
  return [...pages].map(([date, { areas, ranges }]) => ({ date, areas: [...areas.values()], ranges }))
}

type Range = { atLeast: number; atMost: number; since: string } | null

const rangeOf = ({ atLeast, atMost, since }: FigureRow): Range =>
  atLeast === null || atMost === null || since === null ? null : { atLeast, atMost, since }

type Publication = Publicaties['items'][number]

/** All publications, the newest first. */
export async function listPublications(database: Database): Promise<Publication[]> {
  const rows = await database.orm.select().from(publication)
  return rows
    .map(({ referenceDate, rhythm, publishedAt }) => ({
      id: referenceDate,
      peildatum: referenceDate,
      ritme: rhythm,
      gepubliceerdOp: new Date(publishedAt).toISOString(),
    }))
    .sort((one, other) => (one.id < other.id ? 1 : -1))
}

type FigureItem = Publicatiecijfers['items'][number]

/** Every area of a publication with what it shows; districts first, then neighbourhoods, then squares. */
export async function readFigures(
  database: Database,
  referenceDate: string,
): Promise<{ homesOutside: number; items: FigureItem[] }> {
  const [kept] = await database.orm
    .select({ homesOutside: publication.homesOutside })
    .from(publication)
    .where(eq(publication.referenceDate, referenceDate))
  const rows = await database.rows<FigureRow & { kind: FigureItem['soort']; name: string }>(sql`
    select ${publicationArea.id} as "areaId", ${publicationArea.kind}, ${publicationArea.name},
      ${publishedFigure.figure}, ${publishedFigure.homes}, ${publishedFigure.atLeast} as "atLeast",
      ${publishedFigure.atMost} as "atMost", ${publishedFigure.since}
    from ${publishedFigure} join ${publicationArea} on ${publicationArea.id} = ${publishedFigure.areaId}
    where ${publishedFigure.referenceDate} = ${referenceDate}::date
    order by array_position(array['wijk', 'buurt', 'vak'], ${publicationArea.kind}), ${publicationArea.name},
      ${publicationArea.id}`)
  const items = new Map<string, FigureItem>()
  for (const row of rows) {
    const item = items.get(row.areaId) ?? {
      gebied: row.areaId,
      soort: row.kind,
      naam: row.name,
      woningen: row.homes,
      cijfers: {},
    }
    items.set(row.areaId, item)
    const range = rangeOf(row)
    item.cijfers[row.figure] = range && {
      minstens: range.atLeast,
      hoogstens: range.atMost,
      sinds: range.since,
    }
  }
  return { homesOutside: kept?.homesOutside ?? 0, items: [...items.values()] }
}

/** Areas of a publication with their outlines in WGS 84, and for each the districts that it lies in or stands for. */
export async function readOutlines(
  database: Database,
  referenceDate: string,
): Promise<Publicatiegebieden['features']> {
  return database.rows(sql`
    with shown as (
      select * from ${publicationArea} as area where exists (
        select from ${publishedFigure} where ${publishedFigure.areaId} = area.id
          and ${publishedFigure.referenceDate} = ${referenceDate}::date)
    )
    select 'Feature' as type, shown.id, ${asGeoJson(sql`st_multi(shown.outline)`)} as geometry,
      json_build_object('soort', shown.kind, 'naam', shown.name, 'wijken', (
        select coalesce(json_agg(distinct 'wijk-' || whole.stands_for), '[]') from shown as whole
        where whole.kind = 'wijk' and whole.atom_ids && shown.atom_ids)) as properties
    from shown order by array_position(array['wijk', 'buurt', 'vak'], shown.kind), shown.id`)
}
