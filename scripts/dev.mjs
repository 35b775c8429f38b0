// `npm run dev`: the product and, beside it, a front end that reloads itself as its files change.
import { spawn } from 'node:child_process'
import { installPackages, requireNode, root, say } from './setup/prepare.mjs'

requireNode()
installPackages()
say('The API restarts and the page reloads as files change; open the address that Vite names')
const parts = [
  ['tsx', 'watch', 'scripts/serve.ts'],
  ['vite', 'web'],
].map(([command, ...parameters]) => spawn('npx', [command, ...parameters], { cwd: root, stdio: 'inherit' }))

for (const part of parts) {
  part.on('exit', (code) => {
    for (const other of parts) other.kill()
    process.exitCode = code ?? 0
  })
}
