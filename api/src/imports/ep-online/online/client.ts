// Talks to EP-Online's API v5: one dwelling's registrations, and where its files are. The key goes to nobody else.
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { AppError, messageOf } from '../../../platform/errors/app-error.ts'
import { type Told, told } from '../../../platform/errors/told.ts'

/** How to reach the service; `url` without a slash at its end. */
export interface EpOnlineAccess {
  url: string
  /** Undefined where nobody set one. */
  key: string | undefined
}

/** A file that can be had. */
export interface DownloadableFile {
  /** v20260801_v4_csv.zip for a total, d20260827_v4.zip for a day. */
  name: string
  /** Signed for a few minutes. Never told to anybody. */
  url: string
}

const downloadInfo = z.object({
  bestandsnaam: z.string().min(1),
  downloadUrl: z.url({ protocol: /^https?$/ }),
})

/** Milliseconds until an answer begins. */
const patience = 30_000

/** The registrations of a dwelling as the API tells them (JSON); empty where it knows none. @throws AppError 'unavailable' */
export async function fetchRegistrations(access: EpOnlineAccess, dwellingId: string): Promise<unknown> {
  const answer = await ask(access, `/PandEnergielabel/AdresseerbaarObject/${dwellingId}`)
  // The API says 404 where the object has no registration.
  return answer.status === 404 ? [] : readJson(answer)
}

/**
 * The newest total file, or the changes of one day (yyyy-mm-dd).
 * @throws AppError 'not-found' when there is none, 'unavailable' when the service refuses or does not answer
 */
export async function findFile(access: EpOnlineAccess, day?: string): Promise<DownloadableFile> {
  const answer = await ask(access, `/Mutatiebestand/DownloadInfo${day ? `/${day}` : ''}?fileType=csv`)
  if (answer.status === 404)
    throw new AppError(
      'not-found',
      day
        ? told`EP-Online has no file of ${day}; it keeps those of the last weeks.`
        : told`EP-Online has no file.`,
    )
  const info = downloadInfo.safeParse(await readJson(answer))
  if (!info.success) throw unexpected(told`told of no file to download`)
  return { name: info.data.bestandsnaam, url: info.data.downloadUrl }
}

/**
 * Downloads a file to `path`, whole or not at all.
 * @throws AppError 'unavailable' when the download is refused or breaks off
 */
export async function download(
  access: EpOnlineAccess,
  file: DownloadableFile,
  path: string,
  { onBytes, signal }: { onBytes: (read: number, total: number | undefined) => void; signal?: AbortSignal },
): Promise<void> {
  // The address is signed; only the service itself may see the key, and fetch drops it on a redirect to another host.
  const isOwn = new URL(file.url).origin === new URL(access.url).origin
  const headers: Record<string, string> = isOwn && access.key ? { authorization: access.key } : {}
  const answer = await reach(file.url, { headers, signal: signal ?? null })
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel()
    throw unexpected(told`refused the download of ${file.name} (${answer.status})`)
  }
  const length = Number(answer.headers.get('content-length'))
  const total = length > 0 && !answer.headers.has('content-encoding') ? length : undefined
  let read = 0
  try {
    await pipeline(
      Readable.fromWeb(answer.body as ReadableStream),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          read += chunk.length
          onBytes(read, total)
          yield chunk
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    )
  } catch (cause) {
    await rm(path, { force: true })
    if (signal?.aborted || (cause as NodeJS.ErrnoException).code === 'ENOSPC') throw cause
    throw brokenOff(file, cause)
  }
  if (total === undefined || read === total) return
  await rm(path, { force: true })
  throw brokenOff(file)
}

const brokenOff = (file: DownloadableFile, cause?: unknown) =>
  new AppError('unavailable', told`The download of ${file.name} broke off. Try again.`, { cause })

async function ask({ url, key }: EpOnlineAccess, path: string): Promise<Response> {
  if (key === undefined) {
    throw new AppError(
      'bad-configuration',
      told`There is no key for EP-Online. Ask RVO for one (www.ep-online.nl), set it as EP_ONLINE_KEY and start again; files can be imported without it.`,
    )
  }
  const headers = { authorization: key, accept: 'application/json' }
  const answer = await reach(`${url}${path}`, { headers, signal: AbortSignal.timeout(patience) })
  if (answer.ok || answer.status === 404) return answer
  await answer.body?.cancel()
  throw refusal(answer)
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch (cause) {
    if (
      request.signal?.aborted &&
      !(request.signal.reason instanceof DOMException && request.signal.reason.name === 'TimeoutError')
    )
      throw cause
    const reason = messageOf(cause instanceof Error && cause.cause ? cause.cause : cause)
    // The address of a download is signed: only its host may be told.
    throw new AppError(
      'unavailable',
      told`EP-Online (${new URL(url).host}) cannot be reached: ${reason}. Try again later, or import a file.`,
    )
  }
}

function refusal(answer: Response): AppError {
  if (answer.status === 401 || answer.status === 403)
    return new AppError(
      'bad-configuration',
      told`EP-Online does not accept the key (${answer.status}). Check EP_ONLINE_KEY and start again.`,
    )
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('retry-after'))
    const when = seconds > 0 ? told`in ${seconds} seconds` : told`in some minutes`
    return new AppError('unavailable', told`EP-Online wants fewer requests. Try again ${when}.`)
  }
  return unexpected(told`answered ${answer.status}`)
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json()
  } catch {
    throw unexpected(told`answered with something else than JSON`)
  }
}

const unexpected = (what: Told) =>
  new AppError('unavailable', told`EP-Online ${what}. Try again later, or import a file.`)
