// Lays a record out as lines for the staging tables.
import { type StagingTable, stagingLine } from '../load/staging-tables.ts'
import type { BagRecord, DwellingRecord } from '../transform/records.ts'

/** Where a record came from and what other files say of it. */
export interface RecordOrigin {
  file: number
  /** Null when the delivery does not tell. */
  inInvestigation: boolean | null
}

type Put = (table: StagingTable, line: string) => void

/** Hands the lines of one record to `put`: its own, and those of its links. */
export function putRecord(record: BagRecord, origin: RecordOrigin, put: Put): void {
  const common = {
    id: record.id,
    occurrence: record.occurrence,
    file: origin.file,
    status: record.status,
    valid_from: record.validFrom,
    in_investigation: origin.inInvestigation,
  }
  switch (record.type) {
    case 'WPL':
      put('town', stagingLine('town', { ...common, name: record.name, geometry: record.geometry }))
      break
    case 'OPR':
      put(
        'street',
        stagingLine('street', {
          ...common,
          name: record.name,
          short_name: record.shortName,
          kind: record.kind,
          town_id: record.townId,
        }),
      )
      break
    case 'NUM':
      put(
        'address',
        stagingLine('address', {
          ...common,
          house_number: record.houseNumber,
          house_letter: record.houseLetter,
          house_number_addition: record.houseNumberAddition,
          postcode: record.postcode,
          object_kind: record.objectKind,
          street_id: record.streetId,
          town_id: record.townId,
        }),
      )
      break
    case 'PND':
      put(
        'building',
        stagingLine('building', {
          ...common,
          construction_year: record.constructionYear,
          geometry: record.geometry,
        }),
      )
      break
    default:
      put(
        'dwelling',
        stagingLine('dwelling', {
          ...common,
          kind: record.kind,
          purposes: record.purposes,
          floor_area: record.floorArea,
          geometry: record.geometry,
        }),
      )
      putLinks(record, put)
  }
}

function putLinks(record: DwellingRecord, put: Put): void {
  const common = { dwelling_id: record.id, occurrence: record.occurrence }
  for (const id of record.buildingIds) {
    put('dwelling_building', stagingLine('dwelling_building', { ...common, building_id: id }))
  }
  const main = { ...common, address_id: record.mainAddressId, is_main: true }
  put('dwelling_address', stagingLine('dwelling_address', main))
  for (const id of record.sideAddressIds) {
    put('dwelling_address', stagingLine('dwelling_address', { ...common, address_id: id, is_main: false }))
  }
}
