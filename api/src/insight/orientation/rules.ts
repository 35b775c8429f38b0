// From an area's homes to columns of codes, and from neighbourhoods' shares to those of an area. Pure.
import {
  type Eigendom,
  type HomeCondition,
  homeConditions,
  type MissingTenureReason,
  type TenureFigure,
  tenureFigures,
  type Woningen,
} from '../../../contract/orientation.ts'
import {
  buildingPeriodCodes,
  energyClasses,
  housingTypeDoubts,
  housingTypeSources,
  housingTypes,
  labelStatuses,
  type Purpose,
  purposes,
} from '../../../contract/vocabulary.ts'
import type { HomeRow, NeighbourhoodFigure } from './queries.ts'

const purposePlaces = new Map(purposes.map((name, place) => [name as string, place]))

const placesOf = (joined: string): number[] =>
  joined.split(',').flatMap((name) => purposePlaces.get(name as Purpose) ?? [])

/** Purposes joined by commas as bits, in the order of `purposes`. */
export const purposeBits = (joined: string): number =>
  placesOf(joined).reduce((bits, place) => bits | (1 << place), 0)

const conditionsByStatus: Readonly<Record<string, HomeCondition>> = {
  'Verblijfsobject buiten gebruik': 'buiten-gebruik',
  'Pand buiten gebruik': 'buiten-gebruik',
  'Verbouwing verblijfsobject': 'verbouwing',
  'Verbouwing pand': 'verbouwing',
  'Sloopvergunning verleend': 'sloopvergunning',
}

/** What statuses of a home and its building say of its condition, as bits in the order of `homeConditions`. */
export const conditionBits = (...statuses: string[]): number =>
  statuses.reduce((bits, status) => {
    const condition = conditionsByStatus[status]
    return condition ? bits | (1 << homeConditions.indexOf(condition)) : bits
  }, 0)

type Columns = Omit<
  Woningen,
  'gebied' | 'revisie' | 'eigendom' | 'bronnen' | 'labelsPeildatum' | 'andereObjecten' | 'anderePerDoel'
>

/** The streets of homes: names in Dutch order, and the place of each id among them. */
function streetTable(rows: readonly HomeRow[]) {
  const names = new Map(
    rows.flatMap(({ streetId, street }) => (streetId && street !== null ? [[streetId, street]] : [])),
  )
  const sorted = [...names].sort(
    ([oneId, one], [otherId, other]) => one.localeCompare(other, 'nl') || (oneId < otherId ? -1 : 1),
  )
  return {
    names: sorted.map(([, name]) => name),
    places: new Map(sorted.map(([id], place) => [id, place])),
  }
}

/** Homes and their number per building. @param rows those of one building together */
function buildingsOf(rows: readonly HomeRow[]): Pick<Columns, 'panden' | 'aantal'> {
  const counts = new Map<string, number>()
  for (const { buildingId } of rows) counts.set(buildingId, (counts.get(buildingId) ?? 0) + 1)
  return { panden: [...counts.keys()].map(Number), aantal: [...counts.values()] }
}

/** One entry per home in each column. @param rows those of one building together */
export function homeColumns(rows: readonly HomeRow[]): Columns {
  const streets = streetTable(rows)
  const place = <Value>(list: readonly Value[], value: Value | null) =>
    value === null ? -1 : list.indexOf(value)
  return {
    woningen: rows.length,
    ...buildingsOf(rows),
    woningtype: rows.map((row) => place(housingTypes, row.housingType)),
    typeBron: rows.map((row) => place(housingTypeSources, row.typeSource)),
    typeTwijfel: rows.map((row) => place(housingTypeDoubts, row.typeDoubt)),
    bouwperiode: rows.map((row) => place(buildingPeriodCodes, row.buildingPeriod)),
    bouwjaar: rows.map((row) => row.constructionYear),
    oppervlakte: rows.map((row) => row.floorArea),
    energieklasse: rows.map((row) => place(energyClasses, row.energyClass)),
    labelstatus: rows.map((row) => place(labelStatuses, row.labelStatus ?? 'onbekend')),
    gebruiksdoelen: rows.map((row) => purposeBits(row.purposes)),
    toestand: rows.map((row) => conditionBits(row.dwellingStatus, row.buildingStatus)),
    straat: rows.map(({ streetId }) => streets.places.get(streetId ?? '') ?? -1),
    straten: streets.names,
  }
}

/** Other dwellings, and of these the number for each purpose; one with several purposes counts for each. */
export function otherColumns(groups: readonly { purposes: string; dwellings: number }[]) {
  const anderePerDoel = purposes.map(() => 0)
  for (const { purposes: joined, dwellings } of groups)
    for (const place of placesOf(joined)) anderePerDoel[place] = (anderePerDoel[place] ?? 0) + dwellings
  return {
    andereObjecten: groups.reduce((sum, { dwellings }) => sum + dwellings, 0),
    anderePerDoel,
  }
}

/** The municipality in which most of the homes lie; null without homes. */
export function mainMunicipality(rows: readonly HomeRow[]): string | null {
  const counts = new Map<string, number>()
  for (const { municipalityCode: code } of rows) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

/** The newest year in which a neighbourhood has a value; without any, the newest year at all. */
function yearToTell(rows: readonly NeighbourhoodFigure[]): number | null {
  const newest = (candidates: readonly NeighbourhoodFigure[]) =>
    candidates.reduce<number | null>((latest, { year }) => Math.max(latest ?? year, year), null)
  return newest(rows.filter(({ value }) => value !== null)) ?? newest(rows)
}

/** Homes of neighbourhoods without the figure, by reason, and those that lie in no neighbourhood. */
function missingHomes(
  weights: ReadonlyMap<string, number>,
  figures: ReadonlyMap<string, NeighbourhoodFigure>,
  homes: number,
) {
  const missing = new Map<MissingTenureReason, number>()
  const add = (reason: MissingTenureReason, count: number) =>
    count > 0 && missing.set(reason, (missing.get(reason) ?? 0) + count)
  for (const [code, count] of weights) {
    const row = figures.get(code)
    if (!row || row.value === null) add(row?.missingReason ?? 'niet-in-bestand', count)
  }
  add('geen-buurt', homes - [...weights.values()].reduce((sum, count) => sum + count, 0))
  return [...missing].map(([reden, woningen]) => ({ reden, woningen }))
}

/**
 * Tenure of an area: each neighbourhood's percentage weighs as much as it has homes of the area.
 * @param names of the figures in data/reference/area-figures.json; percentages
 * @param homes of the area
 */
export function areaTenure(
  rows: readonly NeighbourhoodFigure[],
  names: Readonly<Record<TenureFigure, string>>,
  homes: number,
): Eigendom {
  const jaar = yearToTell(rows)
  const ofYear = rows.filter(({ year }) => year === jaar)
  const weights = new Map(ofYear.map((row) => [row.code, row.homes]))
  const figuren = tenureFigures.map((figuur) => {
    const figures = new Map(
      ofYear.filter(({ figure }) => figure === names[figuur]).map((row) => [row.code, row]),
    )
    const known = [...figures.values()].filter(({ value }) => value !== null)
    const woningen = known.reduce((sum, row) => sum + row.homes, 0)
    const weighted = known.reduce((sum, row) => sum + row.homes * (row.value ?? 0), 0)
    return {
      figuur,
      aandeel: woningen === 0 ? null : Math.min(1, weighted / woningen / 100),
      woningen,
      ontbreekt: missingHomes(weights, figures, homes),
    }
  })
  return { jaar, buurten: weights.size, figuren }
}
