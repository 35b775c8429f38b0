// Types of audit-dependencies.mjs, which is plain JavaScript because the tests' own start calls it.

interface Advisory {
  id: string
  package: string
  severity: string
  title: string
  url: string
}

interface Accepted {
  id: string
  reason?: string
  until?: string
}

export function judgeAudit(
  report: object,
  accepted: Accepted[],
  today: string,
): { advisories: Advisory[]; faults: string[] }

export function unprotectedPackages(lock: object): string[]

export function auditDependencies(): { passed: number; failed: number; skipped: number }
