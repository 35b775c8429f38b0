// Unit and database tests. TEST_DATABASE=server runs the same tests on a PostgreSQL server; scripts/test.mjs does both.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{api,data,scripts,bench}/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'web/e2e/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Each worker may hold a PGlite of about 1 GB; the machines have two cores.
    maxWorkers: 2,
  },
})
