// Reads CBS's areas and their figures, per year. Source: Wijk- en Buurtkaart.
import { and, type SQL, sql } from 'drizzle-orm'
import { areaFigures } from '../../../../data/reference/area-figures.ts'
import type { Cijfer, StatistischGebied, StatistischGebiedMetCijfers } from '../../../contract/statistics.ts'
import type { MissingFigureReason, StatisticalAreaKind } from '../../../contract/vocabulary.ts'
import { type Box, boxInDegrees } from '../../platform/db/boxes.ts'
import type { Database } from '../../platform/db/database.ts'
import { areaFigure, statisticalArea } from '../../platform/db/schema/registry.ts'

/** Which areas to list; what is absent does not restrict. */
export interface AreaFilter {
  kind: StatisticalAreaKind
  /** Absent: the present division, each area of its own newest year. */
  year?: number | undefined
  municipalityCode?: string | undefined
  /** Degrees, WGS 84. */
  box?: Box | undefined
}

const areaFacts = sql`${statisticalArea.code} as code, ${statisticalArea.kind} as soort, ${statisticalArea.name} as naam,
  ${statisticalArea.year} as jaar, ${statisticalArea.isCurrent} as "isActueel",
  ${statisticalArea.districtCode} as wijkcode, ${statisticalArea.municipalityCode} as gemeentecode,
  ${statisticalArea.municipalityName} as gemeentenaam,
  (select json_build_array(round(st_xmin(box)::numeric, 7), round(st_ymin(box)::numeric, 7),
    round(st_xmax(box)::numeric, 7), round(st_ymax(box)::numeric, 7))
    from st_transform(${statisticalArea.geometry}, 4326) as box) as kader`

/**
 * Areas in order of code, then year.
 * @param after code and year of the last one of the page before
 */
export async function listStatisticalAreas(
  database: Database,
  { kind, year, municipalityCode, box }: AreaFilter,
  after: { code: string; year: number } | undefined,
  limit: number,
): Promise<StatistischGebied[]> {
  const condition = and(
    sql`${statisticalArea.kind} = ${kind}`,
    year === undefined ? sql`${statisticalArea.isCurrent}` : sql`${statisticalArea.year} = ${year}`,
    municipalityCode === undefined
      ? undefined
      : sql`${statisticalArea.municipalityCode} = ${municipalityCode}`,
    box && sql`st_intersects(${statisticalArea.geometry}, ${boxInDegrees(box)})`,
    after && sql`(${statisticalArea.code}, ${statisticalArea.year}) > (${after.code}, ${after.year}::int)`,
  )
  return database.rows<StatistischGebied>(sql`
    select ${areaFacts} from ${statisticalArea} where ${condition}
    order by ${statisticalArea.code}, ${statisticalArea.year} limit ${limit}`)
}

/** One area with its boundary, of that year or of its newest. */
export async function findStatisticalArea(
  database: Database,
  code: string,
  year?: number,
): Promise<Omit<StatistischGebiedMetCijfers, 'cijfers' | 'bronnen'> | undefined> {
  const [found] = await database.rows<Omit<StatistischGebiedMetCijfers, 'cijfers' | 'bronnen'>>(sql`
    select ${areaFacts}, st_asgeojson(st_transform(${statisticalArea.geometry}, 4326), 6)::json as grens,
      (select json_agg(other.year order by other.year desc) from ${statisticalArea} other
        where other.code = ${statisticalArea.code}) as jaren
    from ${statisticalArea} where ${statisticalArea.code} = ${code}
      and ${year === undefined ? sql`true` : sql`${statisticalArea.year} = ${year}`}
    order by ${statisticalArea.year} desc limit 1`)
  return found
}

/** A boundary is the same ground when its edges lie within these metres and its size within this share. */
const sameGround = { metres: 10, share: 0.01 } as const

/** A code in an earlier year is the same area only where its boundary did not move: CBS reuses and redraws codes. */
function isSameGround(earlier: SQL, area: SQL): SQL {
  const edges = ['st_xmin', 'st_ymin', 'st_xmax', 'st_ymax'].map(
    (edge) => sql`abs(${sql.raw(edge)}(${earlier}) - ${sql.raw(edge)}(${area})) <= ${sameGround.metres}`,
  )
  return sql`(${sql.join(edges, sql` and `)}
    and abs(st_area(${earlier}) - st_area(${area})) <= ${sameGround.share} * st_area(${area}))`
}

interface FigureRow {
  figure: string
  value: number | null
  reason: MissingFigureReason | null
  year: number
}

/**
 * Every figure that is known of an area, in the reference's order: of the newest year up to `year` that has a value, as
 * the newest editions lack energy and income; without any value the newest reason. Earlier years count only where the
 * boundary is the same.
 */
export async function readFigures(database: Database, code: string, year: number): Promise<Cijfer[]> {
  const rows = await database.rows<FigureRow>(sql`
    with target as (
      select ${statisticalArea.geometry} as geometry from ${statisticalArea}
      where ${statisticalArea.code} = ${code} and ${statisticalArea.year} = ${year}),
    years as (
      select earlier.year from ${statisticalArea} earlier, target
      where earlier.code = ${code} and earlier.year <= ${year}
        and (earlier.year = ${year} or ${isSameGround(sql`earlier.geometry`, sql`target.geometry`)}))
    select distinct on (${areaFigure.figure}) ${areaFigure.figure} as figure, ${areaFigure.value} as value,
      ${areaFigure.missingReason} as reason, ${areaFigure.year} as year
    from ${areaFigure} where ${areaFigure.areaCode} = ${code} and ${areaFigure.year} in (select year from years)
    order by ${areaFigure.figure}, ${areaFigure.value} is null, ${areaFigure.year} desc`)
  const byName = new Map(rows.map((row) => [row.figure, row]))
  return areaFigures.flatMap(({ id, unit }) => {
    const row = byName.get(id)
    if (!row) return []
    const bron = `CBS, Wijk- en Buurtkaart ${row.year}`
    return [{ figuur: id, eenheid: unit, waarde: row.value, reden: row.reason, jaar: row.year, bron }]
  })
}
