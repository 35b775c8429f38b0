import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { energyClasses, labelMatches } from '../../../contract/vocabulary.ts'
import {
  countingLabel,
  housingTypeOf,
  type JudgedRegistration,
  lastValidDay,
  provenHousingType,
} from './rules.ts'

const day = '2026-06-01'
const valid: JudgedRegistration = {
  registrationKey: 'a',
  match: 'verblijfsobject',
  isWithdrawn: false,
  registeredOn: '2023-03-10',
  surveyedOn: '2023-03-01',
  validUntil: '2033-03-01',
  status: 'Bestaand',
  buildingClass: 'W',
  buildingType: 'Rijwoning tussen',
  energyClass: 'C',
  method: 'nta-8800',
}
const other = (changes: Partial<JudgedRegistration>): JudgedRegistration => ({
  ...valid,
  registrationKey: 'b',
  ...changes,
})
const chosen = (registrations: JudgedRegistration[], on = day) => {
  const label = countingLabel(registrations, on)
  return label && [label.energyClass, label.status, label.reason]
}

describe('which label counts', () => {
  test('nothing is known without a registration', () => {
    expect(countingLabel([], day)).toBeUndefined()
  })

  test.each([
    ['withdrawn', { isWithdrawn: true }],
    ['without a class', { energyClass: null }],
    ['of a permit', { status: 'Vergunningsaanvraag' }],
    ['without a status', { status: null }],
    ['of another kind of building', { buildingClass: 'U' }],
    ['of no kind at all', { buildingClass: null, buildingType: 'Winkel' }],
  ])('a registration %s is no label, also when it is the only or the newest one', (_, changes) => {
    expect(countingLabel([other(changes)], day)).toBeUndefined()
    const newer = other({ ...changes, registeredOn: '2025-01-01' })
    expect(chosen([newer, valid])).toEqual(['C', 'geregistreerd', 'enige-geldige'])
  })

  test('a label at completion counts, and so does one whose type alone says that it is a home', () => {
    expect(chosen([other({ status: 'oplevering' })])).toEqual(['C', 'geregistreerd', 'enige-registratie'])
    expect(chosen([other({ buildingClass: null })])?.[0]).toBe('C')
  })

  test('a valid one goes before an expired one, whatever its date', () => {
    const expired = other({ registeredOn: '2024-01-01', validUntil: '2025-01-01', energyClass: 'A' })
    expect(chosen([expired, valid])).toEqual(['C', 'geregistreerd', 'enige-geldige'])
  })

  test('is valid on its last day and not on the next', () => {
    expect(chosen([valid], '2033-03-01')).toEqual(['C', 'geregistreerd', 'enige-registratie'])
    expect(chosen([valid], '2033-03-02')).toEqual(['C', 'verlopen', 'enige-registratie'])
  })

  test('where all are expired, the one registered last stands, as expired', () => {
    const older = other({ registeredOn: '2010-01-01', validUntil: '2020-01-01', energyClass: 'G' })
    const newer = other({ registeredOn: '2012-01-01', validUntil: '2022-01-01', energyClass: 'F' })
    expect(chosen([older, newer])).toEqual(['F', 'verlopen', 'laatst-verlopen'])
  })

  test('one that tells no last day is valid for ten years after its survey, or else its registration', () => {
    expect(lastValidDay({ ...valid, validUntil: null })).toBe('2033-03-01')
    expect(lastValidDay({ ...valid, validUntil: null, surveyedOn: null })).toBe('2033-03-10')
  })

  test('the last registered counts, then the last surveyed', () => {
    const newer = other({ registeredOn: '2024-01-01', energyClass: 'B' })
    expect(chosen([valid, newer])).toEqual(['B', 'geregistreerd', 'laatst-geregistreerd'])
    const resurveyed = other({ surveyedOn: '2023-03-05', energyClass: 'B' })
    expect(chosen([valid, resurveyed])).toEqual(['B', 'geregistreerd', 'laatst-opgenomen'])
    expect(chosen([valid, other({ energyClass: 'B' })])).toEqual(['C', 'geregistreerd', 'gelijke-datums'])
  })

  test('an address tells only where no BAG id does, even an expired one', () => {
    const byAddress = other({ match: 'adres', registeredOn: '2025-01-01', energyClass: 'A' })
    expect(chosen([byAddress])).toEqual(['A', 'via-adres', 'enige-registratie'])
    expect(chosen([byAddress, valid])).toEqual(['C', 'geregistreerd', 'enige-geldige'])
    expect(chosen([byAddress, valid], '2034-01-01')?.slice(0, 2)).toEqual(['C', 'verlopen'])
  })

  test('tells an older method, but first that it was found by address, and first of all that it expired', () => {
    expect(chosen([other({ method: 'ouder' })])?.[1]).toBe('oudere-methode')
    expect(chosen([other({ method: 'ouder', match: 'adres' })])?.[1]).toBe('via-adres')
    expect(chosen([other({ method: 'ouder', match: 'adres' })], '2034-01-01')?.[1]).toBe('verlopen')
  })
})

describe('the same registrations in any order give the same label', () => {
  const someDay = fc.constantFrom(
    '2015-01-05',
    '2016-05-01',
    '2023-03-10',
    '2024-01-01',
    '2025-01-01',
    '2034-01-01',
  )
  const registration = fc.record({
    match: fc.constantFrom(...labelMatches),
    isWithdrawn: fc.boolean(),
    registeredOn: someDay,
    surveyedOn: fc.option(someDay),
    validUntil: fc.option(someDay),
    status: fc.constantFrom('Bestaand', 'Oplevering', 'Vergunningsaanvraag', null),
    buildingClass: fc.constantFrom('W', 'U', null),
    buildingType: fc.constantFrom('Appartement', 'Winkel', null),
    energyClass: fc.option(fc.constantFrom(...energyClasses)),
    method: fc.constantFrom('nta-8800' as const, 'ouder' as const),
  })
  const registrations = fc
    .array(registration, { maxLength: 8 })
    .map((items) => items.map((item, index) => ({ ...item, registrationKey: `key-${index}` })))

  test('for any registrations', () => {
    fc.assert(
      fc.property(
        registrations.chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
        ),
        ([items, shuffled]) => {
          expect(countingLabel(shuffled, day)).toEqual(countingLabel(items, day))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('and what counts is never withdrawn, without class, or expired while another is not', () => {
    fc.assert(
      fc.property(registrations, (items) => {
        const label = countingLabel(items, day)
        if (!label) return
        expect(label.registration).toMatchObject({ isWithdrawn: false, energyClass: label.energyClass })
        expect(label.status === 'verlopen').toBe(label.validUntil < day)
      }),
    )
  })
})

describe('the registered type of building', () => {
  test.each([
    ['Vrijstaande woning', 'vrijstaand'],
    ['Twee-onder-één-kap', 'twee-onder-een-kap'],
    ['Twee-onder-een-kap', 'twee-onder-een-kap'],
    ['Rijwoning hoek', 'hoekwoning'],
    ['Rijwoning tussen', 'tussenwoning'],
    ['Appartement', 'appartement'],
    ['Flatwoning (overig)', 'appartement'],
    ['Galerij', 'appartement'],
    ['Portiek', 'appartement'],
    ['Maisonnette', 'appartement'],
    ['Twee-onder-een-kap / rijwoning hoek', null],
    ['Woongebouw met niet-zelfstandige woonruimte', null],
    ['Woonboot bestaande ligplaats', null],
    [null, null],
  ])('%s is %s', (type, housingType) => {
    expect(housingTypeOf(type)).toBe(housingType)
  })

  test('proves nothing by an older method', () => {
    expect(provenHousingType(valid)).toBe('tussenwoning')
    expect(provenHousingType({ ...valid, method: 'ouder' })).toBeNull()
  })
})
