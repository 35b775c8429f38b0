// Whatever a visitor can be told has a Dutch sentence: read off the source. What the schemas of routes find wrong is read off
// the routes, in app.test.ts.
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { contract } from './platform/errors/nl/contract.ts'
import { dutch } from './platform/errors/nl/dutch.ts'
import { libraries } from './platform/errors/nl/libraries.ts'

/** Told to whoever keeps the installation, on the command line or in the log: settings, the database, and our own mistakes. */
const forKeepers = ['platform/config/', 'platform/db/', 'platform/access/request-scope.ts']

const source = new URL('.', import.meta.url).pathname
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)testing(\.ts|\/)|platform\/errors\/nl\//.test(file),
)

/** The key of a told sentence: {0}, {1}, … where something goes in. */
function keyOf({ template }: ts.TaggedTemplateExpression): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.templateSpans.reduce(
    (before, { literal }, index) => `${before}{${index}}${literal.text}`,
    template.head.text,
  )
}

/** Told sentences, and every other text, of all files. */
function readSource() {
  const sentences: { file: string; key: string }[] = []
  const texts = new Set<string>()
  for (const file of files) {
    const text = readFileSync(`${source}${file}`, 'utf8')
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText(parsed) === 'told')
        sentences.push({ file, key: keyOf(node) })
      if (ts.isStringLiteral(node)) texts.add(node.text)
      ts.forEachChild(node, visit)
    }
    const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
    visit(parsed)
  }
  return { sentences, texts }
}

const { sentences, texts } = readSource()
const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(String).sort()

test('every sentence that a visitor can be told has a Dutch one', () => {
  expect(sentences.length).toBeGreaterThan(150)
  const missing = sentences
    .filter(({ file }) => !forKeepers.some((start) => file.startsWith(start)))
    // A sentence of nothing but open places is put together from others.
    .filter(({ key }) => /[a-z]/i.test(key) && !Object.hasOwn(dutch, key))
  expect(missing).toEqual([])
})

/** Where a sentence of a library, a schema or another thread is looked up by its English words. */
const byHand = [
  'platform/config/config.ts',
  'platform/errors/recognised.ts',
  'platform/errors/told.ts',
  'platform/http/contract-faults.ts',
  'platform/http/problem.ts',
  'fieldwork/districts/compose.ts',
  'imports/bag/read/start-reading.ts',
  'imports/engagement/import-engagement.ts',
]

test('sentences are told, not made by hand, save where there is a reason', () => {
  const making = files.filter((file) => /\bnew Told\(/.test(readFileSync(`${source}${file}`, 'utf8')))
  expect(making.sort()).toEqual([...byHand].sort())
})

test('what goes into a sentence goes into the Dutch one', () => {
  for (const [english, words] of Object.entries(dutch)) {
    expect(words, english).not.toBe('')
    expect(placeholders(words), english).toEqual(placeholders(english))
  }
})

test('no Dutch sentence is left over', () => {
  const known = new Set([...sentences.map(({ key }) => key), ...Object.keys({ ...contract, ...libraries })])
  expect(Object.keys(dutch).filter((key) => !known.has(key) && !texts.has(key))).toEqual([])
})
