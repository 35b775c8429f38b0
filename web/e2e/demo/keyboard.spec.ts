import { expect, expectAccessible, mapIsDrawn, pressEnter, test } from '../support/visit.ts'

test('I do without a mouse: map, building, table and back', async ({ page }) => {
  await page.goto('/?plek=52.14887,4.84749,17')
  await mapIsDrawn(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Ga naar de uitleg' })).toBeFocused()

  await page.keyboard.press('t')
  const table = page.getByRole('table')
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  const year = table.getByRole('columnheader', { name: /Bouwjaar/ })
  await pressEnter(year.getByRole('button'))
  await expect(year).toHaveAttribute('aria-sort', /ascending|descending/)
  await expectAccessible(page)
  await page.keyboard.press('t')
  await expect(table).toBeHidden()
})

test('I look up an address as I type it and read about the building, leave it with Escape, and choose what lies under the cross with Enter', async ({
  page,
}) => {
  await page.goto('/?plek=52.14887,4.84749,17')
  await mapIsDrawn(page)
  const search = page.getByRole('combobox', { name: /Zoek/ })
  await search.fill('gruttohf 3')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Gruttohof 3')
  await search.press('ArrowDown')
  await search.press('Enter')
  await expect(page).toHaveURL(/pand=(\d{16})/)
  await expect(page.getByRole('region', { name: 'Uitleg' })).toContainText('Gruttohof 3')
  const chosen = new URL(page.url()).searchParams.get('pand')
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/pand=/)
  // The search flew there: the same building lies under the cross.
  await page.locator('.maplibregl-canvas').focus()
  await expect(async () => {
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).searchParams.get('pand')).toBe(chosen)
  }).toPass()
})
