// The monthly total file of EP-Online, version 5, as it is offered for download: a CSV with two lines before its header, in a zip.
import type { Buffer } from 'node:buffer'
import { dutchCsv } from '../csv.ts'
import { dateOf } from '../events/activities.ts'
import type { Story } from '../events/simulate.ts'
import type { Town } from '../plan/model.ts'
import { createRandom } from '../random.ts'
import type { Registration as Registered } from '../register/build.ts'
import type { StockHome } from '../stock/homes.ts'
import { zip } from '../zip.ts'
import { tied } from './addressed.ts'
import { energyOf } from './energy.ts'
import { surveyHomes } from './histories.ts'
import { otherRegistrations } from './others.ts'
import { columns, type Registration } from './registration.ts'

const PUBLISHED = '20261101'
const LAST_MUTATION = '14882057'
const fileTime = new Date(2026, 10, 1, 6, 0, 0)
export const labelFileName = `v${PUBLISHED}_v5_csv.zip`

const measureDays = (stories: readonly Story[]): Map<string, string> =>
  new Map(
    stories.flatMap(({ home, events }) =>
      events.filter((event) => event.name === 'maatregel').map((event) => [home.id, dateOf(event.day)]),
    ),
  )

/** Some surveyors corrected their registration within days: the earlier one stays in the register. */
function withCorrections(rows: readonly Registration[]): Registration[] {
  return rows.flatMap((row, i) => {
    if (i % 211 !== 60 || !row.Registratiedatum) return [row]
    const wrong = {
      ...row,
      Energieklasse: row.Energieklasse === 'C' ? 'D' : 'C',
      Registratiedatum: row.Opnamedatum ?? '',
    }
    return [wrong, row]
  })
}

/** Two rows stand in the file twice, as rows of the real file now and then do. */
const withRepeats = (rows: readonly Registration[]): Registration[] =>
  rows.flatMap((row, i) => (i === 350 || i === 1200 ? [row, row] : [row]))

const order = (row: Registration): string =>
  `${row.Registratiedatum} ${row.Postcode} ${row.Huisnummer?.padStart(5, '0')} ${row.Huisnummertoevoeging} ${row.Opnamedatum}`

/** Every registration in the file, in order of the day on which it was registered. */
export function registrations(
  town: Town,
  registered: Registered,
  homes: readonly StockHome[],
  stories: readonly Story[],
): Registration[] {
  const energy = energyOf(homes, createRandom(43))
  const surveyed = surveyHomes(homes, energy, measureDays(stories), createRandom(47))
  const random = createRandom(53)
  const rows = [
    ...withCorrections(surveyed.map((draft) => tied(draft, random))),
    ...otherRegistrations(town, registered, createRandom(59)),
  ]
  return withRepeats(rows.sort((a, b) => order(a).localeCompare(order(b), 'en')))
}

/** The text of the file: byte order mark, preamble, header, rows. */
export const labelCsv = (rows: readonly Registration[]): string =>
  dutchCsv([
    ['PublicatieDatum', PUBLISHED],
    ['LaatstVerwerkteMutatievolgnummer', LAST_MUTATION],
    columns,
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
  ])

/** The zip with the one file. */
export const packLabels = (rows: readonly Registration[]): Promise<Buffer> =>
  zip([[labelFileName.replace('_csv.zip', '.csv'), labelCsv(rows)]], fileTime)
