// Runs one of the TypeScript doors (`node scripts/run.mjs import …`), after installing what it needs where that has not been done.
import { spawnSync } from 'node:child_process'
import { installPackages, requireNode, root } from './setup/prepare.mjs'

requireNode()
installPackages()
const [name, ...parameters] = process.argv.slice(2)
const door = ['--import', 'tsx', `scripts/${name}.ts`, ...parameters]
const { status } = spawnSync(process.execPath, door, { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
