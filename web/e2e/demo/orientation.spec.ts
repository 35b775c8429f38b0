import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../support/visit.ts'

const start = '/?werkblad=orientatie&thema=woningtype'
const panel = (page: Page) => page.getByRole('region', { name: 'Uitleg' })
const chart = (page: Page, name: RegExp) => panel(page).getByRole('region', { name })

/** Numbers as Dutch writes them, with a point between thousands. */
const numberIn = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

/** Homes that fit, and of how many, as the panel says. */
async function told(page: Page): Promise<[number, number]> {
  const words = (await panel(page).getByRole('heading', { level: 1 }).textContent()) ?? ''
  const [some = '', all = ''] = words.split(' van ')
  return [numberIn(some), numberIn(all)]
}

async function open(page: Page, address = start) {
  await page.goto(address)
  await expect(panel(page).getByRole('heading', { level: 1 })).toContainText(/\d woningen/, {
    timeout: 40_000,
  })
}

test('I see what kind of district it is, with what is unknown, its source and its date, and pick a cell with arrow keys', async ({
  page,
}) => {
  await open(page)
  await expect(panel(page).getByRole('heading', { name: /rijwoningen uit 1965–1974/ })).toBeVisible()
  const labels = chart(page, /geldig label/)
  await expect(labels.getByRole('button', { name: /% onbekend/ })).toBeVisible()
  await expect(labels.getByText(/stand van \d+ \w+ 20\d\d/)).toBeVisible()
  await expect(chart(page, /koopwoningen|huurwoningen/).getByText(/cijfers over 20\d\d/)).toBeVisible()
  const types = panel(page).getByRole('table', { name: 'Woningtype en bouwperiode' })
  await types.getByRole('button', { name: /^Tussenwoning, 1965–1974/ }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(types.getByRole('button', { name: /^Hoekwoning, 1965–1974/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText(/Gekozen: hoekwoningen; 1965–1974/)).toBeVisible()
  await expectAccessible(page)
})

test('I pick a label, and the other charts, the table and the map follow', async ({ page }) => {
  await open(page, `${start}&tabel=true`)
  const table = page.getByRole('region', { name: 'Gebouwen in beeld' })
  await expect(table.getByRole('row').nth(1)).toBeVisible({ timeout: 40_000 })
  const before = numberIn(await table.getByRole('heading').textContent())
  const types = panel(page).getByRole('table', { name: 'Woningtype en bouwperiode' })
  const cell = types.getByRole('button', { name: /^Tussenwoning, 1965–1974/ })
  const ofCell = await cell.textContent()

  await chart(page, /geldig label/)
    .getByRole('button', { name: /^E?\s*Label E/ })
    .click()
  await expect(page).toHaveURL(/filter=label:E/)
  const [some, all] = await told(page)
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  await expect(panel(page).getByText(/Gekozen: label E/)).toBeVisible()
  await expect(cell).not.toHaveText(ofCell ?? '')
  // Every building in the table has one of those homes, so there are no more of them.
  await expect
    .poll(async () => numberIn(await table.getByRole('heading').textContent()))
    .toBeLessThanOrEqual(some)
  expect(before).toBeGreaterThan(some)

  await page.reload()
  await expect.poll(() => told(page)).toEqual([some, all])
  await panel(page).getByRole('button', { name: 'Wis alles' }).click()
  await expect(page).not.toHaveURL(/filter=/)
  await expect(cell).toHaveText(ofCell ?? '')
})

test('I brush the years of construction with the keyboard, or drag across them, and the sentence says which', async ({
  page,
}) => {
  await open(page)
  const from = panel(page).getByRole('slider', { name: 'Vanaf bouwjaar' })
  const first = Number(await from.getAttribute('aria-valuenow'))
  await from.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/filter=bouwjaar:\d{4}-\d{4}/)
  expect(Number(await from.getAttribute('aria-valuenow'))).toBeGreaterThan(first)
  const [some, all] = await told(page)
  expect(some).toBeLessThan(all)
  await page.keyboard.press('Home')
  await expect(page).not.toHaveURL(/filter=/)

  const field = panel(page).locator('.histogram__field').first()
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (!box) throw new Error('There is no histogram')
  await page.mouse.move(box.x + box.width * 0.3, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + 40, { steps: 6 })
  await page.mouse.up()
  await expect(panel(page).getByText(/Gekozen: \d{4}–\d{4}\./)).toBeVisible()
})

test('I read a chart as a table, and in English', async ({ page }) => {
  await page.goto(`${start}&taal=en`)
  const region = page.getByRole('region', { name: 'Explanation' })
  await expect(region.getByRole('heading', { level: 1 })).toContainText(/homes/, { timeout: 40_000 })
  await region.getByText('As a table: Energy label').click()
  await expect(region.getByRole('columnheader', { name: 'Older method' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the charts stand one under another, with room for a thumb', async ({ page }) => {
    await page.goto(start)
    const sheet = page.getByRole('region', { name: /Uitleg/ })
    await expect(sheet.getByRole('heading', { level: 1 })).toContainText(/\d woningen/, { timeout: 40_000 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(
      await page.locator('.sheet__body').evaluate((body) => body.scrollWidth - body.clientWidth),
    ).toBeLessThanOrEqual(0)
    const low = await page
      .locator('.charts button, .charts summary, .histogram__handle')
      .evaluateAll((targets) =>
        targets
          .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
          .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
      )
    expect(low).toEqual([])
    await expectAccessible(page)
  })
})
