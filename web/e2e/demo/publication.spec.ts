import type { Page } from '@playwright/test'
import { expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

test.use({ persona: 'raad' })

const legendCount = async (page: Page, words: string) => {
  const legend = page.getByRole('region', { name: 'Legenda' })
  const entry = legend.getByRole('listitem').filter({ hasText: words })
  return Number(/\d+$/.exec((await entry.innerText()).trim())?.[0])
}

/** What is told of every area, by the keyboard alone. */
async function readTable(page: Page): Promise<string[]> {
  const panel = page.getByRole('region', { name: 'Uitleg' })
  await panel.getByText('Alle gebieden in een tabel').press('Enter')
  const squares = panel.getByRole('table', { name: 'Vakken, naar hun straten' })
  await expect(squares).toBeVisible()
  return squares.getByRole('row').locator('td:last-child').allInnerTexts()
}

test('I follow the progress in ranges, am told what is not shown, and everybody reads the same', async ({
  page,
}) => {
  await page.goto('/?werkblad=voortgang')
  const lead = page.getByText(/^In [\d.]+ tot [\d.]+ van de [\d.]+ woningen is een maatregel uitgevoerd\./)
  await expect(lead).toBeVisible()
  const told = await readTable(page)
  expect(told.length).toBeGreaterThan(5)
  for (const words of told) expect(words).toMatch(/^(\d+ tot \d+( \(stand .+\))?|niet getoond)$/)
  const hidden = told.filter((words) => words === 'niet getoond').length
  expect(hidden).toBeGreaterThan(0)
  expect(hidden).toBeLessThan(told.length)
  expect(await legendCount(page, 'niet getoond')).toBe(hidden)
  await expectAccessible(page)
  const sentence = await lead.innerText()

  await pressEnter(page.getByRole('button', { name: /^Demo: / }))
  await page
    .getByRole('list', { name: 'Kijk als' })
    .getByRole('button', { name: /^Niet aangemeld/ })
    .press('Enter')
  await expect(page.getByRole('button', { name: 'Demo: niet aangemeld' })).toBeVisible()
  await expect(lead).toHaveText(sentence)
  expect(await readTable(page)).toEqual(told)
})
