// Any history of giving, withdrawing, refusing and moving, against a model of what then may be done.
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentTexts } from '../../../../data/reference/consent-texts.ts'
import { consentPurposes } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  consentEvent,
  consentInForce,
  engagementBatch,
  engagementEvent,
} from '../../platform/db/schema/fieldwork.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { today } from '../../platform/time/today.ts'
import { liftRefusal, refuseApproach } from '../approach/commands.ts'
import { moveHouse } from '../occupancies/save.ts'
import { giveConsent, withdrawConsent } from './commands.ts'
import { consentsOfHome } from './queries.ts'

const database = testDatabase()
const purposes = ['coach', 'buurvoorbeeld'] as const
type Purpose = (typeof purposes)[number]
const [newest = ''] = consentTexts
  .map(({ from }) => from)
  .sort()
  .reverse()

const daysAgo = (days: number) => today(new Date(Date.now() - days * 86_400_000))

type Step =
  | { kind: 'give' | 'withdraw'; purpose: Purpose; ago: number }
  | { kind: 'withdraw-all'; ago: number }
  | { kind: 'refuse' | 'lift' | 'move' }
  | { kind: 'event'; event: 'niet-benaderen' | 'stap-terug' | 'bereikt'; ago: number }

const ago = fc.integer({ min: 0, max: 3 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('give' as const, 'withdraw' as const),
    purpose: fc.constantFrom(...purposes),
    ago,
  }),
  fc.record({ kind: fc.constant('withdraw-all' as const), ago }),
  fc.record({ kind: fc.constantFrom('refuse' as const, 'lift' as const, 'move' as const) }),
  fc.record({
    kind: fc.constant('event' as const),
    event: fc.constantFrom('niet-benaderen' as const, 'stap-terug' as const, 'bereikt' as const),
    ago,
  }),
)

/** What was said since the last move, and the events of the home; written without a look at the SQL. */
class Model {
  said: { purpose: Purpose; given: boolean; ago: number }[] = []
  refusals = 0
  events: { event: string; ago: number; lifted: boolean }[] = []

  apply(step: Step): void {
    if (step.kind === 'give') this.said.push({ purpose: step.purpose, given: true, ago: step.ago })
    if (step.kind === 'withdraw') this.said.push({ purpose: step.purpose, given: false, ago: step.ago })
    if (step.kind === 'withdraw-all')
      for (const purpose of purposes) this.said.push({ purpose, given: false, ago: step.ago })
    if (step.kind === 'refuse') this.refusals++
    if (step.kind === 'lift') {
      this.refusals = 0
      for (const event of this.events) event.lifted = true
    }
    if (step.kind === 'move') {
      this.said = []
      this.refusals = 0
    }
    if (step.kind === 'event') this.events.push({ event: step.event, ago: step.ago, lifted: false })
  }

  holds(purpose: Purpose): boolean {
    const said = this.said.filter((one) => one.purpose === purpose)
    return said.some(
      (given, place) =>
        given.given && !said.some((other, at) => !other.given && (at > place || other.ago < given.ago)),
    )
  }

  get isWelcome(): boolean {
    const set = this.events.some(
      (event, place) =>
        event.event === 'niet-benaderen' &&
        !event.lifted &&
        !this.events.some(
          (back, at) =>
            back.event === 'stap-terug' && (back.ago < event.ago || (back.ago === event.ago && at > place)),
        ),
    )
    return this.refusals === 0 && !set
  }
}

async function carryOut(
  inner: Database,
  home: string,
  step: Step,
  batchId: number,
  nth: number,
): Promise<void> {
  const channel = { kanaal: 'telefoon' as const }
  if (step.kind === 'give') {
    const tekstversie = `${step.purpose}-1`
    await giveConsent(inner, home, {
      doel: step.purpose,
      tekstversie,
      taal: 'nl',
      ...channel,
      gegevenOp: daysAgo(step.ago),
    })
  }
  if (step.kind === 'withdraw')
    await withdrawConsent(inner, home, { doel: step.purpose, ...channel, ingetrokkenOp: daysAgo(step.ago) })
  if (step.kind === 'withdraw-all')
    await withdrawConsent(inner, home, { ...channel, ingetrokkenOp: daysAgo(step.ago) })
  if (step.kind === 'refuse') await refuseApproach(inner, home, { reden: 'verzoek', ...channel })
  if (step.kind === 'lift') await liftRefusal(inner, home, 'telefoon')
  if (step.kind === 'move') await moveHouse(inner, home, today())
  if (step.kind === 'event')
    await inner.orm.insert(engagementEvent).values({
      dwellingId: home,
      event: step.event,
      occurredOn: daysAgo(step.ago),
      source: `${nth}`,
      batchId,
    })
}

/** As the owner sees it, without the visitor's reach: which purposes hold, and whether the register holds the home. */
async function outcome(inner: Database, home: string) {
  const [row] = await inner.rows<{ purposes: string[]; refused: boolean }>(sql`
    select coalesce((select json_agg(${consentInForce.purpose} order by ${consentInForce.purpose}) from ${consentInForce}
        where ${consentInForce.dwellingId} = ${home}), '[]') as purposes,
      exists (select from fieldwork.refusing_home where dwelling_id = ${home}) as refused`)
  return { purposes: row?.purposes, isWelcome: row?.refused === false }
}

test('whatever was said, in whatever order: what holds is what the model says', async () => {
  expect(newest < daysAgo(10)).toBe(true)
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    const home = town.building().dwellings[0]?.id ?? ''
    await town.store()
    const [batch] = await inner.orm
      .insert(engagementBatch)
      .values({ fileName: 'a.csv', fileSha256: 'x' })
      .returning({ id: engagementBatch.id })
    const property = fc.asyncProperty(fc.array(anyStep, { maxLength: 10 }), (steps) =>
      rolledBack(inner, async (deeper) => {
        const model = new Model()
        for (const [nth, step] of steps.entries()) {
          await carryOut(deeper, home, step, batch?.id ?? 0, nth)
          model.apply(step)
        }
        expect(await outcome(deeper, home)).toEqual({
          purposes: [...purposes].filter((purpose) => model.holds(purpose)).sort(),
          isWelcome: model.isWelcome,
        })
      }),
    )
    await fc.assert(property, { numRuns: 60, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true })
  })
})

test('keeps every version, channel and day, and changes none of it', async () => {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    const home = town.building().dwellings[0]?.id ?? ''
    await town.store()
    const told = {
      doel: 'coach',
      tekstversie: 'coach-1',
      taal: 'en',
      kanaal: 'brief',
      gegevenOp: daysAgo(2),
    } as const
    await giveConsent(inner, home, told)
    const before = await consentsOfHome(inner, home)
    expect(before.items.filter(({ geldt }) => geldt)).toEqual([
      {
        doel: 'coach',
        geldt: true,
        gegevenOp: daysAgo(2),
        tekstversie: 'coach-1',
        taal: 'en',
        kanaal: 'brief',
      },
    ])
    await withdrawConsent(inner, home, { doel: 'coach', kanaal: 'telefoon' })
    const after = await consentsOfHome(inner, home)
    expect(after.items.every(({ geldt }) => !geldt)).toBe(true)
    expect(after.geschiedenis).toMatchObject([
      { doel: 'coach', gebeurtenis: 'ingetrokken', kanaal: 'telefoon', op: today(), tekstversie: null },
      { doel: 'coach', gebeurtenis: 'gegeven', kanaal: 'brief', tekstversie: 'coach-1' },
    ])
    for (const change of [
      sql`update ${consentEvent} set purpose = 'coach'`,
      sql`delete from ${consentEvent}`,
    ])
      await expect(inner.transaction((deeper) => deeper.rows(change))).rejects.toThrow()
    expect(consentPurposes.every((purpose) => consentTexts.some((text) => text.purpose === purpose))).toBe(
      true,
    )
  })
})

test.each([
  ['a day to come', { gegevenOp: daysAgo(-2) }],
  ['a text that there is not', { tekstversie: 'coach-99' }],
  ['the text of another purpose', { tekstversie: 'huisbezoek-1' }],
  ['a day before the text was used', { gegevenOp: '2019-01-01' }],
])('refuses %s', async (_, wrong) => {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    const home = town.building().dwellings[0]?.id ?? ''
    await town.store()
    const right = { doel: 'coach', tekstversie: 'coach-1', taal: 'nl', kanaal: 'brief' } as const
    await expect(giveConsent(inner, home, { ...right, ...wrong })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await inner.orm.select().from(consentEvent)).toEqual([])
  })
})
