import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { publicatiecijfers, publicatiegebieden, publicaties } from '../../../contract/publications.ts'
import { productServices } from '../../access/testing.ts'
import { createApp } from '../../app.ts'
import type { Database } from '../../platform/db/database.ts'
import { inRole } from '../../platform/db/in-role.ts'
import { districtVersion, engagementBatch, engagementEvent } from '../../platform/db/schema/fieldwork.ts'
import { publicationMember, publishedFigure } from '../../platform/db/schema/insight.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor } from '../../platform/testing/serve-routes.ts'
import { refreshDwellingDistrict } from '../areas/dwelling-district.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { storePublication } from './commands.ts'
import { publishDue } from './publish.ts'

const database = testDatabase()
const [x, y] = [131_000, 480_000]
const quarter = { rhythm: 'kwartaal' } as const

/** Four squares of 60 homes in one district; `record` gives homes a measure. */
async function village(inner: Database) {
  const town = buildRegistry(inner, { origin: [x, y] })
  town.town({ id: '1000', name: 'Weesp', side: 3000 })
  const squares = [0, 250, 500, 750].map((east, index) => {
    town.street({ name: `Straat ${index}` })
    return town
      .row({ count: 60, width: 4, at: [x + east + 2, y + 20] })
      .flatMap(({ dwellings }) => dwellings.map(({ id }) => id))
  })
  await town.store()
  await inner.rows(sql`insert into ${districtVersion} (district_id, version, name, boundary, valid_from)
    values ('noord', 1, 'Noord', st_multi(st_makeenvelope(${x - 10}, ${y - 10}, ${x + 1100}, ${y + 400}, 28992)), '2025-01-01')`)
  await rebuildHomes(inner)
  await refreshDwellingDistrict(inner)
  const [batch] = await inner.orm
    .insert(engagementBatch)
    .values({ fileName: 'x.csv', fileSha256: '0' })
    .returning({ id: engagementBatch.id })
  const record = async (ids: readonly string[], occurredOn: string) => {
    for (const dwellingId of ids) {
      const told = {
        dwellingId,
        event: 'maatregel' as const,
        occurredOn,
        source: 'x',
        batchId: batch?.id ?? 0,
      }
      await inner.orm.insert(engagementEvent).values(told)
    }
  }
  return { squares, record }
}

const shown = async (inner: Database, date: string) =>
  inner.rows<{ area: string; atLeast: number | null; since: string | null }>(sql`
    select ${publishedFigure.areaId} as area, ${publishedFigure.atLeast} as "atLeast", ${publishedFigure.since}
    from ${publishedFigure} where ${publishedFigure.referenceDate} = ${date}::date
      and ${publishedFigure.figure} = 'uitgevoerd' order by 1`)

describe('publishing', () => {
  test('every closed quarter once, about its own end, on squares that stay', () =>
    rolledBack(database(), async (inner) => {
      const { squares, record } = await village(inner)
      await record(squares[0]?.slice(0, 24) ?? [], '2026-02-01')
      await record(squares[1]?.slice(0, 8) ?? [], '2026-02-01')
      await record(squares[2]?.slice(0, 15) ?? [], '2026-05-01')
      const asked = { ...quarter, day: '2026-07-01', from: '2025-12-31' }
      expect(await publishDue(inner, asked)).toEqual(['2026-03-31', '2026-06-30'])
      expect(await publishDue(inner, asked)).toEqual([])
      const [first, second] = [await shown(inner, '2026-03-31'), await shown(inner, '2026-06-30')]
      expect(first.map(({ atLeast }) => atLeast)).toEqual([20, null, null, null, 30])
      expect(second.map(({ atLeast }) => atLeast)).toEqual([20, null, 10, null, 30])
      expect(second.map(({ since }) => since)).toEqual(['2026-03-31', null, '2026-06-30', null, '2026-03-31'])
      expect(first.map(({ area }) => area)).toEqual(second.map(({ area }) => area))
    }))

  test('a few homes more or less change neither a range nor who counts in a square', () =>
    rolledBack(database(), async (inner) => {
      const { squares, record } = await village(inner)
      await record(squares[0]?.slice(0, 19) ?? [], '2026-02-01')
      await publishDue(inner, { ...quarter, day: '2026-04-01', from: '2025-12-31' })
      // One more measure crosses from 19 to 20; one home is pulled down.
      await record(squares[0]?.slice(19, 20) ?? [], '2026-05-01')
      await inner.rows(sql`delete from insight.home where dwelling_id = ${squares[1]?.[0] ?? ''}`)
      await publishDue(inner, { ...quarter, day: '2026-07-01' })
      const [first, second] = [await shown(inner, '2026-03-31'), await shown(inner, '2026-06-30')]
      expect(second).toEqual(first)
      const [row] = await inner.rows<{ homes: number }>(
        sql`select count(*)::int as homes from ${publicationMember}`,
      )
      expect(row?.homes).toBe(240)
    }))

  test('everybody may read and download it; the rest of the product’s counts stay closed', () =>
    rolledBack(database(), async (inner) => {
      const { squares, record } = await village(inner)
      await record(
        squares.flatMap((own) => own.slice(0, 13)),
        '2026-02-01',
      )
      await publishDue(inner, { ...quarter, day: '2026-04-01', from: '2025-12-31' })
      const app = createApp(await productServices(inner))
      const { items } = await askFor(app, '/v1/publicaties', publicaties.strict())
      expect(items.map(({ id }) => id)).toEqual(['2026-03-31'])
      const figures = await askFor(app, '/v1/publicaties/2026-03-31/cijfers', publicatiecijfers.strict())
      expect(figures.items.map(({ soort }) => soort)).toEqual(['wijk', 'vak', 'vak', 'vak', 'vak'])
      expect(figures.items[0]).toMatchObject({ gebied: 'wijk-noord', woningen: 240 })
      expect(figures.items[0]?.cijfers.uitgevoerd).toEqual({
        minstens: 50,
        hoogstens: 59,
        sinds: '2026-03-31',
      })
      const areas = await askFor(app, '/v1/publicaties/2026-03-31/gebieden', publicatiegebieden)
      expect(areas.features.map(({ id }) => id)).toEqual(figures.items.map(({ gebied }) => gebied))
      expect(areas.features.every(({ properties }) => properties.wijken[0] === 'wijk-noord')).toBe(true)
      const csv = await app.request('/v1/publicaties/2026-03-31/csv')
      expect(csv.headers.get('content-disposition')).toContain('publicatie-2026-03-31.csv')
      const lines = (await csv.text()).trim().split('\r\n').slice(1)
      expect(lines).toHaveLength(5 * 4)
      for (const line of lines) {
        const [minstens, hoogstens] = line.split(';').slice(6, 8)
        expect(minstens === 'niet getoond' ? hoogstens : Number(minstens) % 5).toBe(
          minstens === 'niet getoond' ? 'niet getoond' : 0,
        )
      }
      expect((await app.request('/v1/publicaties/2026-01-01/cijfers')).status).toBe(404)
      expect((await app.request('/v1/gebieden/wijk-noord/adoptie')).status).toBe(401)
    }))
})

describe('what goes round the rules', () => {
  const attempt = (inner: Database, values: string) =>
    inner.transaction((nested) =>
      nested.rows(sql`insert into ${publishedFigure}
        (reference_date, area_id, figure, homes, at_least, at_most, since) values ${sql.raw(values)}`),
    )

  test('the table refuses a raw count, a narrow range, and what is nearly none or nearly all', () =>
    rolledBack(database(), async (inner) => {
      await village(inner)
      await publishDue(inner, { ...quarter, day: '2026-04-01' })
      const [area] = await inner.rows<{ id: string }>(
        sql`select id from insight.publication_area where kind = 'vak' order by id limit 1`,
      )
      await inner.rows(sql`insert into insight.publication (reference_date, rhythm, homes_outside)
        values ('2026-06-30', 'kwartaal', 0)`)
      const row = (range: string) => `('2026-06-30', '${area?.id}', 'uitgevoerd', 60, ${range}, '2026-06-30')`
      for (const range of ['13, 13', '10, 10', '10, 14', '13, 22', '0, 9', '50, 59'])
        await expect(attempt(inner, row(range))).rejects.toThrow()
      await attempt(inner, row('10, 19'))
    }))

  test('the writer refuses what the rules did not make', () =>
    rolledBack(database(), async (inner) => {
      const head = { referenceDate: '2026-06-30', rhythm: 'kwartaal' as const, homesOutside: 0 }
      const range = { atLeast: 10, atMost: 19, since: '2026-06-30' }
      const forged = { area: 'vak-1', figure: 'uitgevoerd', homes: 60, range }
      // @ts-expect-error only the rules make releases
      await expect(storePublication(inner, head, [forged])).rejects.toThrow('did not pass')
    }))

  test('what was published cannot be changed, and requests can neither write it nor see who counts where', () =>
    rolledBack(database(), async (inner) => {
      await village(inner)
      await publishDue(inner, { ...quarter, day: '2026-04-01' })
      const change = (text: string, as = inner) => as.transaction((nested) => nested.script(text))
      for (const text of [
        'update insight.published_figure set at_least = 10',
        'delete from insight.published_figure',
        'delete from insight.publication',
        "update insight.publication_area set name = 'x'",
      ])
        await expect(change(text)).rejects.toThrow('append-only')
      const web = inRole(inner, 'zwermkaart_web')
      for (const text of [
        'select * from insight.publication_member',
        "insert into insight.publication (reference_date, rhythm, homes_outside) values ('2027-03-31', 'kwartaal', 0)",
      ])
        await expect(change(text, web)).rejects.toThrow(/permission denied/)
    }))
})
