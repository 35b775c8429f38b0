// Whether what the product is made of has known weaknesses: npm's advisories and signatures. High and critical fail, unless
// accepted-advisories.json accepts one with a reason until a day. Plain Node; `node scripts/audit-dependencies.mjs` by itself.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { root } from './setup/prepare.mjs'

const failing = ['high', 'critical']

/**
 * Advisories that fail: { id, package, severity, title, url }.
 * @param report what `npm audit --json` says
 * @param accepted [{ id: 'GHSA-…', reason, until: 'yyyy-mm-dd' }]
 * @param today yyyy-mm-dd
 */
export function judgeAudit(report, accepted, today) {
  const advisories = Object.values(report.vulnerabilities ?? {})
    .flatMap(({ via }) => via)
    .filter((cause) => typeof cause === 'object' && failing.includes(cause.severity))
    .map(({ name, severity, title, url }) => ({
      id: String(url).split('/').at(-1),
      package: name,
      severity,
      title,
      url,
    }))
  const known = new Map(advisories.map((advisory) => [advisory.id, advisory]))
  const faults = accepted.flatMap(({ id, reason, until }) => {
    if (!id || !reason || !/^\d{4}-\d\d-\d\d$/.test(until ?? '')) return [`${id}: wants id, reason and until`]
    if (until < today) return [`${id}: was accepted until ${until} only`]
    return known.has(id) ? [] : [`${id}: is no longer reported; take it out`]
  })
  const free = new Set(accepted.filter(({ until }) => until >= today).map(({ id }) => id))
  return { advisories: [...known.values()].filter(({ id }) => !free.has(id)), faults }
}

/** Packages of a lock file (version 3) that could be changed unnoticed: without a hash, or from an address that is not https. */
export function unprotectedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { link, bundled, inBundle }]) => path !== '' && !link && !bundled && !inBundle)
    .filter(
      ([, { integrity, resolved }]) =>
        !/^sha512-/.test(integrity ?? '') || !/^https:/.test(resolved ?? 'https:'),
    )
    .map(([path]) => path)
}

function npm(...parameters) {
  const patience = ['--json', '--fetch-retries=0', '--fetch-timeout=20000']
  const { stdout, stderr } = spawnSync('npm', [...parameters, ...patience], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  })
  try {
    return JSON.parse(stdout)
  } catch {
    return { error: { summary: `${stderr}`.trim().split('\n').at(-1) } }
  }
}

/** A registry that has no such service, as in closed networks, gives a refusal instead of a report. */
const refusalOf = ({ statusCode, message, error }) =>
  statusCode || error ? (message ?? error?.summary ?? error?.code ?? 'no answer') : undefined

/** Asks the registry about what the product runs on. @returns { passed, failed, skipped } with every reason said on screen */
export function auditDependencies() {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const tell = (outcome, words) => {
    counts[outcome]++
    console.log(`${{ passed: '✓', failed: '✗', skipped: '↓ skipped:' }[outcome]} ${words}`)
  }
  const report = npm('audit', '--omit=dev', '--audit-level=high')
  const refusal = refusalOf(report)
  if (refusal || !report.vulnerabilities)
    tell('skipped', `known weaknesses: this registry has no audit service (${refusal ?? 'no report'})`)
  else {
    const accepted = JSON.parse(readFileSync(new URL('accepted-advisories.json', import.meta.url), 'utf8'))
    const { advisories, faults } = judgeAudit(report, accepted, new Date().toISOString().slice(0, 10))
    for (const { severity, package: name, title, url } of advisories)
      console.log(`  ${severity}: ${name}, ${title}\n    ${url}`)
    for (const fault of faults) console.log(`  accepted-advisories.json: ${fault}`)
    const isClean = advisories.length + faults.length === 0
    tell(isClean ? 'passed' : 'failed', 'no known weakness of high or critical severity')
  }
  const signatures = npm('audit', 'signatures')
  const silence = refusalOf(signatures)
  if (silence || !Array.isArray(signatures.invalid))
    tell('skipped', `signatures: they cannot be checked from here (${silence ?? 'no report'})`)
  else {
    for (const { name, version } of signatures.invalid)
      console.log(`  not what its maker signed: ${name} ${version}`)
    tell(signatures.invalid.length === 0 ? 'passed' : 'failed', 'packages are what their makers signed')
  }
  return counts
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(auditDependencies().failed > 0 ? 1 : 0)
