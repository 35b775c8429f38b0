import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { realFile, testOnRealFiles } from '../../../api/src/platform/testing/real-files.ts'
import { demo, xmlFilesOf } from '../testing.ts'
import { packDelivery } from './delivery.ts'

const SCHEMAS = 'bag/xsd/lvbag-extract-20200928'

/** All schemas in one flat folder, because the validator's file system has no folders. */
async function schemas(): Promise<Map<string, string>> {
  const folder = realFile(SCHEMAS)
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.xsd'))
  const files = await Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const schema = await readFile(join(folder, name), 'utf8')
      return [basename(name), schema.replace(/schemaLocation="(?:[^"]*\/)?([^"/]+)"/g, 'schemaLocation="$1"')]
    }),
  )
  return new Map(files)
}

const schemaOf = (name: string): string => {
  if (name.startsWith('GEM-WPL')) return 'BagvsGwrDeelbestandLvc-2.1.0.xsd'
  return name.startsWith('Lever')
    ? 'BagvsExtractLeveringsdocument-2.1.0.xsd'
    : 'BagvsExtractDeelbestandExtractLvc-2.1.0.xsd'
}

testOnRealFiles([SCHEMAS], "every file of the delivery follows the register's own schemas", async () => {
  const files = await xmlFilesOf(await packDelivery(demo().registration.register))
  const known = await schemas()
  for (const name of new Set([...files.keys()].map(schemaOf))) {
    const preload = [...known]
      .filter(([file]) => file !== name)
      .map(([fileName, contents]) => ({ fileName, contents }))
    const own = [...files].filter(([file]) => schemaOf(file) === name)
    const result = await validateXML({
      xml: own.map(([fileName, contents]) => ({ fileName, contents })),
      schema: { fileName: name, contents: known.get(name) ?? '' },
      preload,
      initialMemoryPages: 8192,
      maxMemoryPages: 32768,
    })
    expect(result.errors.slice(0, 3)).toEqual([])
    expect(result.valid).toBe(true)
  }
  expect(files.size).toBeGreaterThan(25)
})
