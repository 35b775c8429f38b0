import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { browserOf, homeAt } from '../support/people.ts'
import { expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

test.use({ persona: 'fg' })

test('I read how long personal data stays, why, and what the last run deleted', async ({ page }) => {
  await page.goto('/?pagina=bewaring')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bewaartermijnen')
  const { regels } = await (await page.request.get('/v1/bewaring')).json()
  const rules = page.getByRole('article').getByRole('listitem')
  await expect(rules).toHaveCount(regels.length)
  await expect(page.getByText(/^Voor het laatst uitgevoerd op \d+ \w+ 20\d\d/)).toBeVisible()
  for (const { id, maanden, wat, laatstVerwijderd } of regels) {
    const rule = rules.filter({ has: page.getByRole('heading', { name: wat.nl, exact: true }) })
    await expect(rule, id).toContainText(maanden === 1 ? '1 maand ' : `${maanden} maanden `)
    await expect(rule, id).toContainText(
      laatstVerwijderd === 0 ? 'viel er niets te wissen' : `De laatste keer gewist: ${laatstVerwijderd}.`,
    )
  }
  // The demo's first start finds notes that are older than a year.
  const report = page.getByRole('table', { name: 'Wat er is gewist' })
  await expect(
    report.getByRole('row', { name: /Notities bij gebeurtenissen.* [1-9]\d*$/ }).last(),
  ).toBeVisible()
  await expectAccessible(page)
})

async function fileBehind(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    pressEnter(page.getByRole('link', { name, exact: true })),
  ])
  return readFile(await file.path(), 'utf8')
}

test('I find who looked at a home, check that the log is whole, and take it along; what was seen is not in it', async ({
  page,
  browser,
}) => {
  const { verblijfsobject } = await homeAt(page, 'Merelhof 4')
  const lead = await browserOf(browser, 'regisseur')
  const path = `/v1/verblijfsobjecten/${verblijfsobject}/toestemmingen`
  expect((await lead.request.get(path)).status()).toBe(200)
  const council = await browserOf(browser, 'raad')
  expect((await council.request.get(path)).status()).toBe(403)

  await page.goto('/?pagina=logboek')
  const log = page.getByRole('table', { name: 'Wie zag of veranderde wat' })
  await expect(log.getByRole('row').nth(1)).toBeVisible()
  const search = page.getByRole('search')
  await search.getByLabel('Gegevens').selectOption('Toestemmingen')
  const about = log.getByRole('button', { name: `woning ${verblijfsobject}` })
  await about.first().press('Enter')
  await expect(search.getByRole('button', { name: `Alleen ${verblijfsobject}` })).toBeVisible()
  const rows = log.getByRole('row').filter({ has: page.getByRole('cell') })
  await expect(rows.first()).toContainText('geweigerd')
  await expect(rows.first()).toContainText('Raad')
  await expect(rows.nth(1)).toContainText('Toestemmingen: zien')
  await expect(rows.nth(1)).toContainText('Regisseur')
  await expect(rows.nth(1)).toContainText('gelukt')

  await pressEnter(page.getByRole('button', { name: 'Controleer het logboek' }))
  await expect(page.getByText(/^Klopt: [\d.]+ regels, ongewijzigd\./)).toBeVisible()
  await expectAccessible(page)
  const table = await fileBehind(page, 'Download als CSV')
  expect(table.split('\r\n').filter((line) => line.includes(verblijfsobject)).length).toBeGreaterThan(1)
  const processing = await fileBehind(page, 'Download als Logboek Dataverwerkingen')
  // For others the home has a number that leads nowhere.
  expect(processing).toContain('"name":"toestemmingen:lezen"')
  expect(processing).not.toContain(verblijfsobject)
  for (const told of [table, processing, await page.getByRole('main').innerText()])
    expect(told).not.toMatch(/Merelhof|coach-1|Hulp van een coach/)
  await lead.context().close()
  await council.context().close()
})
