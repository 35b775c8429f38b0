import { expect, expectAccessible, mapIsDrawn, test } from '../support/visit.ts'

test("I look at my own municipality's buildings by year of construction, and find Slijkstraat 2 by street and by postcode", async ({
  page,
}) => {
  await page.goto('/?werkblad=kaart&thema=bouwjaar&plek=52.3075,5.0425,16')
  await mapIsDrawn(page)
  const legend = page.getByRole('region', { name: 'Legenda' })
  await expect(legend.getByRole('button', { name: /^Tot en met 1945 [\d.]+/ })).toBeVisible()
  await expect(page.getByText(/15 oktober 2021/).first()).toBeVisible()
  await expectAccessible(page)

  const search = page.getByRole('combobox', { name: /Zoek/ })
  for (const typed of ['Slijkstraat 2', '1381BA 2', 'slijkstrat 2']) {
    await search.fill(typed)
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Slijkstraat 2')
  }
})

test('I see the invented adoption of Weesp, thousands of homes at once', async ({ page }) => {
  await page.goto('/?werkblad=adoptie')
  await mapIsDrawn(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/nog onbekend/)).toBeVisible()
})
