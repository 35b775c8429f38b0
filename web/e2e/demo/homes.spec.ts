import type { Page } from '@playwright/test'
import { buildingOfAnInnovator, expect, expectAccessible, mapIsDrawn, test } from '../support/visit.ts'

test('I read why a home has its stage, with the events behind it', async ({ page }) => {
  await page.goto(`/?pand=${await buildingOfAnInnovator(page)}`)
  const panel = page.getByRole('region', { name: 'Uitleg' })
  await expect(panel).toContainText(/Innovator/i)
  await expect(
    panel
      .getByRole('listitem')
      .filter({ hasText: /20(24|25|26)/ })
      .first(),
  ).toBeVisible()
  await expect(panel).toContainText(/BAG/)
  await expectAccessible(page)
})

const tableIn = (page: Page) => page.getByRole('region', { name: 'Buildings in view' }).getByRole('table')

test('I share what I see by its address', async ({ page, context }) => {
  await page.goto('/?werkblad=kaart&thema=woningtype&tabel=true&taal=en')
  await expect(tableIn(page)).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(tableIn(other)).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('lang', 'en')
})

test('I find out who could buy together', async ({ page }) => {
  await page.goto('/?werkblad=clusters')
  await mapIsDrawn(page)
  await page
    .getByRole('region', { name: 'Uitleg' })
    .getByRole('button', { name: /bekijk/ })
    .first()
    .click()
  await expect(page).toHaveURL(/cluster=/)
  await expect(page.getByRole('region', { name: 'Uitleg' })).toContainText(
    /\d+ rijwoningen uit dezelfde tijd/,
  )
  await expectAccessible(page)
})
