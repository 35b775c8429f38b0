import { expect, expectAccessible, test } from '../support/visit.ts'

test.use({ expectedErrors: /Failed to load resource/ })

test('I am led to where data are read in when there are none yet', async ({ page }) => {
  await page.route('**/v1/instellingen', async (route) => {
    const settings = await (await route.fetch()).json()
    await route.fulfill({ json: { ...settings, kader: null, demo: false } })
  })
  await page.route('**/v1/gebieden', (route) => route.fulfill({ json: { items: [], volgende: null } }))
  await page.goto('/')
  await expect(page).toHaveURL(/pagina=inlezen/)
  await expect(page.getByRole('button', { name: 'Kies bestanden' })).toBeVisible()
  await expectAccessible(page)
})

test('I am told when the server does not answer, and can try again', async ({ page }) => {
  await page.route('**/v1/instellingen', (route) => route.abort())
  await page.goto('/')
  const again = page.getByRole('button', { name: /opnieuw/i })
  await expect(again).toBeVisible()
  await expectAccessible(page)
  await page.unroute('**/v1/instellingen')
  await again.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vroege starters zijn aan zet')
})
