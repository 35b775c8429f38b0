import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgeAudit, unprotectedPackages } from './audit-dependencies.mjs'

const cause = (id: string, severity: string) => ({
  source: 1,
  name: 'left-pad',
  title: 'Pads too far',
  url: `https://github.com/advisories/${id}`,
  severity,
})

// As `npm audit --json` reports: a package names its advisories, or the package by which it has them.
const report = {
  auditReportVersion: 2,
  vulnerabilities: {
    'left-pad': { via: [cause('GHSA-aaaa', 'critical'), cause('GHSA-bbbb', 'moderate')] },
    'right-pad': { via: ['left-pad'] },
    'mid-pad': { via: [cause('GHSA-cccc', 'high')] },
  },
}

const accept = (id: string, until = '2027-01-01') => ({ id, reason: 'not reachable', until })

test('high and critical advisories fail, each once; lesser ones do not', () => {
  const { advisories, faults } = judgeAudit(report, [], '2026-11-23')
  expect(advisories.map(({ id }) => id)).toEqual(['GHSA-aaaa', 'GHSA-cccc'])
  expect(faults).toEqual([])
})

test('one is accepted with a reason until its day, and the acceptance fails after it', () => {
  const accepted = [accept('GHSA-aaaa'), accept('GHSA-cccc')]
  expect(judgeAudit(report, accepted, '2027-01-01')).toEqual({ advisories: [], faults: [] })
  const late = judgeAudit(report, accepted, '2027-01-02')
  expect(late.faults).toHaveLength(2)
  expect(late.advisories).toHaveLength(2)
})

test('an acceptance without a reason or without need fails', () => {
  const { faults } = judgeAudit(
    report,
    [{ id: 'GHSA-aaaa', until: '2027-01-01' }, accept('GHSA-x')],
    '2026-11-23',
  )
  expect(faults).toEqual([
    expect.stringContaining('GHSA-aaaa: wants'),
    expect.stringContaining('GHSA-x: is no longer reported'),
  ])
})

test('every package of the lock file comes by https and has its hash', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  expect(Object.keys(lock.packages).length).toBeGreaterThan(200)
  expect(unprotectedPackages(lock)).toEqual([])
})

test('a package without a hash, or by plain http, is found', () => {
  const packages = {
    '': { name: 'ours' },
    'node_modules/a': { resolved: 'https://pakketten.test/a.tgz', integrity: 'sha512-x' },
    'node_modules/b': { resolved: 'https://pakketten.test/b.tgz' },
    'node_modules/c': { resolved: 'http://pakketten.test/c.tgz', integrity: 'sha512-x' },
    'node_modules/d': { resolved: 'git+ssh://elsewhere/d.git', integrity: 'sha512-x' },
  }
  expect(unprotectedPackages({ packages })).toEqual(['node_modules/b', 'node_modules/c', 'node_modules/d'])
})
