import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import {
  buildingStatuses,
  engagementEvents,
  engagementReasons,
  engagementStatuses,
  housingTypeDoubts,
  housingTypeReasons,
  housingTypeSources,
} from '../../../../api/contract/vocabulary.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

const catalogues = { nl, en }
const keys = Object.keys(nl) as (keyof typeof nl)[]
const placeholders = (message: string) => [...new Set(message.match(/\{\w+(?=[},])/g))].sort()

test('both languages have the same messages', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort())
})

test('both languages put in the same values', () => {
  for (const key of keys) expect(placeholders(en[key]), key).toEqual(placeholders(nl[key]))
})

describe.each(['nl', 'en'] as const)('%s', (language) => {
  test('has no empty message and words every one without fault', () => {
    const faults: unknown[] = []
    const intl = createIntl({
      locale: language,
      messages: { ...catalogues[language] },
      onError: (fault) => faults.push(fault),
    })
    for (const id of keys) {
      const given = Object.fromEntries(placeholders(nl[id]).map((name) => [name.slice(1), 2]))
      expect(intl.formatMessage({ id }, given), id).not.toBe('')
    }
    expect(faults).toEqual([])
  })

  test('words every status, reason and event of the contract', () => {
    const known = new Set(Object.keys(catalogues[language]))
    const wanted = [
      ...engagementStatuses.map((status) => `status.${status}`),
      ...engagementReasons.map((reason) => `reason.${reason}`),
      ...engagementEvents.map((event) => `event.${event}`),
      ...housingTypeReasons.map((reason) => `typeReason.${reason}`),
      ...housingTypeDoubts.map((doubt) => `typeDoubt.${doubt}`),
      ...housingTypeSources.filter((source) => source !== 'omtrek').map((source) => `typeSource.${source}`),
      ...buildingStatuses.map((status) => `bagStatus.${status}`),
    ]
    expect(wanted.filter((key) => !known.has(key))).toEqual([])
  })

  test('blames nobody', () => {
    expect(
      Object.values(catalogues[language]).filter((message) => /laggard|achterblijver/i.test(message)),
    ).toEqual([])
  })
})
