import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../platform/db/testing.ts'
import { type DeliveryContent, idOf } from './testing/delivery-builder.ts'
import { importsOn, refusalOf, town, village } from './testing/village.ts'

const database = testDatabase()
const { run, buildings, notes } = importsOn(database)

describe('a national delivery', () => {
  const elsewhere = {
    id: '1234',
    box: [151_000, 462_000, 153_000, 464_000] as [number, number, number, number],
  }
  /** The village, a neighbour's house right across the border, and sheds on both sides. */
  const country = (changes: Partial<DeliveryContent> = {}) => {
    const content = village({
      national: true,
      towns: [town, elsewhere],
      relations: [
        { town: '9997', municipality: '9998' },
        { town: '1234', municipality: '0001' },
      ],
      ...changes,
    })
    content.streets?.push({ number: 2, name: 'Buurweg', town: '1234' })
    content.addresses?.push(
      { number: 3, street: 2, houseNumber: 5 },
      { number: 4, street: 2, houseNumber: 7, town: '9997' },
    )
    content.dwellings?.push(
      { number: 3, main: 3, buildings: [5], at: [151_103, 463_004] },
      // Its address lies in the village although its street does not, and its building lies across the border.
      { number: 4, main: 4, buildings: [6], at: [151_203, 463_004] },
    )
    content.buildings?.push(
      { number: 5, at: [151_100, 463_000] },
      { number: 6, at: [151_200, 463_000] },
      // On the border; its middle lies on the other side.
      { number: 7, at: [150_998, 463_100] },
    )
    return content
  }

  test('needs a choice', async () => {
    const error = await refusalOf(run(country()))
    expect(error.message).toContain('--gemeente')
    expect((await refusalOf(run(country(), { municipality: '0042' }))).message).toContain('0042')
    expect((await refusalOf(run(country(), { municipality: '457' }))).message).toContain('four digits')
  })

  test('yields one municipality by town, street, address, dwelling and building, with its sheds', async () => {
    const summary = await run(country(), { municipality: '9998' })
    expect((await buildings()).map(([number]) => number)).toEqual([1, 2, 3, 6])
    expect(summary).toMatchObject({
      municipalityCode: '9998',
      counts: {
        WPL: { added: 1 },
        OPR: { added: 1 },
        NUM: { added: 3 },
        VBO: { added: 3 },
        PND: { read: 4, added: 4, unchanged: 0 },
      },
    })
    const again = await run(country(), { municipality: '9998' })
    expect(again.counts.PND).toMatchObject({ added: 0, updated: 0, unchanged: 4, closed: 0 })
  })

  test('refuses only what would have been taken', async () => {
    const content = country()
    content.addresses?.push(
      { number: 8, street: 1, houseNumber: 0 },
      { number: 9, street: 2, houseNumber: 0 },
    )
    const { runId, counts } = await run(content, { municipality: '9998' })
    expect(counts.NUM).toMatchObject({ refused: 1 })
    expect(await notes(runId)).toMatchObject(
      [
        { kind: 'refused', object_id: idOf('NUM', 8) },
        // The address in the village on the neighbour's street: that street is not ours.
        { kind: 'conflict', object_id: idOf('NUM', 4) },
      ].sort((a, b) => (a.object_id < b.object_id ? -1 : 1)),
    )
  })

  test('is taken whole on request, every object with its own municipality', async () => {
    await run(country(), { all: true })
    const rows = await database().rows(
      sql`select right(id, 1)::int as number, municipality_code from registry.building order by id`,
    )
    expect(rows).toEqual(
      [1, 2, 3, 5, 6, 7].map((number) => ({
        number,
        municipality_code: number === 5 || number === 7 ? '0001' : '9998',
      })),
    )
    const { counts } = await run(country(), { all: true })
    expect(counts.PND).toMatchObject({ unchanged: 6, closed: 0 })
  })

  test('cannot be picked from without the relation of towns to municipalities', async () => {
    const { relations: _, ...content } = country()
    expect((await refusalOf(run(content, { municipality: '9998' }))).message).toContain('GEM-WPL-RELATIE')
  })
})
