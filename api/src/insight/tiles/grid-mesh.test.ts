import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from '../../platform/db/testing.ts'
import { gridX, gridY } from './grid.ts'
import { GridMesh } from './grid-mesh.ts'

const database = testDatabase()

test('all over the Netherlands a place is where ST_Transform puts it, to one unit of the grid (2 cm)', async () => {
  const places = await database().rows<{ x: number; y: number; mx: number; my: number }>(sql`
    select x, y, ST_X(p) as mx, ST_Y(p) as my from (
      select x, y, ST_Transform(ST_SetSRID(ST_MakePoint(x, y), 28992), 3857) as p
      from (select 15000 + 13000.37 * i + 77.7 * j as x, 310000 + (i * 79190 % 300000) + 91.123 * j as y
        from generate_series(0, 19) i, generate_series(1, 40) j) places
    ) transformed`)
  const mesh = new GridMesh()
  await mesh.cover(
    database(),
    places.flatMap(({ x, y }) => [x, y]),
  )
  let same = 0
  for (const { x, y, mx, my } of places) {
    const point = [x, y]
    mesh.place(point, x, y)
    const [dx, dy] = [Math.abs((point[0] as number) - gridX(mx)), Math.abs((point[1] as number) - gridY(my))]
    expect(Math.max(dx, dy)).toBeLessThanOrEqual(1)
    if (dx + dy === 0) same++
  }
  expect(same / places.length).toBeGreaterThan(0.8)
})
