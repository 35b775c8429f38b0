// From a row's columns to CBS's figures: numbers, or the reason why there is none.

import { areaFigures, normalisedColumn } from '../../../../../data/reference/area-figures.ts'
import type { MissingFigureReason } from '../../../../contract/vocabulary.ts'
import type { Attributes } from './names.ts'

/** A figure's number, or why CBS gives none. */
export type FigureValue = number | MissingFigureReason

/** Values from here down are codes: "Verklaring van bijzondere waarden", Toelichting Wijk- en Buurtkaart 2022, 2023 en 2024. */
const highestCode = -99990
const codes: Readonly<Record<number, MissingFigureReason>> = {
  [-99997]: 'geheim-of-onbekend',
  [-99995]: 'komt-later',
  [-99991]: 'niet-meer-gepubliceerd',
}

const spellings = areaFigures.map(({ id, columns }) => ({ id, columns: columns.map(normalisedColumn) }))

/** The figures that the row has columns of, by id. Of two spellings in one row the one with a number counts. */
export function figuresOf(attributes: Attributes): Record<string, FigureValue> {
  const figures: Record<string, FigureValue> = {}
  for (const { id, columns } of spellings) {
    const found = columns
      .filter((column) => attributes.has(column))
      .map((column) => readFigure(attributes.get(column)))
    const value = found.find((candidate) => typeof candidate === 'number') ?? found[0]
    if (value !== undefined) figures[id] = value
  }
  return figures
}

/** A cell as a figure; an empty one and StatLine's dot are secret or unknown. */
export function readFigure(cell: unknown): FigureValue {
  if (cell === null || cell === undefined || cell === '' || cell === '.') return 'geheim-of-onbekend'
  const number = typeof cell === 'string' ? Number(cell.trim().replace(',', '.')) : Number(cell)
  if (!Number.isFinite(number)) return 'onbekende-code'
  return number <= highestCode ? (codes[number] ?? 'onbekende-code') : number
}
