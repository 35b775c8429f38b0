// `npm run check`: format, lint, types, import rules and unused code, side by side; prints only what is wrong.
import { spawn } from 'node:child_process'
import { root } from './setup/prepare.mjs'

const checks = {
  'format and lint': ['biome', 'ci', '--colors=off', '--diagnostic-level=error', '--max-diagnostics=50', '.'],
  'types (api)': ['tsc', '-p', 'tsconfig.json'],
  'types (web)': ['tsc', '-p', 'web/tsconfig.json'],
  'import rules': [
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'api',
    'web/src',
    'data',
    'scripts',
    'bench',
  ],
  'unused code': ['knip'],
}

function run([command, ...parameters]) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', command, ...parameters], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('close', (code) => resolve({ passed: code === 0, output }))
  })
}

const results = await Promise.all(
  Object.entries(checks).map(async ([name, command]) => ({ name, ...(await run(command)) })),
)
for (const { name, passed, output } of results) {
  console.log(`${passed ? '✓' : '✗'} ${name}`)
  if (!passed) console.log(output)
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
