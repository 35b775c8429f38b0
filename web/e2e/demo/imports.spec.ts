import { madeFile, offerFiles } from '../support/offer-files.ts'
import { expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

test.use({ expectedErrors: /Failed to load resource: the server responded with a status of 400/ })

test('I see what is in, how old it is, and what was read before', async ({ page }) => {
  await page.goto('/')
  await pressEnter(page.getByRole('button', { name: 'Meer', exact: true }))
  await pressEnter(page.getByRole('button', { name: 'Gegevens inlezen' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/staat erin, stand \d+ \w+ \d{4}/)
  await expect(page.getByText(/[\d.]+ gebouwen · [\d.]+ verblijfsobjecten/)).toBeVisible()
  const history = page.getByRole('region', { name: 'Wat er eerder is ingelezen' })
  await expect(history.getByRole('row', { name: /BAGGEM8888L.* Gelukt/ })).toBeVisible()
  await expectAccessible(page)
})

test('I try out events and read line by line what is wrong; nothing is recorded', async ({ page }) => {
  await page.goto('/?pagina=inlezen')
  const header = 'postcode;huisnummer;datum;gebeurtenis;bron;toelichting'
  const rows = '9999ZZ;1;2025-01-02;bereikt;huisbezoek;\r\n9999ZZ;2;2025-13-02;bereikt;huisbezoek;\r\n'
  await offerFiles(page, [madeFile('rondje.csv', `${header}\r\n${rows}`)])
  await expect(page.getByText('Er kloppen regels niet; er is niets vastgelegd').first()).toBeVisible()
  const faults = page.getByRole('region', { name: 'Wat er niet klopt' })
  await expect(faults.getByRole('row', { name: /^2 / })).toBeVisible()
  await expect(faults.getByRole('row', { name: /^3 .*datum/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Leg vast' })).toHaveCount(0)
  await expectAccessible(page)
})

test('I use it in English, on a phone, and nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/?pagina=inlezen&taal=en')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await offerFiles(page, [madeFile('a-very-long-name-without-any-space-in-it-at-all-2026.json', '{"a":1}')])
  await expect(page.getByText('This is JSON, but neither GeoJSON nor CityJSON.')).toBeVisible()
  await expect(page.getByText('What was imported before')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page)
})
