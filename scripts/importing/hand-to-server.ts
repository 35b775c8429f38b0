// The embedded database belongs to one process. While a server has it open, the command sends its file there and waits.
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { ZipFile } from 'yazl'
import { type ImportRun, importRun } from '../../api/contract/imports.ts'
import { problem } from '../../api/contract/problem.ts'
import type { RunProgress } from '../../api/src/imports/runs/import-tracker.ts'
import { AppError, messageOf } from '../../api/src/platform/errors/app-error.ts'
import { Told, told } from '../../api/src/platform/errors/told.ts'

/** Where the server listens, and what lets us in. */
export interface ServerAddress {
  url: string
  token: string
}

/** A file for the server, with what the import of its kind may be told. */
export interface HandedFile {
  source?: ImportRun['bron']
  location: string
  municipality?: string | undefined
  all?: boolean
  year?: number | undefined
  /** yyyy-mm-dd */
  deliveredOn?: string | undefined
}

const pollEvery = 300
/** The embedded database keeps its process busy for seconds at a time, and connections may break meanwhile. */
const patience = 120_000

/**
 * Sends the file and waits until the server has dealt with it.
 * @throws AppError with the server's own words when it refuses, or 'unavailable' when it does not answer
 */
export async function handToServer(
  server: ServerAddress,
  { source = 'bag', location, municipality, all = false, year, deliveredOn }: HandedFile,
  onProgress: (progress: RunProgress) => void,
): Promise<ImportRun> {
  const file = await openFile(location)
  onProgress({ phase: 'sending', bytesRead: 0, bytesTotal: undefined, objects: 0 })
  const query = new URLSearchParams({ bron: source, bestandsnaam: file.name, alles: String(all) })
  if (municipality) query.set('gemeente', municipality)
  if (year) query.set('jaar', String(year))
  if (deliveredOn) query.set('datum', deliveredOn)
  const answer = await ask(`${server.url}/v1/imports?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(file.content) as ReadableStream,
    duplex: 'half',
  } as RequestInit)
  const { id } = (await answer.json()) as { id: number }
  return follow(server, id, onProgress)
}

/**
 * Lets the server fetch from a service by itself and waits until it has dealt with that.
 * @param path with its question, as /v1/imports/cbs?jaar=2024
 * @param content what it asks for, where that is not in its path
 */
export async function fetchThroughServer(
  server: ServerAddress,
  path: string,
  onProgress: (progress: RunProgress) => void,
  content?: Record<string, string>,
): Promise<ImportRun> {
  const headers = {
    authorization: `Bearer ${server.token}`,
    ...(content && { 'content-type': 'application/json' }),
  }
  const body = content ? JSON.stringify(content) : null
  const answer = await ask(`${server.url}${path}`, { method: 'POST', headers, body })
  const { id } = (await answer.json()) as { id: number }
  return follow(server, id, onProgress)
}

/** Until the run has ended and what follows it has been derived. */
export async function follow(
  server: ServerAddress,
  id: number,
  onProgress: (progress: RunProgress) => void,
): Promise<ImportRun> {
  for (;;) {
    const run = await readRun(server, id)
    const { voortgang } = run
    if (run.toestand !== 'running' && !voortgang) return run
    if (voortgang) {
      onProgress({
        phase: voortgang.fase,
        bytesRead: voortgang.gelezenBytes,
        bytesTotal: voortgang.totaalBytes ?? undefined,
        objects: voortgang.objecten,
      })
    }
    await wait(pollEvery)
  }
}

async function readRun(server: ServerAddress, id: number): Promise<ImportRun> {
  for (const started = Date.now(); ; await wait(pollEvery)) {
    try {
      const headers = { authorization: `Bearer ${server.token}` }
      return importRun.parse(await (await ask(`${server.url}/v1/imports/${id}`, { headers })).json())
    } catch (error) {
      const transient = error instanceof AppError && error.code === 'unavailable'
      if (!transient || Date.now() - started > patience) throw error
    }
  }
}

/** @throws AppError with the server's own words when it refuses, or 'unavailable' when it does not answer */
export async function ask(url: string, request?: RequestInit): Promise<Response> {
  const answer = await fetch(url, request).catch((cause: unknown) => {
    const reason = messageOf(cause instanceof Error && cause.cause ? cause.cause : cause)
    throw new AppError(
      'unavailable',
      told`The running server (${new URL(url).origin}) does not answer: ${reason}.`,
      { cause },
    )
  })
  if (answer.ok) return answer
  const document = problem.safeParse(await answer.json().catch(() => undefined))
  const { detail = `The server answered ${answer.status}.`, faults = [] } = document.data ?? {}
  throw new AppError('conflict', new Told(detail), {
    faults: faults.map(({ place, reason }) => ({ place, reason: new Told(reason) })),
  })
}

/** A folder goes over as one zip that is made on the way. */
async function openFile(location: string): Promise<{ name: string; content: Readable }> {
  const info = await stat(location).catch((cause: unknown) => {
    throw new AppError('not-found', told`There is no file or folder ${location}.`, { cause })
  })
  if (!info.isDirectory()) return { name: basename(location), content: createReadStream(location) }
  const zip = new ZipFile()
  for (const item of await readdir(location, { withFileTypes: true, recursive: true })) {
    if (!item.isFile() || !/\.(zip|xml)$/i.test(item.name)) continue
    const path = join(item.parentPath, item.name)
    zip.addFile(path, relative(location, path), { compress: false })
  }
  zip.end()
  return { name: `${basename(location)}.zip`, content: new Readable().wrap(zip.outputStream) }
}
