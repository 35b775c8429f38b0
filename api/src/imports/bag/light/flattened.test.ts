import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { realFile, testOnRealFiles } from '../../../platform/testing/real-files.ts'
import { toRecord } from '../transform/records.ts'
import { addressableOf, buildingOf, type Properties } from './flattened.ts'
import { rawFromGeoJson } from './geometry.ts'

const read = (path: string) =>
  (JSON.parse(readFileSync(realFile(path), 'utf8')) as { properties: Properties }).properties
/** The real items are in degrees, which the register is not; these are their facts. */
const place = rawFromGeoJson({ type: 'Point', coordinates: [187_000, 334_000] })
const outline = rawFromGeoJson({
  type: 'Polygon',
  coordinates: [
    [
      [110_000, 480_000],
      [110_010, 480_000],
      [110_010, 480_010],
      [110_000, 480_000],
    ],
  ],
})

testOnRealFiles(
  ['pdok/verblijfsobject_item.json'],
  'an item of a dwelling unfolds into street, address and dwelling',
  () => {
    const row = read('pdok/verblijfsobject_item.json')
    const records = addressableOf('verblijfsobject', row, ['1883100000000001'], place).map(toRecord)
    expect(records).toMatchObject([
      {
        record: {
          id: '1883300000001522',
          name: 'Steenweg',
          shortName: null,
          kind: null,
          status: 'Naamgeving uitgegeven',
          townId: '3512',
          validFrom: null,
        },
      },
      {
        record: {
          id: '0000200000057534',
          houseNumber: 32,
          houseLetter: 'A',
          houseNumberAddition: null,
          postcode: '6131BE',
          objectKind: 'verblijfsobject',
          status: 'Naamgeving ingetrokken',
          streetId: '1883300000001522',
          townId: '3512',
        },
      },
      {
        record: {
          id: '0000010000057469',
          status: 'Verblijfsobject ingetrokken',
          purposes: ['woonfunctie'],
          floorArea: 72,
          mainAddressId: '0000200000057534',
          buildingIds: ['1883100000000001'],
        },
      },
    ])
  },
)

testOnRealFiles(['pdok/pand_item.json'], 'an item of a building, odd names and all', () => {
  expect(toRecord(buildingOf(read('pdok/pand_item.json'), outline))).toMatchObject({
    record: {
      id: '0394100003049202',
      status: 'Bouwvergunning verleend',
      constructionYear: 2024,
      validFrom: null,
    },
  })
})
