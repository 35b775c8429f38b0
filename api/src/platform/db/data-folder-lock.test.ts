import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderOwner, lockFolder } from './data-folder-lock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const writeOwner = (owner: object) =>
  writeFile(join(folder, 'owner.json'), JSON.stringify({ host: hostname(), token: 't', ...owner }))

test('another living process keeps the folder, and is named', async () => {
  const sleeper = spawn('sleep', ['30'])
  await writeOwner({ pid: sleeper.pid, startedAt: new Date().toISOString() })
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'conflict' })
  await expect(lockFolder(folder)).rejects.toThrow(String(sleeper.pid))
  sleeper.kill()
})

test('what a killed process left is taken over', async () => {
  const sleeper = spawn('sleep', ['30'])
  await writeOwner({ pid: sleeper.pid, startedAt: new Date().toISOString() })
  const gone = new Promise((resolve) => sleeper.once('exit', resolve))
  sleeper.kill('SIGKILL')
  await gone
  const lock = await lockFolder(folder)
  await lock.release()
})

test('a process number from before the machine started does not count', async () => {
  await writeOwner({ pid: 1, startedAt: '2001-01-01T00:00:00Z' })
  expect(await folderOwner(folder)).toBeUndefined()
})

test('a half-written file does not keep anybody out', async () => {
  await writeFile(join(folder, 'owner.json'), '{"pid": 12')
  await (await lockFolder(folder)).release()
})

test('only its owner can read the token, and a running server says where it listens', async () => {
  const lock = await lockFolder(folder)
  await lock.announce('http://127.0.0.1:1234')
  const file = join(folder, 'owner.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    url: 'http://127.0.0.1:1234',
    token: lock.token,
  })
  await lock.release()
  await expect(stat(file)).rejects.toThrow()
})
