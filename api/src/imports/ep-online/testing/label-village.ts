// The small registry that the golden files of testdata/ are about; its ids follow from the order in which it is built.
import type { Database } from '../../../platform/db/database.ts'
import { buildRegistry } from '../../../platform/testing/registry-builder.ts'

/** A terrace at 1381BA 1, 3, 5 and 7, a flat with four homes at 1381BB 2 and a mooring and a pitch. @returns their ids */
export async function buildLabelVillage(database: Database) {
  const village = buildRegistry(database)
  village.town()
  village.street()
  const terrace = village.row({ count: 4, number: 1, postcode: '1381BA' })
  const flat = village.building({ number: 2, letter: 'A', postcode: '1381BB' })
  const homes = ['B', 'C', 'D'].map((letter) =>
    village.dwelling([flat.id], { number: 2, letter, postcode: '1381BB' }),
  )
  const mooring = village.dwelling([], { kind: 'ligplaats', number: 9, postcode: '1381BC' })
  const pitch = village.dwelling([], { kind: 'standplaats', number: 11, postcode: '1381BC' })
  await village.store()
  return {
    terrace: terrace.map(({ dwellings }) => dwellings[0]?.id ?? ''),
    terraceBuildings: terrace.map(({ id }) => id),
    flat: [flat.dwellings[0]?.id ?? '', ...homes.map(({ id }) => id)],
    flatBuilding: flat.id,
    mooring: mooring.id,
    pitch: pitch.id,
  }
}
