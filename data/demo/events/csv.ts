// The stories as the file that a group of residents would hand in: for Dutch Excel, one row an event.

import { dutchCsv } from '../csv.ts'
import { dateOf } from './activities.ts'
import type { Story } from './simulate.ts'

const header =
  'verblijfsobject_id;postcode;huisnummer;huisletter;toevoeging;datum;gebeurtenis;bron;toelichting'

/** Some groups keep their list by address: every eleventh home is known by that alone. */
const byAddress = (index: number): boolean => index % 11 === 4

/** UTF-8 with byte order mark, `;`, CRLF; rows in order of date. */
export function engagementCsv(stories: readonly Story[]): string {
  const rows = stories.flatMap(({ home, events }, index) => {
    const { unit } = home
    const address = [unit.postcode ?? '', String(unit.number ?? ''), unit.letter ?? '', unit.addition ?? '']
    const who = byAddress(index) ? ['', ...address] : [home.id, ...address]
    return events.map((event, step) => ({
      order: `${dateOf(event.day)} ${String(index).padStart(5, '0')} ${step}`,
      cells: [...who, dateOf(event.day), event.name, event.source, event.note],
    }))
  })
  rows.sort((a, b) => (a.order < b.order ? -1 : 1))
  return dutchCsv([header.split(';'), ...rows.map((row) => row.cells)])
}
