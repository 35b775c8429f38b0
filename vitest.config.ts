// Unit and database tests. TEST_DATABASE=server runs the same tests on a PostgreSQL server; scripts/test.mjs does both.
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest: begun first, so that no worker stands idle while another still has one of them to do. */
const longest = [
  'bag/doors',
  'bag/kill',
  'rights/kill',
  'setup/load-demo',
  'districts/weesp',
  'small-numbers/decide',
  'rights/policies',
  'sign-in/sign-in',
  'access/members',
  'bag/real-deliveries',
  'bag/import-bag',
  'tiles/weesp',
  'rights/routes',
  'insight/weesp',
  'demo/generate',
  'rights/forgotten-door',
  'src/public-doors',
].map((name) => `${name}.test.ts`)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(name))
      return found < 0 ? longest.length : found
    }
    return [...files].sort((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    include: ['{api,data,scripts,bench}/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'web/e2e/**'],
    // Far beyond what any test needs: only one that hangs meets it, also on a machine with other work.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    // Each worker may hold a PGlite of about 1 GB; the machines have two cores. On a server half of the work is the server's.
    maxWorkers: process.env.TEST_DATABASE === 'server' ? 3 : 2,
    sequence: { sequencer: LongestFirst },
  },
})
