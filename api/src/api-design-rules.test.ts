// The NL API Design Rules that can be read off the description, over every route that the product mounts.
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { testDatabase } from './platform/db/testing.ts'
import { testServices } from './platform/testing/serve-routes.ts'
import { visitorLimits } from './request-bounds.ts'

interface Operation {
  summary?: string
  parameters?: { name: string; in: string }[]
  responses: Record<string, { content?: Record<string, unknown> }>
}

/** One address for the screen's pages and, with f=csv, for the file; for the few who read data in. */
const asPagesToo = ['/v1/imports/{id}/weigeringen']

const database = testDatabase()
let operations: { path: string; method: string; operation: Operation }[] = []

beforeAll(async () => {
  const response = await createApp(testServices(database())).request('http://127.0.0.1/v1/openapi.json')
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Operation>> }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
})

describe('every described operation', () => {
  test('is there at all', () => expect(operations.length).toBeGreaterThan(15))

  test('has a path in kebab-case without a slash at its end', () => {
    for (const { path } of operations) {
      expect(path, path).toMatch(/^(\/(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:json|csv))?|\{[a-zA-Z]+\}))+$/)
    }
  })

  test('has camelCase parameters, save those of the OGC standard', () => {
    for (const { path, operation } of operations.filter(({ path }) => path.startsWith('/v1/'))) {
      for (const { name } of operation.parameters ?? []) expect(name, path).toMatch(/^[a-z][a-zA-Z0-9]*$/)
    }
  })

  test('says what it is for', () => {
    for (const { path, method, operation } of operations) {
      expect(operation.summary, `${method} ${path}`).toBeTruthy()
    }
  })

  test('never answers 422', () => {
    for (const { path, operation } of operations) expect(operation.responses, path).not.toHaveProperty('422')
  })

  test('has a bound of its own where it gives a file to take along', () => {
    const files = operations.filter(({ operation }) =>
      Object.keys(operation.responses['200']?.content ?? {}).some((type) => type.startsWith('text/csv')),
    )
    expect(files.length).toBeGreaterThan(3)
    const unbounded = files
      .map(({ method, path }) => ({ method: method.toUpperCase(), path }))
      .filter(({ path }) => !asPagesToo.includes(path))
      .filter((request) => !visitorLimits.some(({ applies }) => applies?.(request)))
    expect(unbounded).toEqual([])
  })
})
