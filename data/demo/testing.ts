// Shared by the demo's tests: the demo composed once a worker, and a reader for zips in zips.
import { buffer } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'
import { composeDemo } from './generate.ts'

let composed: ReturnType<typeof composeDemo> | undefined

/** The town and its register; tests only read them. */
export function demo(): ReturnType<typeof composeDemo> {
  composed ??= composeDemo()
  return composed
}

/** The XML files of a zip by name, zips inside it opened too. */
export async function xmlFilesOf(zip: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [name, content] of await entriesOf(zip)) {
    if (!name.endsWith('.zip')) files.set(name, content.toString('utf8'))
    else for (const [inner, xml] of await xmlFilesOf(content)) files.set(inner, xml)
  }
  return files
}

function entriesOf(zip: Buffer): Promise<[string, Buffer][]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error)
      const entries: [string, Buffer][] = []
      file.on('error', reject)
      file.on('end', () => resolve(entries))
      file.on('entry', (entry) => {
        file.openReadStream(entry, async (problem, stream) => {
          if (problem) return reject(problem)
          entries.push([entry.fileName, await buffer(stream)])
          file.readEntry()
        })
      })
      file.readEntry()
    })
  })
}
