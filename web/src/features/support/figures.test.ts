import { expect, test } from 'vitest'
import { incomeClass, type Neighbourhood, supportFigures } from './figures.ts'

const withIncome = (waarde: number | null) =>
  ({ cijfers: [{ figuur: supportFigures[0], waarde, jaar: 2023 }] }) as unknown as Neighbourhood

test('a neighbourhood without a figure is unknown, and falls in no class', () => {
  expect([0, 3.9, 4, 11, 40].map((share) => incomeClass(withIncome(share)))).toEqual([0, 0, 1, 2, 4])
  expect(incomeClass(withIncome(null))).toBeNull()
  expect(incomeClass({ cijfers: [] } as unknown as Neighbourhood)).toBeNull()
})
