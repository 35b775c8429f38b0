// A process of its own that imports one delivery into DATABASE_URL and tells what it took, its memory included.
import { importBag } from '../../api/src/imports/bag/import-bag.ts'
import { readConfig } from '../../api/src/platform/config/config.ts'
import { openDatabase } from '../../api/src/platform/db/client.ts'

const [location = ''] = process.argv.slice(2)
const { database, close } = await openDatabase(readConfig(process.env))
const phases: Record<string, number> = {}
let phase = ''
let entered = performance.now()
const summary = await importBag(database, location, {
  onProgress(progress) {
    if (progress.phase === phase) return
    const now = performance.now()
    if (phase) phases[phase] = (now - entered) / 1000
    phase = progress.phase
    entered = now
  },
})
phases[phase] = (performance.now() - entered) / 1000
const totals = Object.values(summary.counts)
const sum = (key: 'read' | 'occurrences' | 'added') =>
  totals.reduce((total, counts) => total + counts[key], 0)
const told = {
  bytes: summary.bytes,
  seconds: summary.seconds,
  occurrences: sum('occurrences'),
  objects: sum('read'),
  added: sum('added'),
  phases,
  // Kilobytes on Linux.
  peakMemory: process.resourceUsage().maxRSS * 1024,
}
process.stdout.write(`${JSON.stringify(told)}\n`)
await close()
