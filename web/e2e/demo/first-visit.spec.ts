import { expect, expectAccessible, mapIsDrawn, test } from '../support/visit.ts'

test.use({ persona: null })

test('I open the product and see how far the homes of the district are; nothing shuts anybody out', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vroege starters zijn aan zet')
  await mapIsDrawn(page)
  const legend = page.getByRole('region', { name: 'Legenda' })
  await expect(legend.getByRole('button', { name: /^Innovators \d+/ })).toBeVisible()
  await expect(legend.getByRole('button', { name: /^Onbekend \d+/ })).toBeVisible()
  await expect(page.getByText('nog onbekend')).toBeVisible()
  await expectAccessible(page)
})

test('I switch a class off and on, and the address remembers it', async ({ page }) => {
  await page.goto('/')
  await mapIsDrawn(page)
  const unknown = page.getByRole('region', { name: 'Legenda' }).getByRole('button', { name: /^Onbekend/ })
  await unknown.click()
  await expect(unknown).toHaveAttribute('aria-pressed', 'false')
  await expect(page).toHaveURL(/uit=/)
  await page.reload()
  await expect(unknown).toHaveAttribute('aria-pressed', 'false')
  await unknown.click()
  await expect(unknown).toHaveAttribute('aria-pressed', 'true')
})

test('I read it in English', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: 'Table' })).toBeVisible()
  await expect(page.getByText('Vroege starters')).toHaveCount(0)
  await expectAccessible(page)
})

test('I move the time and homes lose their colour again', async ({ page }) => {
  await page.goto('/')
  await mapIsDrawn(page)
  await page.getByRole('slider').focus()
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/datum=202[45]-/)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Vroege starters zijn aan zet')
  await page.keyboard.press('End')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vroege starters zijn aan zet')
})
