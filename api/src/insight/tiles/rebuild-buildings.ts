// The part of the rebuild that turns the registry's buildings into tile records, a batch at a time.
import { sql } from 'drizzle-orm'
import {
  energyClasses,
  existingHomeStatuses,
  type Purpose,
  shownBuildingStatuses,
} from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { dwellingLabel, home } from '../../platform/db/schema/insight.ts'
import {
  address,
  building,
  buildingModel,
  dwelling,
  dwellingAddress,
  dwellingBuilding,
} from '../../platform/db/schema/registry.ts'
import { heightInMetres, heightIsDoubtful } from '../../registry/building-models/queries.ts'
import { sharedHousingType } from '../housing-types/queries.ts'
import { periodOf } from '../housing-types/rules.ts'
import { codeOf, purposeClassOf } from './attributes.ts'
import { GridMesh } from './grid-mesh.ts'
import { type LabelCounts, type LabelFacts, labelFactsOf } from './label-facts.ts'
import type { Polygon } from './outline.ts'
import type { BuildingRecord } from './record.ts'
import { polygonsOf } from './wkb.ts'

/** A building with what its existing dwellings add up to. */
interface SourceRow extends LabelCounts {
  id: string
  status: string
  constructionYear: number | null
  inInvestigation: boolean
  /** EWKB as hexadecimal digits, EPSG:28992. */
  outline: string
  /** Null without any, as what follows. */
  dwellings: number | null
  floorArea: number | null
  /** Purposes joined by commas, of every dwelling. */
  purposes: string | null
  housingType: string | null
  typeDoubt: boolean | null
  heightDoubt: boolean | null
  /** Metres; null when unknown. */
  height: number | null
  houseNumbers: string | null
}

/** A building as it is drawn, and what its homes' labels add up to; null without any. */
export interface DrawnBuilding {
  building: BuildingRecord
  label: LabelFacts | null
}

const batchSize = 20_000

/** All buildings that a map shows, by ascending id, in batches. The next batch is read while the caller works on this one. */
export async function* drawnBuildings(database: Database): AsyncGenerator<DrawnBuilding[]> {
  const mesh = new GridMesh()
  const ranges = await idRanges(database)
  let next = readRange(database, ranges[0])
  for (let i = 0; i < ranges.length; i++) {
    const rows = await next
    const outlines = rows.map((row) => polygonsOf(Buffer.from(row.outline, 'hex')))
    await mesh.cover(database, outlines.flatMap(firstPointOf))
    next = readRange(database, ranges[i + 1])
    // Should the caller fail meanwhile, nobody waits for this batch any more; its own failure is then no news.
    next.catch(() => {})
    yield rows.map((row, at) => ({
      building: recordOf(row, onGrid(outlines[at] as Polygon[], mesh)),
      label: labelFactsOf(row),
    }))
  }
}

/** Bounds (exclusive, inclusive) that cut all building ids into batches. */
async function idRanges(database: Database): Promise<[string, string][]> {
  const bounds = await database.rows<{ id: string }>(sql`
    select id from (select ${building.id} as id, row_number() over (order by ${building.id}) as place from ${building}) ids
    where place % ${batchSize}::int = 0 order by id`)
  // Behind the last bound come the ids up to a letter, which sorts after every digit.
  const ends = [...bounds.map(({ id }) => id), 'z']
  return ends.map((end, i) => [ends[i - 1] ?? '', end])
}

/** Of a home's label `l`: places in energyClasses from one, so that the largest is the worst. */
const rank = sql`array_position(${sql.param([...energyClasses])}::text[], l.energy_class)`
const isHome = sql`'woonfunctie' = any(d.purposes)`
const isValid = sql`${isHome} and l.status not in ('verlopen', 'onbekend')`
const isExpired = sql`${isHome} and l.status = 'verlopen'`

/** What LabelCounts asks of the homes of one building. */
const labelCounts = sql`
  count(*) filter (where ${isValid})::int as "validLabels",
  count(*) filter (where ${isExpired})::int as "expiredLabels",
  min(l.status) filter (where ${isValid}) as "firstStatus",
  max(l.status) filter (where ${isValid}) as "lastStatus",
  min(${rank}) filter (where ${isValid}) as "bestClass",
  max(${rank}) filter (where ${isValid}) as "worstClass",
  min(${rank}) filter (where ${isExpired}) as "bestExpired",
  max(${rank}) filter (where ${isExpired}) as "worstExpired"`

/** Dwellings count when they exist (contract/vocabulary.ts), homes when they also have a woonfunctie. */
function readRange(database: Database, range: [string, string] | undefined): Promise<SourceRow[]> {
  if (!range) return Promise.resolve([])
  const [after, last] = range
  const existing = sql.param([...existingHomeStatuses])
  return database.rows<SourceRow>(sql`
    with contents as (
      select link.building_id,
        count(*)::int as dwellings,
        count(*) filter (where ${isHome})::int as homes,
        sum(d.floor_area)::int as floor_area,
        string_agg(array_to_string(d.purposes, ','), ',') as purposes,
        ${sharedHousingType(sql`h.housing_type`)} as housing_type,
        bool_or(h.type_doubt is not null) as type_doubt,
        case when min(a.house_number) < max(a.house_number) then min(a.house_number) || '–' || max(a.house_number)
          when count(*) = 1 then min(concat(a.house_number, a.house_letter, '-' || a.house_number_addition))
          else min(a.house_number)::text end as house_numbers,
        ${labelCounts}
      from ${dwellingBuilding} link
      join ${dwelling} d on d.id = link.dwelling_id and d.closed_on is null and d.status = any(${existing}::text[])
      left join ${dwellingAddress} da on da.dwelling_id = d.id and da.is_main
      left join ${address} a on a.id = da.address_id and a.closed_on is null
      left join ${home} h on h.dwelling_id = d.id
      left join ${dwellingLabel} l on l.dwelling_id = d.id
      where link.building_id > ${after} and link.building_id <= ${last}
      group by link.building_id
    )
    select b.id, b.status, b.construction_year as "constructionYear", coalesce(b.in_investigation, false) as "inInvestigation",
      b.geometry as outline, c.dwellings, c.homes, c.floor_area as "floorArea",
      c.purposes, c.housing_type as "housingType", c.type_doubt as "typeDoubt", c.house_numbers as "houseNumbers",
      ${heightInMetres} as height, ${heightIsDoubtful} as "heightDoubt", c."validLabels", c."expiredLabels", c."firstStatus", c."lastStatus",
      c."bestClass", c."worstClass", c."bestExpired", c."worstExpired"
    from ${building} b left join contents c on c.building_id = b.id
    left join ${buildingModel} on ${buildingModel.buildingId} = b.id
    where b.id > ${after} and b.id <= ${last} and b.closed_on is null
      and b.status = any(${sql.param([...shownBuildingStatuses])}::text[])
    order by b.id`)
}

function firstPointOf(polygons: Polygon[]): number[] {
  return polygons[0]?.[0]?.slice(0, 2) ?? []
}

function onGrid(polygons: Polygon[], mesh: GridMesh): Polygon[] {
  const [x = 0, y = 0] = firstPointOf(polygons)
  for (const polygon of polygons) for (const ring of polygon) mesh.place(ring, x, y)
  return polygons
}

function recordOf(row: SourceRow, polygons: Polygon[]): BuildingRecord {
  return {
    id: Number(row.id),
    constructionYear: row.constructionYear,
    status: codeOf('status', row.status),
    purpose: codeOf('purpose', purposeClassOf(splitPurposes(row.purposes))),
    housingType: codeOf('housingType', row.housingType),
    period: codeOf('period', row.constructionYear === null ? null : periodOf(row.constructionYear)),
    floorArea: row.floorArea,
    dwellings: row.dwellings ?? 0,
    homes: row.homes ?? 0,
    inInvestigation: row.inInvestigation,
    height: row.height === null ? null : Math.round(row.height * 10),
    heightDoubt: row.heightDoubt ?? false,
    typeDoubt: row.typeDoubt ?? false,
    houseNumbers: row.houseNumbers || null,
    polygons,
  }
}

function splitPurposes(joined: string | null): Purpose[] {
  return joined ? (joined.split(',') as Purpose[]) : []
}
