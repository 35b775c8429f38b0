// Finds every XML file of a delivery: a file or folder, zips in zips in zips, without unpacking more than it must.
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import type { Entry } from 'yauzl'
import { AppError } from '../../../platform/errors/app-error.ts'
import { type Told, told } from '../../../platform/errors/told.ts'
import { FileRange } from '../../files/file-range.ts'
import { type OpenZip, openInnerZip, openZip, readEntry } from '../../files/nested-zip.ts'
import { holdsOnlyWithdrawn, isClutter } from './file-names.ts'

/** One XML file; `path` tells the way through folders and zips, for messages. */
export interface XmlFile {
  path: string
  name: string
  bytes: number
  open(): Promise<Readable>
}

/** The XML files of a delivery, in a stable order. */
export interface BagSource {
  name: string
  files: XmlFile[]
  close(): Promise<void>
}

/**
 * Bounds against hostile files. The national delivery has about 5,000 files, 80 GB of XML and three levels of zips;
 * a deflated zip inside another is copied to the temporary folder, so its size is bounded too.
 */
export interface SourceLimits {
  depth: number
  files: number
  xmlBytes: number
  innerZipBytes: number
}

const defaultLimits: SourceLimits = { depth: 4, files: 100_000, xmlBytes: 500e9, innerZipBytes: 20e9 }

/**
 * Opens a delivery: a zip (nested or not), an XML file, or a folder of those.
 * @param location path of the file or folder
 * @param name what to call it in messages, where its path says nothing to the user; its own name by default
 * @throws AppError 'not-found', 'unsupported-file' or 'too-large', each naming the file
 */
export async function openBagSource(
  location: string,
  { name = basename(location), limits = defaultLimits }: { name?: string; limits?: SourceLimits } = {},
): Promise<BagSource> {
  const collector = new Collector(limits)
  try {
    await collector.addLocation(location, name)
    collector.files.sort((a, b) => (a.path < b.path ? -1 : 1))
    if (collector.files.length === 0) {
      throw new AppError('unsupported-file', told`${name} holds no XML files of the BAG.`)
    }
    return { name, files: collector.files, close: () => collector.close() }
  } catch (error) {
    await collector.close()
    throw error
  }
}

class Collector {
  readonly files: XmlFile[] = []
  private readonly handles: FileHandle[] = []
  private xmlBytes = 0

  constructor(private readonly limits: SourceLimits) {}

  async close(): Promise<void> {
    await Promise.all(this.handles.splice(0).map((handle) => handle.close()))
  }

  async addLocation(location: string, name: string): Promise<void> {
    const info = await stat(location).catch((cause: unknown) => {
      throw new AppError('not-found', told`There is no file or folder ${location}.`, { cause })
    })
    if (info.isDirectory()) await this.addFolder(location)
    else await this.addFile(location, name, info.size)
  }

  private async addFolder(folder: string): Promise<void> {
    for (const item of await readdir(folder, { withFileTypes: true, recursive: true })) {
      const path = join(item.parentPath, item.name)
      const shown = relative(folder, path)
      if (!item.isFile() || isClutter(shown) || !/\.(zip|xml)$/i.test(item.name)) continue
      if (holdsOnlyWithdrawn(item.name)) continue
      await this.addFile(path, shown, (await stat(path)).size)
    }
  }

  private async addFile(path: string, shown: string, bytes: number): Promise<void> {
    if (/\.xml$/i.test(path)) {
      this.addXml(shown, bytes, async () => createReadStream(path, { highWaterMark: 256 * 1024 }))
      return
    }
    const handle = await open(path, 'r')
    this.handles.push(handle)
    await this.addZip(await openZip(shown, new FileRange(handle, 0, bytes)), 1)
  }

  private async addZip(archive: OpenZip, depth: number): Promise<void> {
    if (depth > this.limits.depth) {
      throw tooLarge(told`${archive.path}: zips lie more than ${this.limits.depth} deep in one another`)
    }
    for (const entry of archive.entries) {
      const name = basename(entry.fileName)
      if (isClutter(entry.fileName) || entry.fileName.endsWith('/')) continue
      if (/\.xml$/i.test(name)) {
        this.addXml(`${archive.path}/${entry.fileName}`, entry.uncompressedSize, () =>
          readEntry(archive, entry),
        )
      } else if (/\.zip$/i.test(name) && !holdsOnlyWithdrawn(name)) await this.addInner(archive, entry, depth)
    }
  }

  private async addInner(archive: OpenZip, entry: Entry, depth: number): Promise<void> {
    if (entry.uncompressedSize > this.limits.innerZipBytes) {
      throw tooLarge(told`${archive.path}/${entry.fileName} would unpack to ${entry.uncompressedSize} bytes`)
    }
    const inner = await openInnerZip(archive, entry, (handle) => this.handles.push(handle))
    await this.addZip(inner, depth + 1)
  }

  private addXml(path: string, bytes: number, openContent: () => Promise<Readable>): void {
    this.xmlBytes += bytes
    if (this.files.length >= this.limits.files || this.xmlBytes > this.limits.xmlBytes) {
      throw tooLarge(told`${path}: the delivery holds more than a national BAG delivery ever does`)
    }
    this.files.push({ path, name: basename(path), bytes, open: openContent })
  }
}

function tooLarge(what: Told): AppError {
  return new AppError('too-large', told`${what}. Refused: this is no BAG delivery.`)
}
