// Our rule on footprints against EP-Online's registered types: pure.
import type { Kwaliteit } from '../../../contract/data-quality.ts'
import { housingTypes } from '../../../contract/vocabulary.ts'

const known = housingTypes.filter((type) => type !== 'onbekend')

/** The confusion table, rows by footprint and columns by label, with the share that agrees. */
export function confusionTable(
  pairs: readonly { footprint: string; registered: string; homes: number }[],
): Kwaliteit['overeenstemming'] {
  const homesOf = (footprint: string, registered: string): number =>
    pairs.find((pair) => pair.footprint === footprint && pair.registered === registered)?.homes ?? 0
  const matrix = known.map((footprint) => known.map((registered) => homesOf(footprint, registered)))
  const total = (wanted: (row: number, column: number) => boolean): number =>
    matrix.reduce(
      (sum, cells, row) =>
        sum + cells.reduce((part, homes, column) => part + (wanted(row, column) ? homes : 0), 0),
      0,
    )
  const flat = known.indexOf('appartement')
  return {
    typen: [...known],
    matrix,
    woningen: total(() => true),
    gelijk: total((row, column) => row === column),
    eengezins: {
      woningen: total((_, column) => column !== flat),
      gelijk: total((row, column) => row === column && column !== flat),
    },
  }
}
