// The profile as an Excel workbook: figures, homes, what the figures mean, sources.
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { Profiel } from '../../../../contract/profile.ts'
import { figureTable } from './figures.ts'
import { homeColumns, homeValues } from './home-columns.ts'
import type { ExportedHome } from './queries.ts'

type Cell = string | number | null

const head = (cells: readonly string[]) => cells.map((value) => ({ value, fontWeight: 'bold' as const }))

function sheet(name: string, heads: readonly string[], rows: readonly (readonly Cell[])[], widths: number[]) {
  const data = [
    head(heads),
    ...rows.map((row) => row.map((value) => (value === null ? null : { value }))),
  ] as SheetData
  return {
    data,
    sheet: name,
    stickyRowsCount: 1,
    columns: heads.map((_, at) => ({ width: widths[at] ?? 18 })),
  }
}

/** The workbook's bytes. Text stays text: identifications keep their zeros, and nothing is run as a formula. */
export async function profileWorkbook(profile: Profiel, homes: readonly ExportedHome[]): Promise<Buffer> {
  const { heads, rows } = figureTable(profile)
  const meanings = profile.begrippen.map(({ figuur, naam, betekenis, onthulling }) => [
    figuur,
    naam.nl,
    betekenis.nl,
    onthulling?.nl ?? null,
  ])
  const sources = profile.bronnen.map(({ naam, peildatum, licentie, bronvermelding, url }) => [
    naam,
    peildatum,
    licentie,
    bronvermelding,
    url,
  ])
  const names = homeColumns.map(({ name }) => name)
  return writeExcelFile([
    sheet('Cijfers', heads, rows, [26, 34, 10]),
    sheet('Woningen', names, homes.map(homeValues), [19, 26]),
    sheet('Begrippen CBS', ['figuur', 'naam', 'betekenis', 'onthulling'], meanings, [36, 30, 70, 60]),
    sheet('Bronnen', ['bron', 'stand', 'licentie', 'bronvermelding', 'adres'], sources, [44, 12, 14, 44, 60]),
  ]).toBuffer()
}
