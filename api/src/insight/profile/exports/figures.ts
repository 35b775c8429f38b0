// The profile as rows of a table, for CSV and spreadsheets: every row tells its source and that source's date.
import type { Profiel } from '../../../../contract/profile.ts'

/** A cell of the table; null is unknown. */
export type Cell = string | number | null

/** Heads and rows. Shares are percentages with one decimal. */
export interface FigureTable {
  heads: string[]
  rows: Cell[][]
}

const percentage = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 10

/** Everything that the profile tells, one figure or class a row. */
export function figureTable(profile: Profiel): FigureTable {
  const names = profile.kolommen.map(({ naam, soort }) => (soort === 'gemeente' ? `gemeente ${naam}` : naam))
  return {
    heads: [
      'onderwerp',
      'cijfer',
      'eenheid',
      ...names,
      ...names.map((name) => `onbekend ${name}`),
      'jaar',
      'bron',
      'stand',
    ],
    rows: [...keyRows(profile), ...divisionRows(profile), ...neighbourhoodRows(profile)],
  }
}

function sourceCells(profile: Profiel, id: Profiel['bronnen'][number]['id']): [Cell, Cell] {
  const source = profile.bronnen.find((candidate) => candidate.id === id)
  return [source?.naam ?? 'niet ingelezen', source?.peildatum ?? null]
}

function keyRows(profile: Profiel): Cell[][] {
  return profile.kerncijfers.map(({ figuur, eenheid, waarden, onbekend, bron }) => [
    'kerncijfers',
    figuur,
    eenheid === 'aandeel' ? '%' : eenheid,
    ...waarden.map((value) => (eenheid === 'aandeel' ? percentage(value) : value)),
    ...onbekend,
    null,
    ...sourceCells(profile, bron),
  ])
}

function divisionRows(profile: Profiel): Cell[][] {
  return profile.verdelingen.flatMap(({ verdeling, klassen, bron }) => {
    const unknown = klassen.find(({ code }) => code === 'onbekend')?.aantallen ?? []
    return klassen.map(({ code, aantallen }) => [
      verdeling,
      code,
      'woningen',
      ...aantallen,
      ...profile.kolommen.map((_, column) => unknown[column] ?? null),
      null,
      ...sourceCells(profile, bron),
    ])
  })
}

/** A neighbourhood's figure stands in the first column: it is neither the municipality's nor the other area's. */
function neighbourhoodRows(profile: Profiel): Cell[][] {
  const others = profile.kolommen.slice(1).map(() => null)
  const unknown = profile.kolommen.map(() => null)
  return profile.buurten.flatMap(({ code, naam, cijfers }) =>
    cijfers.map(({ figuur, eenheid, waarde, reden, jaar }) => [
      `buurt ${naam} (${code})`,
      figuur,
      eenheid,
      waarde ?? reden,
      ...others,
      ...unknown,
      jaar,
      ...sourceCells(profile, 'cbs'),
    ]),
  )
}
