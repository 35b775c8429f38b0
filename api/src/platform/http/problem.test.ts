import { createRoute } from '@hono/zod-openapi'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Problem } from '../../../contract/problem.ts'
import { limitParameter } from './parameters.ts'
import { answerError } from './problem.ts'
import { createRouter } from './router.ts'

const query = z.strictObject({ limiet: limitParameter(10, 50), kleur: z.enum(['rood', 'blauw']) })
const body = { required: true, content: { 'application/json': { schema: z.object({ naam: z.string() }) } } }

const router = createRouter()
router.onError(answerError(pino({ level: 'silent' })))
router.openapi(
  createRoute({
    method: 'post',
    path: '/dingen',
    request: { query, body },
    responses: { 204: { description: '' } },
  }),
  (context) => context.body(null, 204),
)
router.get('/stuk', () => {
  throw new Error('inside')
})

async function problemAt(path: string, language?: string, sent = '{"naam":"x"}') {
  const headers = { 'content-type': 'application/json', ...(language && { 'accept-language': language }) }
  const method = path === '/stuk' ? 'GET' : 'POST'
  const answer = await router.request(path, { method, headers, ...(method === 'POST' && { body: sent }) })
  return { answer, problem: (await answer.json()) as Problem }
}

test.each([
  [undefined, 'en'],
  ['*', 'en'],
  ['fr', 'en'],
  ['nl', 'nl'],
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['en-GB,nl;q=0.5', 'en'],
  ['fr,en;q=0.1,nl-BE;q=0.4', 'nl'],
  ['nl;q=0,en;q=0.5', 'en'],
])('who asks for %s is told in %s', async (asked, language) => {
  const { answer, problem } = await problemAt('/stuk', asked)
  expect(answer.headers.get('content-language')).toBe(language)
  expect(answer.headers.get('vary')).toBe('accept-language')
  expect(problem.title).toBe(
    language === 'nl' ? 'Er ging bij ons iets mis' : 'Something went wrong on our side',
  )
})

test('what the contract finds wrong is told in Dutch: its own words, and those of the library', async () => {
  const { problem } = await problemAt('/dingen?limiet=x&kleur=geel', 'nl')
  expect(problem.faults).toEqual([
    { place: 'query.limiet', reason: 'moet een heel getal zijn' },
    { place: 'query.kleur', reason: 'Ongeldige optie: verwacht één van "rood"|"blauw"' },
  ])
  expect(problem.detail).toBe(
    'De vraag klopt niet. query.limiet: moet een heel getal zijn; query.kleur: Ongeldige optie: verwacht één van "rood"|"blauw"',
  )
})

test('of a wrong kind it is told which one was sent', async () => {
  const dutch = await problemAt('/dingen?kleur=rood', 'nl', '{"naam":7}')
  expect(dutch.problem.faults?.[0]?.reason).toBe('Ongeldige invoer: verwacht string, ontving getal')
  const english = await problemAt('/dingen?kleur=rood', undefined, '{"naam":7}')
  expect(english.problem.faults?.[0]?.reason).toBe('Invalid input: expected string, received number')
})

test('a body that is no JSON is told in Dutch', async () => {
  const { answer, problem } = await problemAt('/dingen?kleur=rood', 'nl', '{')
  expect(answer.status).toBe(400)
  expect(problem.detail).toBe('Wat is verstuurd, is geen JSON.')
})
