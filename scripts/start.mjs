// `npm start`: installs, builds, loads the demo district on a new embedded database, and serves. Later starts only serve.
import { spawn } from 'node:child_process'
import { buildWeb, installPackages, requireNode, root, say } from './setup/prepare.mjs'

requireNode()
installPackages()
buildWeb()
say('Starting')
const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))
