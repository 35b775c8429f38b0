// Puts an area's profile together: the area, its municipality and, if asked, another area beside it.

import { areaFigures } from '../../../../data/reference/area-figures.ts'
import type { Profiel } from '../../../contract/profile.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import { today } from '../../platform/time/today.ts'
import { readBuildingSource, readSource } from '../../registry/sources/queries.ts'
import { findArea } from '../areas/queries.ts'
import { readNeighbourhoodFigures, readVersion } from '../orientation/queries.ts'
import { profileAreaFigures, tellNeighbourhoods } from './neighbourhoods.ts'
import {
  countOtherDwellings,
  municipalityOfArea,
  readHomeGroups,
  readHomeTotals,
  readMunicipalityName,
  readNeighbourhoodNames,
  type Scope,
} from './queries.ts'
import { type Counted, divide, keyFigures } from './rules.ts'

type Column = Profiel['kolommen'][number]

const meanings: Profiel['begrippen'] = profileAreaFigures.flatMap((id) =>
  areaFigures
    .filter((figure) => figure.id === id)
    .map(({ label, meaning, disclosure }) => ({
      figuur: id,
      naam: label,
      betekenis: meaning,
      onthulling: disclosure,
    })),
)

/**
 * The profile of an area.
 * @param compareWith another area to stand beside it
 * @throws AppError 'not-found' for an area that does not exist
 */
export async function readProfile(
  database: Database,
  areaId: string,
  compareWith?: string,
): Promise<Profiel> {
  const area = await requireArea(database, areaId)
  const municipality = await municipalityOfArea(database, areaId)
  const columns = await readColumns(database, area, municipality, compareWith)
  const { revision, labelsAsOf } = await readVersion(database)
  const counted = columns.map(({ counted }) => counted)
  return {
    gebied: area.id,
    naam: area.name,
    gemeente: municipality ? await readMunicipalityName(database, municipality) : null,
    opgemaakt: today(),
    revisie: revision,
    labelsPeildatum: labelsAsOf,
    kolommen: columns.map(({ column, counted }) => ({ ...column, woningen: counted.totals.homes })),
    kerncijfers: keyFigures(counted),
    verdelingen: divide(counted),
    buurten: await readNeighbourhoods(database, areaId),
    begrippen: meanings,
    bronnen: await readSources(database, municipality ?? ''),
  }
}

/** The area of that id. @throws AppError 'not-found' */
export async function requireArea(database: Database, areaId: string) {
  const area = await findArea(database, areaId)
  if (area) return area
  throw new AppError('not-found', told`There is no area ${areaId}. /v1/gebieden lists the areas there are.`)
}

async function readColumns(
  database: Database,
  area: { id: string; name: string },
  municipality: string | undefined,
  compareWith: string | undefined,
) {
  const wanted: { column: Omit<Column, 'woningen'>; scope: Scope }[] = [
    { column: { soort: 'gebied', id: area.id, naam: area.name }, scope: { area: area.id } },
  ]
  if (municipality !== undefined) {
    const naam = await readMunicipalityName(database, municipality)
    wanted.push({ column: { soort: 'gemeente', id: null, naam }, scope: { municipality } })
  }
  if (compareWith !== undefined) {
    const { id, name } = await requireArea(database, compareWith)
    wanted.push({ column: { soort: 'vergelijking', id, naam: name }, scope: { area: id } })
  }
  return Promise.all(
    wanted.map(async ({ column, scope }) => ({ column, counted: await count(database, scope) })),
  )
}

async function count(database: Database, scope: Scope): Promise<Counted> {
  const [totals, groups, otherDwellings] = await Promise.all([
    readHomeTotals(database, scope),
    readHomeGroups(database, scope),
    countOtherDwellings(database, scope),
  ])
  return { totals, groups, otherDwellings }
}

async function readNeighbourhoods(database: Database, areaId: string): Promise<Profiel['buurten']> {
  const rows = await readNeighbourhoodFigures(database, areaId, profileAreaFigures)
  if (rows.length === 0) return []
  const names = await readNeighbourhoodNames(database, [...new Set(rows.map(({ code }) => code))])
  return tellNeighbourhoods(rows, names, new Map(areaFigures.map(({ id, unit }) => [id, unit])))
}

async function readSources(database: Database, municipality: string): Promise<Profiel['bronnen']> {
  const [register, labels, cbs, heights] = await Promise.all([
    readBuildingSource(database, municipality),
    readSource(database, 'ep-online'),
    readSource(database, 'cbs'),
    readSource(database, '3dbag'),
  ])
  return [
    { id: 'register' as const, ...register },
    ...(labels ? [{ id: 'labels' as const, ...labels }] : []),
    ...(cbs ? [{ id: 'cbs' as const, ...cbs }] : []),
    ...(heights ? [{ id: 'hoogten' as const, ...heights }] : []),
  ]
}
