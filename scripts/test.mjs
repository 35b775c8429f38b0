// `npm test`: installs what the tests need and runs everything: checks, both databases, a real browser. The last line counts.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditDependencies } from './audit-dependencies.mjs'
import { startPostgres } from './postgres/temporary-server.mjs'
import { installDebianPackages } from './setup/debian-packages.mjs'
import { buildWeb, installPackages, requireNode, root, say } from './setup/prepare.mjs'

const total = { passed: 0, failed: 0, skipped: 0, again: 0 }
const add = (counts) => {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0
}

function run(command, parameters, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

const reports = mkdtempSync(join(tmpdir(), 'zwermkaart-tests-'))

function readReport(name) {
  const file = join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** A runner that fails without a failed test (a broken configuration, an unhandled error) counts as one failure. */
function counted(counts, code) {
  return code !== 0 && !counts?.failed ? { ...counts, failed: 1 } : (counts ?? {})
}

async function vitest(name, files, environment) {
  const code = await run(
    'npx',
    [
      'vitest',
      'run',
      ...files,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, name)}`,
    ],
    environment,
  )
  const report = readReport(name)
  add(
    counted(
      report && {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests,
      },
      code,
    ),
  )
}

async function playwright(environment) {
  const code = await run(
    'npx',
    ['playwright', 'test', '--config', 'web/e2e/playwright.config.ts', '--reporter=list,json'],
    {
      ...environment,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json'),
    },
  )
  const stats = readReport('playwright.json')?.stats
  add(
    counted(
      stats && {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
        again: stats.flaky,
      },
      code,
    ),
  )
}

/** Test files that open a database; the others would say the same on the server as on the embedded one. */
function databaseTests() {
  return readdirSync(join(root, 'api'), { recursive: true })
    .map((file) => join('api', String(file)))
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .filter((file) =>
      /testDatabase|openTestDatabase|TEST_DATABASE/.test(readFileSync(join(root, file), 'utf8')),
    )
}

requireNode()
installPackages()
const absent = installDebianPackages()
if (absent.length > 0) {
  console.error(`Cannot test without: ${absent.join(', ')}`)
  console.log(`0 passed, ${absent.length} failed`)
  process.exit(1)
}
buildWeb()

say('Checks: format, lint, types, import rules, unused code')
add((await run(process.execPath, ['scripts/check.mjs'])) === 0 ? { passed: 1 } : { failed: 1 })

say('Dependencies: known weaknesses, signatures')
add(auditDependencies())

const server = await startPostgres()
const environment = { TEST_DATABASE: 'server', TEST_DATABASE_URL: server.url }
try {
  say('Tests on the embedded database (PGlite)')
  await vitest('embedded.json', [], { TEST_DATABASE: 'embedded' })
  say('Tests on the database server (PostgreSQL with PostGIS)')
  await vitest('server.json', databaseTests(), environment)
  say('Tests in a real browser (Chromium)')
  await playwright(environment)
} finally {
  server.stop()
  rmSync(reports, { recursive: true, force: true })
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
const again = total.again > 0 ? `, ${total.again} at the second try` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}${again}`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
