// The collections `buurten` and `wijken`: CBS's present division with the figures of each area's own year, in CBS's names.
import { type SQL, sql } from 'drizzle-orm'
import { areaFigures } from '../../../../../data/reference/area-figures.ts'
import { areaFigure, statisticalArea } from '../../../platform/db/schema/registry.ts'
import type { Collection, FeatureProperty } from '../collection.ts'

const licence = {
  title: 'CC BY 4.0; bron: CBS, Wijk- en Buurtkaart',
  href: 'https://creativecommons.org/licenses/by/4.0/deed.nl',
}

const figureProperties = Object.fromEntries(
  areaFigures.map(({ id, label, meaning, unit }): [string, FeatureProperty] => [
    id,
    { type: 'number', description: `${label.nl} (${unit}). ${meaning.nl} Leeg: niet gegeven door het CBS` },
  ]),
)

const told = sql`
  left join lateral (
    select jsonb_object_agg(${areaFigure.figure}, ${areaFigure.value}) as figures from ${areaFigure}
    where ${areaFigure.areaCode} = ${statisticalArea.code} and ${areaFigure.year} = ${statisticalArea.year}
  ) as told on true`

const figureSource = (id: string) => ({
  value: sql`(told.figures ->> ${id}::text)::float8`,
  equals: (asked: string | number): SQL => sql`exists (select from ${areaFigure}
    where ${areaFigure.areaCode} = ${statisticalArea.code} and ${areaFigure.year} = ${statisticalArea.year}
      and ${areaFigure.figure} = ${id} and ${areaFigure.value} = ${asked}::float8)`,
})

const own = (column: SQL, type: SQL) => ({
  value: column,
  equals: (asked: string | number): SQL => sql`${column} = ${asked}::${type}`,
})

/** A collection of one kind of area; `properties` are the columns that only its kind has. */
function areaCollection(
  kind: 'buurt' | 'wijk',
  id: string,
  title: string,
  properties: Record<string, FeatureProperty>,
): Collection {
  const text = sql`text`
  const columns: Record<string, ReturnType<typeof own>> = {
    [`${kind}code`]: own(sql`${statisticalArea.code}`, text),
    [`${kind}naam`]: own(sql`${statisticalArea.name}`, text),
    wijkcode: own(
      kind === 'wijk' ? sql`${statisticalArea.code}` : sql`${statisticalArea.districtCode}`,
      text,
    ),
    gemeentecode: own(sql`${statisticalArea.municipalityCode}`, text),
    gemeentenaam: own(sql`${statisticalArea.municipalityName}`, text),
    jaar: own(sql`${statisticalArea.year}`, sql`int`),
  }
  const figures = Object.fromEntries(areaFigures.map((figure) => [figure.id, figureSource(figure.id)]))
  return {
    id,
    title,
    description: `${title} uit de Wijk- en Buurtkaart van het CBS: de huidige indeling, elk gebied met de cijfers van zijn eigen jaar (jaar). Waar het CBS een waarde geheimhoudt of nog niet gaf, is het cijfer leeg.`,
    licence,
    geometryType: 'MultiPolygon',
    properties: { ...properties, ...common, ...figureProperties },
    source: {
      table: sql`${statisticalArea}`,
      // A code alone may stand for another area in another year.
      id: sql`(${statisticalArea.code} || '-' || ${statisticalArea.year})`,
      geometry: sql`${statisticalArea.geometry}`,
      shape: sql`st_forcepolygonccw(${statisticalArea.geometry})`,
      isServed: sql`(${statisticalArea.kind} = ${kind} and ${statisticalArea.isCurrent})`,
      details: told,
      properties: { ...columns, ...figures },
    },
  }
}

const common: Record<string, FeatureProperty> = {
  gemeentecode: { type: 'string', description: 'code van de gemeente, zoals GM0363' },
  gemeentenaam: { type: 'string', description: 'naam van de gemeente; leeg: het bestand noemde die niet' },
  jaar: { type: 'integer', description: 'jaar van de indeling en de cijfers' },
}

export const neighbourhoodCollection: Collection = areaCollection('buurt', 'buurten', 'CBS-buurten', {
  buurtcode: { type: 'string', description: 'code van de buurt, zoals BU0363SB01' },
  buurtnaam: { type: 'string', description: 'naam van de buurt' },
  wijkcode: { type: 'string', description: 'code van de CBS-wijk waarin de buurt ligt' },
})

export const statisticalDistrictCollection: Collection = areaCollection('wijk', 'wijken', 'CBS-wijken', {
  wijkcode: { type: 'string', description: 'code van de wijk, zoals WK0363SB' },
  wijknaam: { type: 'string', description: 'naam van de wijk' },
})
