import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test.each([
  [['0457', 'Slijkstraat', 2.5, null], '0457;Slijkstraat;2,5;\r\n'],
  [['a;b', 'zegt "ja"', 'twee\nregels'], '"a;b";"zegt ""ja""";"twee\nregels"\r\n'],
  [['=1+1', '+31', '-5', '@x', '\tx'], "'=1+1;'+31;'-5;'@x;'\tx\r\n"],
  [[-5], '-5\r\n'],
])('%j becomes one safe line', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})
