// A process of its own that imports a file and tells each phase as a line, so that a test can kill it in the middle.
import { readConfig } from '../../../platform/config/config.ts'
import { openDatabase } from '../../../platform/db/client.ts'
import { importBag } from '../import-bag.ts'

const [location = ''] = process.argv.slice(2)
const { database, close } = await openDatabase(readConfig(process.env))
let phase = ''
await importBag(database, location, {
  onProgress(progress) {
    if (progress.phase === phase) return
    phase = progress.phase
    process.stdout.write(`${phase}\n`)
  },
})
await close()
