// Mean consumption of the neighbourhoods around an area, as CBS published it. All its SQL.
import { sql } from 'drizzle-orm'
import type { AverageFigure, Buurtgemiddelde } from '../../../contract/averages.ts'
import type { Database } from '../../platform/db/database.ts'
import { home } from '../../platform/db/schema/insight.ts'
import { areaFigure, statisticalArea } from '../../platform/db/schema/registry.ts'
import { asGeoJson, liesIn } from '../areas/queries.ts'

/** The figures as data/reference/area-figures.json names them. */
export const figureNames: Record<AverageFigure | 'stadsverwarming', string> = {
  gas: 'gemiddeld_gasverbruik_totaal',
  elektriciteit: 'gemiddeld_elektriciteitsverbruik_totaal',
  stadsverwarming: 'percentage_woningen_met_stadsverwarming',
}

type Average = Buurtgemiddelde & { jaar: number }

/**
 * Neighbourhoods in which homes of the area lie, by code, with their mean: of the newest year in which one of them has it,
 * else of the newest year there is. Editions are not joined across years.
 */
export function readAverages(database: Database, areaId: string, figure: AverageFigure): Promise<Average[]> {
  return database.rows<Average>(sql`
    with around as (
      select ${statisticalArea.code} as code, ${statisticalArea.year} as year, count(*)::int as homes
      from ${home} join ${statisticalArea} on ${statisticalArea.kind} = 'buurt'
        and st_covers(${statisticalArea.geometry}, ${home.point})
      where ${liesIn(sql`${home.point}`, areaId)}
      group by 1, 2
    ), chosen as (
      select around.year from around left join ${areaFigure} on ${areaFigure.areaCode} = around.code
        and ${areaFigure.year} = around.year and ${areaFigure.figure} = ${figureNames[figure]}
      group by around.year
      order by count(${areaFigure.value}) > 0 desc, around.year desc limit 1
    )
    select around.code, ${statisticalArea.name} as naam, around.year as jaar, mean.value as waarde,
      case when mean.value is null then coalesce(mean.missing_reason, 'niet-in-bestand') end as reden,
      (select count(*)::int from ${home} where st_covers(${statisticalArea.geometry}, ${home.point})) as woningen,
      around.homes as "woningenInGebied", heat.value as stadsverwarming,
      ${asGeoJson(sql`${statisticalArea.geometry}`)} as grens
    from around join chosen using (year)
    join ${statisticalArea} on ${statisticalArea.code} = around.code and ${statisticalArea.year} = around.year
    left join ${areaFigure} mean on mean.area_code = around.code and mean.year = around.year
      and mean.figure = ${figureNames[figure]}
    left join ${areaFigure} heat on heat.area_code = around.code and heat.year = around.year
      and heat.figure = ${figureNames.stadsverwarming}
    order by around.code`)
}
