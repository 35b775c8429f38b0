import { asc, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../platform/db/database.ts'
import { cluster, clusterMember, home } from '../../platform/db/schema/insight.ts'
import { building } from '../../platform/db/schema/registry.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry, type RegistryBuilder } from '../../platform/testing/registry-builder.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { rebuildClusters } from './rebuild.ts'

const database = testDatabase()
const at = (x: number, y: number): { at: [number, number] } => ({ at: [131_000 + x, 480_000 + y] })

/** Draws a town, computes its homes and clusters, and looks at them. */
function inTown(draw: (town: RegistryBuilder) => unknown, check: (inner: Database) => Promise<void>) {
  return rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    draw(town)
    await town.store()
    await rebuildHomes(inner)
    await rebuildClusters(inner)
    await check(inner)
  })
}

const clustersOf = (inner: Database) => inner.orm.select().from(cluster).orderBy(asc(cluster.id))

describe('clusters', () => {
  test('are rows of one period near each other, ends included; a row far away is one of its own', () =>
    inTown(
      (town) => {
        town.row({ ...at(0, 0), count: 12, year: 1970 })
        town.row({ ...at(0, 25), count: 12, year: 1968 })
        town.row({ ...at(0, 400), count: 14, year: 1970 })
      },
      async (inner) => {
        expect(await clustersOf(inner)).toMatchObject([
          { housingGroup: 'rijwoning', buildingPeriod: '1965-1974', homeCount: 24, buildingCount: 24 },
          { housingGroup: 'rijwoning', buildingPeriod: '1965-1974', homeCount: 14, buildingCount: 14 },
        ])
      },
    ))

  test('keep periods apart, and leave out what is unknown and what is too small', () =>
    inTown(
      (town) => {
        town.row({ ...at(0, 0), count: 12, year: 1970 })
        town.row({ ...at(0, 25), count: 12, year: 1984 })
        town.row({ ...at(0, 50), count: 12, year: null })
        town.row({ ...at(0, 75), count: 8, year: 2001 })
      },
      async (inner) => {
        const found = await clustersOf(inner)
        expect(found.map(({ buildingPeriod }) => buildingPeriod)).toEqual(['1965-1974', '1975-1991'])
      },
    ))

  test('hold every home at most once, and are named after their first home', () =>
    inTown(
      (town) => {
        town.row({ ...at(0, 0), count: 12 })
        town.building({ ...at(200, 0), width: 60, dwellings: 30 })
      },
      async (inner) => {
        const members = await inner.orm.select().from(clusterMember)
        expect(new Set(members.map(({ dwellingId }) => dwellingId)).size).toBe(members.length)
        for (const { id, homeCount } of await clustersOf(inner)) {
          const own = members.filter(({ clusterId }) => clusterId === id).map(({ dwellingId }) => dwellingId)
          expect(own).toHaveLength(homeCount)
          expect(id.endsWith(own.sort()[0] ?? 'none')).toBe(true)
        }
      },
    ))

  test('are drawn as valid outlines around all their buildings', () =>
    inTown(
      (town) => {
        town.row({ ...at(0, 0), count: 12 })
        town.row({ ...at(0, 25), count: 12 })
      },
      async (inner) => {
        const rows = await inner.rows(sql`
          select st_isvalid(${cluster.outline}) as valid, st_numgeometries(${cluster.outline}) as parts,
            bool_and(st_covers(${cluster.outline}, ${building.geometry})) as covers
          from ${cluster} join ${clusterMember} on ${clusterMember.clusterId} = ${cluster.id}
          join ${home} on ${home.dwellingId} = ${clusterMember.dwellingId}
          join ${building} on ${building.id} = ${home.buildingId} group by ${cluster.id}`)
        expect(rows).toEqual([{ valid: true, parts: 1, covers: true }])
      },
    ))

  test('stay the same when computed again', () =>
    inTown(
      (town) => town.row({ ...at(0, 0), count: 30 }),
      async (inner) => {
        const first = await clustersOf(inner)
        await rebuildClusters(inner)
        expect(await clustersOf(inner)).toEqual(first)
        expect(first).toHaveLength(1)
      },
    ))
})
