// The embedded database belongs to one process. This file in the data folder says to which, and how to reach it.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'

const ownerSchema = z.object({
  pid: z.number(),
  host: z.string(),
  startedAt: z.string(),
  /** Where the owner's API listens, when it is a running server. */
  url: z.string().optional(),
  /** What somebody who can read this folder may show to be let in. */
  token: z.string(),
})

/** The process that has the data folder open. */
export type FolderOwner = z.infer<typeof ownerSchema>

/** A held lock; `announce` tells other processes where the server listens. */
export interface FolderLock {
  token: string
  announce(url: string): Promise<void>
  release(): Promise<void>
}

const fileOf = (folder: string): string => join(folder, 'owner.json')

function isAlive(owner: FolderOwner): boolean {
  if (owner.host !== hostname()) return true
  if (owner.pid === process.pid) return false
  // A process cannot be older than the machine's start: its number was given out again.
  if (Date.parse(owner.startedAt) < Date.now() - uptime() * 1000) return false
  try {
    process.kill(owner.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Who has this data folder open now, if anybody. */
export async function folderOwner(folder: string): Promise<FolderOwner | undefined> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const owner = ownerSchema.safeParse(parseJson(text))
  return owner.success && isAlive(owner.data) ? owner.data : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refuse(folder: string, owner: FolderOwner): never {
  throw new AppError(
    'conflict',
    told`The data folder ${folder} is in use by process ${owner.pid} on ${owner.host} since ${owner.startedAt}. Stop that process, or set DATA_DIR to another folder. If no such process exists any more, remove ${fileOf(folder)}.`,
  )
}

/**
 * Takes the data folder for this process.
 * @throws AppError 'conflict' that names the owner when another living process has it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true })
  const owner: FolderOwner = {
    pid: process.pid,
    host: hostname(),
    startedAt: new Date().toISOString(),
    token: randomBytes(32).toString('base64url'),
  }
  const present = await folderOwner(folder)
  if (present) refuse(folder, present)
  await rm(fileOf(folder), { force: true })
  try {
    await writeFile(fileOf(folder), JSON.stringify(owner), { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    // Somebody else was quicker between our look and our write.
    const quicker = await folderOwner(folder)
    if (quicker) refuse(folder, quicker)
    throw cause
  }
  return {
    token: owner.token,
    async announce(url) {
      const next = `${fileOf(folder)}.next`
      await writeFile(next, JSON.stringify({ ...owner, url }), { mode: 0o600 })
      await rename(next, fileOf(folder))
    },
    release: () => rm(fileOf(folder), { force: true }),
  }
}
