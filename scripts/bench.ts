// `npm run bench -- <name>`: runs one benchmark of bench/, or lists them.
import { readdirSync } from 'node:fs'

const folder = new URL('../bench/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
const name = process.argv[2]

if (name !== undefined && names.includes(name)) {
  await import(new URL(`${name}.ts`, folder).href)
} else {
  console.log(`npm run bench -- <${names.join(' | ')}>`)
  process.exitCode = 1
}
