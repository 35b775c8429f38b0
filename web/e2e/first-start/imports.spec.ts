import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateDemo } from '../../../data/demo/generate.ts'
import { madeFile, offerFiles } from '../support/offer-files.ts'
import { expect, expectAccessible, mapIsDrawn, pressEnter, test } from '../support/visit.ts'

// One empty product, that fills from test to test.
test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

const empty = 'Er staan nog geen gebouwen in'

test('I start it for the first time and am told what to begin with', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(empty)
  await expect(page.getByText('Nog niets ingelezen. De kaart zelf')).toBeVisible()
  await expectAccessible(page)
})

test('I offer the wrong file and read what is wrong with it and what to do', async ({ page }) => {
  await page.goto('/')
  await offerFiles(page, [
    madeFile('BAGGEM0457L-15102021.zip', '<!DOCTYPE html><html><body>403</body></html>'),
    madeFile('gebeurtenissen.csv', 'naam;telefoon\r\nJan;06\r\n'),
  ])
  await expect(page.getByText(/Dit is een webpagina, geen bestand met gegevens/)).toBeVisible()
  await expect(page.getByText(/andere kolommen dan Zwermkaart kent: naam, telefoon/)).toBeVisible()
  await expect(page.getByText('Er is nog niets ingelezen.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Haal gebeurtenissen.csv van de lijst' }).click()
  await expect(page.getByText('naam, telefoon')).toHaveCount(0)
})

test('I stop an import and nothing has changed', async ({ page }) => {
  const extract = process.env.WEESP_EXTRACT
  test.skip(!extract, '../shared/data/bag/BAGGEM0457L-15102021.zip is absent')
  await page.goto('/')
  await offerFiles(page, [extract ?? ''])
  await expect(page.getByText(/BAG-extract van een gemeente.*Weesp.*15 oktober 2021/)).toBeVisible()
  await page.getByRole('button', { name: 'Lees in' }).click()
  await page.getByRole('button', { name: 'Stop het inlezen' }).click()
  await expect(page.getByText('Niet gelukt; er is niets veranderd').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(empty)
})

test('I read in a register, see what it brought, and the map shows it at once', async ({ page }) => {
  const files = await generateDemo(await mkdtemp(join(tmpdir(), 'zwermkaart-e2e-demo-')))
  await page.goto('/')
  await offerFiles(page, [files.delivery])
  await expect(page.getByText(/Herkend als: BAG-extract van een gemeente/)).toBeVisible()
  await pressEnter(page.getByRole('button', { name: 'Lees in' }))
  const counts = page.getByRole('region', { name: 'Wat het inlezen bracht' })
  await expect(counts.getByRole('row', { name: /^Gebouwen [\d.]+ [\d.]+/ })).toBeVisible({ timeout: 240_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Gemeente .+ staat erin, stand \d/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bekijk de kaart' }).click()
  await mapIsDrawn(page)
})
