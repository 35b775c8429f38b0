// What has to be there before anything of ours can run: Node's version, the packages, the built front end. Plain Node, imports nothing that has to be installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project's root, whatever folder the command was given in. */
export const root = new URL('../..', import.meta.url).pathname

/** Tells what is going on, on one line. */
export function say(message) {
  process.stderr.write(`\u001b[36m▸\u001b[0m ${message}\n`)
}

/** Runs a command in the project's root and ends the process with its words when it fails. */
export function runOrStop(command, parameters, doing) {
  const result = spawnSync(command, parameters, { cwd: root, stdio: 'inherit' })
  if (result.status === 0) return
  console.error(
    `\n${doing} failed${result.error ? `: ${result.error.message}` : ''}. The lines above tell why.`,
  )
  process.exit(result.status ?? 1)
}

/** Stops with a clear word on a Node that is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Zwermkaart needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  )
  process.exit(1)
}

function digest(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[/](dist|node_modules)([/]|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort()
}

/** Does `work` unless `stamp` says that it was done for the same content. */
function onceFor(content, stamp, work) {
  const file = join(root, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  work()
  writeFileSync(file, content)
}

/** Installs the npm packages of the lock file, when that has not been done yet. */
export function installPackages() {
  // An image comes with its packages, and whoever runs in it may not write there.
  if (process.env.NODE_ENV === 'production' && existsSync(join(root, 'node_modules'))) return
  onceFor(digest(['package-lock.json']), 'node_modules/.installed', () => {
    say('Installing packages (once, about a minute)')
    runOrStop('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Installing packages')
  })
}

/** Builds the front end, when its sources have changed since. */
export function buildWeb() {
  const sources = [...filesUnder('web'), ...filesUnder('api/contract'), 'package-lock.json']
  onceFor(digest(sources), 'web/dist/.built', () => {
    say('Building the front end')
    runOrStop('npx', ['vite', 'build', 'web', '--logLevel', 'warn'], 'Building the front end')
  })
}
