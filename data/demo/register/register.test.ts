import { expect, test } from 'vitest'
import { demo } from '../testing.ts'
import { current, type RegisterObject } from './records.ts'

const { register } = demo().registration
const lists: [string, readonly RegisterObject<{ status?: string }>[]][] = [
  ['buildings', register.buildings],
  ['dwellings', register.dwellings],
  ['berths', register.berths],
  ['pitches', register.pitches],
  ['addresses', register.addresses],
  ['streets', register.streets],
]
const ids = (objects: readonly { id: string }[]) => new Set(objects.map(({ id }) => id))

test.each(lists)('%s have an identification of their own that fits in a double', (_, objects) => {
  expect(objects.length).toBeGreaterThan(1)
  expect(ids(objects).size).toBe(objects.length)
  for (const { id } of objects) {
    expect(id).toMatch(/^8888\d{12}$/)
    expect(Number.isSafeInteger(Number(id))).toBe(true)
  }
})

test.each(lists)(
  'each occurrence of %s begins when the one before it ends, and the last is open',
  (_, objects) => {
    for (const { id, versions } of objects) {
      versions.forEach((version, i) => {
        expect(version.end, id).toBe(versions[i + 1]?.begin)
        if (version.end) expect(version.end > version.begin, id).toBe(true)
      })
    }
  },
)

test('every reference resolves', () => {
  const [buildings, addresses, streets] = [
    ids(register.buildings),
    ids(register.addresses),
    ids(register.streets),
  ]
  for (const dwelling of register.dwellings.map(current)) {
    expect(addresses).toContain(dwelling.mainAddress)
    for (const id of dwelling.sideAddresses) expect(addresses).toContain(id)
    for (const id of dwelling.buildings) expect(buildings).toContain(id)
  }
  for (const place of [...register.berths, ...register.pitches].map(current))
    expect(addresses).toContain(place.mainAddress)
  for (const address of register.addresses.map(current)) expect(streets).toContain(address.street)
  for (const { id } of register.buildingInvestigations) expect(buildings).toContain(id)
  for (const { id } of register.dwellingInvestigations) expect(ids(register.dwellings)).toContain(id)
})

test('the traps of real registers are there, in small number', () => {
  const buildings = register.buildings.map(current)
  const dwellings = register.dwellings.map(current)
  const few = (count: number) => {
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(40)
  }
  few(buildings.filter(({ year }) => year === 9999).length)
  few(dwellings.filter(({ floorArea }) => floorArea === 999999).length)
  few(dwellings.filter((dwelling) => dwelling.buildings.length > 1).length)
  few(dwellings.filter((dwelling) => dwelling.sideAddresses.length > 0).length)
  few(register.buildingInvestigations.length)
  few(register.dwellingInvestigations.length)
  const gone = [
    'Pand gesloopt',
    'Sloopvergunning verleend',
    'Verbouwing pand',
    'Bouw gestart',
    'Bouwvergunning verleend',
    'Pand buiten gebruik',
  ]
  for (const status of gone) few(buildings.filter((building) => building.status === status).length)
})
