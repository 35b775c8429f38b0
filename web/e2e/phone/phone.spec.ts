import { expect, expectAccessible, test } from '../support/visit.ts'

test('on a phone I see the map with one sheet below, and nothing sticks out', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('Vroege starters zijn aan zet')).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await expectAccessible(page)
})

test('on a phone every button is large enough for a cold thumb', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('Vroege starters zijn aan zet')).toBeVisible()
  const small = await page.getByRole('button').evaluateAll((buttons) =>
    buttons
      .filter((button) => button.checkVisibility())
      .map((button) => ({
        name: button.textContent || button.ariaLabel,
        box: button.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && box.top < innerHeight && (box.width < 44 || box.height < 44))
      .map(({ name, box }) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`),
  )
  expect(small).toEqual([])
})

test('on a phone I make the sheet higher and read the legend', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('tab', { name: 'Legenda' })
    .or(page.getByRole('button', { name: 'Legenda' }))
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^Innovators/ }).first()).toBeVisible()
})
