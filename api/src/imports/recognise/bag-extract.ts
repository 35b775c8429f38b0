// Tells an LV BAG 2.0 Extract by the names of its files, and by its delivery document for whom and of when it is.
import { basename } from 'node:path'
import type { Entry } from 'yauzl'
import type { FileRecognition } from '../../../contract/import-formats.ts'
import { contentByName } from '../bag/extract/file-names.ts'
import { readHeading } from '../bag/extract/read-heading.ts'
import { type OpenZip, readEntry } from '../files/nested-zip.ts'
import { type Facts, refused, taken } from './findings.ts'

const innerZip = /^(\d{4})(GEM|IO|IA|NB|InOnderzoek|Inactief|NietBag|WPL|OPR|NUM|VBO|LIG|STA|PND)\d{2}/i
const outerZip = /^BAG(GEM\d{4}|NLD)L-\d{8}/i
const wholeCountry = '9999'

/** @returns undefined when the names are not those of an extract */
export async function recogniseBagNames(
  archive: OpenZip,
  entries: Entry[],
): Promise<FileRecognition | undefined> {
  const names = entries.map(({ fileName }) => basename(fileName))
  if (names.some((name) => contentByName(name)?.kind === 'mutations')) return refused('mutatielevering')
  const parts = names.flatMap((name) => innerZip.exec(name)?.[1] ?? [])
  const isExtract = parts.length > 0 || names.some((name) => outerZip.test(name))
  if (!isExtract) {
    const relation = names.find((name) => contentByName(name)?.kind === 'relations')
    return relation ? refused('losse-relatie', relation) : undefined
  }
  const facts = await readDocument(archive, entries)
  // The document speaks for all; only without one the names of the files do.
  const named = facts.gemeenten?.map(({ code }) => code) ?? []
  const codes = new Set(named.length > 0 ? named : parts)
  const [only = ''] = codes
  if (codes.size > 1 || only === wholeCountry)
    return taken('bag-extract-landelijk', { ...facts, vraagt: ['gemeente'] })
  const gemeenten = named.length > 0 || only === '' ? facts.gemeenten : [{ code: only, naam: null }]
  return taken('bag-extract-gemeente', { ...facts, gemeenten: gemeenten ?? [] })
}

async function readDocument(archive: OpenZip, entries: Entry[]): Promise<Facts> {
  const entry = entries.find(
    ({ fileName }) => contentByName(basename(fileName))?.kind === 'delivery-document',
  )
  if (!entry) return {}
  const heading = await readHeading({
    path: `${archive.path}/${entry.fileName}`,
    name: basename(entry.fileName),
    bytes: entry.uncompressedSize,
    open: () => readEntry(archive, entry),
  })
  return factsOf(heading)
}

/** Who and when, as the heading of a delivery document or a loose file says. */
export function factsOf(heading: Awaited<ReturnType<typeof readHeading>>): Facts {
  const gemeenten = [...heading.municipalities].map(([code, name]) => ({ code, naam: name ?? null }))
  const date = heading.deliveredOn
  return { gemeenten, standDatum: date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null }
}
