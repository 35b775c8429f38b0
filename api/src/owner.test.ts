// A server's database whose owner is no superuser, and a product that works as a login which is not the owner.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rebuildInsight } from './insight/rebuild.ts'
import { startProduct } from './main.ts'
import { readConfig } from './platform/config/config.ts'
import { testedDatabase, testServerUrl } from './platform/db/testing.ts'
import type { Services } from './platform/services.ts'
import { buildRegistry } from './platform/testing/registry-builder.ts'

const name = `owner_test_${process.pid}`
const logins = [`${name}_owner`, `${name}_app`] as const
let folder = ''

const addressOf = (login?: string) => {
  const url = new URL(testServerUrl())
  url.pathname = `/${name}`
  if (login) Object.assign(url, { username: login, password: 'proef' })
  return url.href
}

async function asSuperuser(database: string, ...statements: string[]): Promise<void> {
  const client = postgres(database, { max: 1, onnotice: () => {} })
  for (const statement of statements) await client.unsafe(statement).simple()
  await client.end()
}

const start = (prepare?: (services: Services) => Promise<void>) =>
  startProduct(
    readConfig({
      DATABASE_URL: addressOf(logins[1]),
      DATABASE_OWNER_URL: addressOf(logins[0]),
      DATA_DIR: folder,
      PORT: '0',
      DEMO: 'false',
      LOG_LEVEL: 'silent',
      BACKGROUND_TILES: 'none',
    }),
    prepare,
  )

describe.runIf(testedDatabase === 'server')('an owner who is no superuser (server database only)', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owner-'))
    await asSuperuser(
      testServerUrl(),
      ...logins.map((login) => `create role ${login} login password 'proef'`),
      `create database ${name} owner ${logins[0]}`,
    )
  })
  afterAll(async () => {
    await asSuperuser(
      testServerUrl(),
      `drop database if exists ${name} with (force)`,
      ...logins.map((login) => `drop owned by ${login}; drop role ${login}`),
    )
    await rm(folder, { recursive: true, force: true })
  })

  test('is told what to ask of a superuser, and then everything works as docs/security.md says', async () => {
    await expect(start()).rejects.toThrow(/create extension postgis; .*createrole; grant set on parameter/)
    const page = await readFile(new URL('../../docs/security.md', import.meta.url), 'utf8')
    const [, prepared = ''] = page.match(/```sql\n([^`]+)```/) ?? []
    const [withoutDoors = '', doors] = prepared
      .replaceAll('zwermkaart_owner', logins[0])
      .split(/(?=^do \$\$)/m)
    await asSuperuser(addressOf(), withoutDoors)
    await expect(start()).rejects.toThrow(/revoke execute on function .*set_config/)
    await asSuperuser(addressOf(), doors ?? '')

    let building = ''
    const product = await start(async ({ jobs }) => {
      const town = buildRegistry(jobs)
      building = town.building().id
      await town.store()
      await rebuildInsight(jobs)
    })
    try {
      const answer = await fetch(`${product.url}/v1/panden/${building}`)
      expect([answer.status, await answer.json()]).toMatchObject([200, { identificatie: building }])
      expect((await fetch(`${product.url}/v1/leden`)).status).toBe(401)
      const link = await fetch(`${product.url}/auth/link`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ email: 'niemand@voorbeeld.test' }),
      })
      expect(link.status).toBeLessThan(500)
    } finally {
      await product.stop()
    }
    // Once more, on a database that is there already.
    await (await start()).stop()
  })

  test('has given requests nothing that would make them somebody else', async () => {
    const client = postgres(addressOf(logins[1]), { max: 1, connection: { role: 'zwermkaart_web' } })
    for (const statement of [
      "select set_config('role', 'none', true)",
      'create temporary table session (id text)',
      'select lo_create(0)',
      'select note from fieldwork.district_version',
    ])
      await expect(client.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})
