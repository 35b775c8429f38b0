import type { Page } from '@playwright/test'
import { expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

const start = '/?pagina=kwaliteit'
const panel = (page: Page) => page.getByRole('region', { name: 'Uitleg' })

interface Quality {
  woningen: number
  bronnen: { id: string; peildatum: string; dekking: { deel: number; geheel: number } }[]
  bevindingen: { soort: string; aantal: number }[]
  overeenstemming: { woningen: number; gelijk: number; typen: string[]; matrix: number[][] }
  herkomstWoningtype: Record<'omtrek' | 'ep-online' | 'gemeente', number>
}

const askQuality = async (page: Page): Promise<Quality> =>
  (await page.request.get('/v1/kwaliteit?gebied=wijk-zwaluwhoven')).json()

async function open(page: Page, address = start) {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/%/, { timeout: 40_000 })
}

/** The places of a finding, unfolded by its summary. */
async function unfold(page: Page, name: RegExp) {
  const finding = page.locator('details').filter({ hasText: name })
  await pressEnter(finding.locator('summary'))
  return finding
}

test('I read how far each source reaches, and what is unknown', async ({ page }) => {
  await open(page)
  const { bronnen, overeenstemming, bevindingen } = await askQuality(page)
  const labels = bronnen.find(({ id }) => id === 'ep-online')?.dekking ?? { deel: 0, geheel: 0 }
  const share = Math.round(100 * (1 - labels.deel / labels.geheel))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${share}%`)
  const sources = page.getByRole('table', { name: 'De bronnen' })
  await expect(sources.getByRole('row')).toHaveCount(bronnen.length + 1)
  await expect(sources.getByRole('row').filter({ hasText: 'EP-Online' })).toContainText(
    `van ${labels.geheel - labels.deel} woningen niets bekend`,
  )
  await expect(sources.getByText(/^Verzonnen demonstratiegegevens/)).toHaveCount(bronnen.length)
  const types = page.getByRole('table', { name: 'Klopt ons woningtype?' })
  const [first] = overeenstemming.matrix
  await expect(
    types
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Vrijstaand' }) })
      .getByRole('cell'),
  ).toHaveText((first ?? []).map(String))
  // Names keep their capitals, also in the list of what was not found.
  expect(bevindingen.some(({ aantal }) => aantal === 0)).toBe(true)
  await expect(page.getByText(/^Niet gevonden: /)).toContainText('BAG')
})

test('a finding leads me to its building on the map, with its labels explained', async ({ page }) => {
  await open(page)
  const finding = await unfold(page, /Verlopen labels/)
  const place = finding.getByRole('listitem').first()
  await expect(place).toContainText(/label [A-G]\+*/)
  const address = (await place.getByRole('button').textContent()) ?? ''
  await pressEnter(place.getByRole('button'))
  await expect(page).toHaveURL(/pand=\d{16}/)
  await expect(page).not.toHaveURL(/pagina=/)
  const [street = ''] = address.split(/ \d/)
  await expect(panel(page)).toContainText(street, { timeout: 40_000 })
  await expect(
    panel(page)
      .getByText(/verlopen/)
      .first(),
  ).toBeVisible()
  await expect(
    panel(page)
      .getByText(/Bron: Verzonnen demonstratiegegevens.*EP-Online/)
      .first(),
  ).toBeVisible()
  await expectAccessible(page)
})

test('I see all registrations of a label, and why one counts', async ({ page }) => {
  const { items } = await (
    await page.request.get('/v1/kwaliteit/bevindingen/label-via-adres?gebied=wijk-zwaluwhoven')
  ).json()
  const { pand, verblijfsobject } = items[0]
  const told = await (await page.request.get(`/v1/verblijfsobjecten/${verblijfsobject}/energielabels`)).json()
  await page.goto(`/?werkblad=orientatie&thema=label&pand=${pand}`)
  const letter = told.registraties.find(({ isGeldend }: { isGeldend: boolean }) => isGeldend).klasse
  await expect(
    panel(page).getByRole('heading', { name: `Energielabel ${letter}, gevonden via het adres` }),
  ).toBeVisible({ timeout: 40_000 })
  await expect(panel(page)).toContainText('Controleer of het bij deze woning hoort.')
  await panel(page)
    .getByText(/registratie/)
    .filter({ has: page.locator('xpath=self::summary') })
    .press('Enter')
  await expect(panel(page).locator('.label-history li')).toHaveCount(told.registraties.length)
})

test('I correct a housing type with the keyboard alone, and the panel and the figures follow', async ({
  page,
}) => {
  const before = await askQuality(page)
  const { items } = await (
    await page.request.get('/v1/kwaliteit/bevindingen/typen-spreken-elkaar-tegen?gebied=wijk-zwaluwhoven')
  ).json()
  await page.goto(`/?werkblad=orientatie&pand=${items[0].pand}`)
  const open = panel(page).getByRole('button', { name: 'Klopt het woningtype niet?' })
  await expect(open).toBeVisible({ timeout: 40_000 })
  await open.focus()
  const { keyboard } = page
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await expect(panel(page).getByRole('combobox', { name: 'Het is een' })).toBeFocused()
  await keyboard.type('Vrij')
  await keyboard.press('Tab')
  await keyboard.type('ter plaatse bekeken')
  await keyboard.press('Tab')
  await keyboard.type('medewerker wonen')
  await expectAccessible(page)
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(panel(page).getByText('Vastgelegd. De kaart wordt bijgewerkt.')).toBeVisible()
  await expect(panel(page).getByText('Dat heeft de gemeente zelf vastgelegd.')).toBeVisible({
    timeout: 60_000,
  })
  const after = await askQuality(page)
  expect(after.herkomstWoningtype.gemeente).toBe(before.herkomstWoningtype.gemeente + 1)
  await page.goto(start)
  await expect(page.getByText(/van de gemeente zelf/)).toContainText(
    `bij ${after.herkomstWoningtype.gemeente} van de gemeente zelf`,
    { timeout: 40_000 },
  )

  // Taken back, so that the home is again as the sources tell.
  const correction = `/v1/verblijfsobjecten/${items[0].verblijfsobject}/woningtypecorrecties`
  const taken = await page.request.post(correction, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { woningtype: null, reden: 'was een proef', doorWie: 'medewerker wonen' },
  })
  expect(taken.ok()).toBe(true)
  await expect
    .poll(async () => (await askQuality(page)).herkomstWoningtype.gemeente, { timeout: 60_000 })
    .toBe(before.herkomstWoningtype.gemeente)
})

for (const language of ['nl', 'en']) {
  test(`everybody can read it, on a phone as well (${language})`, async ({ page }) => {
    await open(page, `${start}&taal=${language}`)
    await pressEnter(page.locator('summary').first())
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await expect(page.locator('details[open] li').first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible(page)
    }
  })
}
