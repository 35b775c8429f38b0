// Medians, and lines of text that stand under one another.

/** The middle value. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** One row of a table for the terminal, the first cell 24 characters wide and the others 12. */
export function row(...cells: (string | number)[]): string {
  return cells
    .map((cell, i) => (typeof cell === 'number' ? format(cell) : cell).padEnd(i === 0 ? 24 : 12))
    .join('')
}

function format(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2)
}
