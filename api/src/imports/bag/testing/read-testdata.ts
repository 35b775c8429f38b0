// Runs a file of testdata/ through extract and transform, as a run would.
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { XmlFile } from '../extract/bag-source.ts'
import type { RawInvestigation } from '../extract/raw-object.ts'
import { readObjects } from '../extract/read-objects.ts'
import { isCurrent } from '../transform/current.ts'
import { type Transformed, toRecord } from '../transform/records.ts'

/** A file of testdata/ as the extract sees it. */
function testFile(name: string): XmlFile {
  const path = new URL(`../testdata/${name}`, import.meta.url).pathname
  return {
    path: name,
    name: basename(name),
    bytes: statSync(path).size,
    open: async () => createReadStream(path),
  }
}

/** What becomes of each current occurrence in a file, in order. */
export async function transformFile(name: string, onDate: string): Promise<Transformed[]> {
  const results: Transformed[] = []
  await readObjects(testFile(name), {
    object(raw) {
      if (isCurrent(raw.fields, onDate)) results.push(toRecord(raw))
    },
  })
  return results
}

/** The "in onderzoek" records of a file, in order. */
export async function readInvestigationsOf(name: string): Promise<RawInvestigation[]> {
  const found: RawInvestigation[] = []
  await readObjects(testFile(name), { investigation: (raw) => found.push(raw) })
  return found
}
