import type { Download, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, expectAccessible, mapIsDrawn, test } from '../support/visit.ts'

const district = 'wijk-zwaluwhoven'
const start = '/?pagina=profiel'

interface Profile {
  naam: string
  kolommen: { naam: string; woningen: number }[]
  kerncijfers: { figuur: string; waarden: (number | null)[]; onbekend: (number | null)[] }[]
  bronnen: { id: string; peildatum: string }[]
}

const askProfile = async (page: Page, query = ''): Promise<Profile> =>
  (await page.request.get(`/v1/gebieden/${district}/profiel${query}`)).json()

const dutch = (value: number) => new Intl.NumberFormat('nl-NL').format(value)
const figures = (page: Page) => page.getByRole('table', { name: 'De wijk in cijfers' })
const mapImage = (page: Page) => page.getByRole('img', { name: /^Kaart van Zwaluwhoven/ })

/** The cells of a figure's row, as they are read. */
const rowOf = (page: Page, name: string) =>
  figures(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })

async function open(page: Page, address = start) {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zwaluwhoven', { timeout: 40_000 })
}

/** How many different colours there are in the map's image: one that stayed empty has hardly any. */
const coloursOf = (page: Page): Promise<number> =>
  mapImage(page).evaluate((image: HTMLImageElement) => {
    const canvas = document.createElement('canvas')
    canvas.width = 120
    canvas.height = 120
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no 2d context')
    context.drawImage(image, 0, 0, 120, 120)
    const { data } = context.getImageData(0, 0, 120, 120)
    const colours = new Set<number>()
    for (let at = 0; at < data.length; at += 4)
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
    return colours.size
  })

test('I read the figures that the API tells, each with what is unknown, and what people wrote down', async ({
  page,
}) => {
  await open(page)
  const profile = await askProfile(page)
  const told = new Map(profile.kerncijfers.map((figure) => [figure.figuur, figure]))
  await expect(rowOf(page, 'Woningen').getByRole('cell')).toHaveText(
    profile.kolommen.map(({ woningen }) => dutch(woningen)),
  )
  const labels = told.get('labelBekend')
  const shown = rowOf(page, 'Met een geldig energielabel').getByRole('cell').first()
  await expect(shown).toContainText(`${Math.round((labels?.waarden[0] ?? 0) * 100)}%`)
  await expect(shown).toContainText(`${dutch(labels?.onbekend[0] ?? 0)} onbekend`)
  await expect(page.getByText('Dit is de demo: een verzonnen wijk met verzonnen cijfers.')).toBeVisible()
  const sources = page.getByRole('table', { name: 'Waar komt het vandaan?' })
  await expect(sources.getByRole('cell', { name: /^Verzonnen demonstratiegegevens/ })).toHaveCount(
    profile.bronnen.length,
  )

  const answers = (await (await page.request.get(`/v1/gebieden/${district}/orientatievragen`)).json()).items
  const answered = answers.filter(({ stand }: { stand: string }) => stand === 'beantwoord').length
  await expect(page.getByRole('heading', { name: /^\d+ van 7 vragen/ })).toContainText(`${answered} van 7`)
  const places = page.getByRole('table', { name: 'Ontmoetingsplekken' })
  await expect(places.getByRole('row').filter({ hasText: 'De Ark' })).toContainText('eettafel')
  const work = page.getByRole('table', { name: 'Koppelkansen' })
  await expect(work.getByRole('row').filter({ hasText: 'Riool Kievitlaan' })).toContainText('2027–2028')
  await expect(page.getByRole('table', { name: 'Partijen' })).toContainText('energiecoaches')
})

test('I stand another area beside it, and the address remembers', async ({ page }) => {
  await open(page)
  await expect(figures(page).getByRole('columnheader')).toHaveCount(3)
  await page.getByRole('combobox', { name: 'Vergelijk met' }).selectOption({ label: 'Dorpsstraat-Zuid' })
  await expect(page).toHaveURL(/vergelijk=buurt-BU88880001/)
  await expect(figures(page).getByRole('columnheader').last()).toHaveText('Dorpsstraat-Zuid')
  const { kolommen } = await askProfile(page, '?vergelijk=buurt-BU88880001')
  await expect(rowOf(page, 'Woningen').getByRole('cell')).toHaveText(
    kolommen.map(({ woningen }) => dutch(woningen)),
  )
  await page.reload()
  await expect(figures(page).getByRole('columnheader')).toHaveCount(4)
})

test('I see the map as an image, and another when I choose another theme', async ({ page }) => {
  await open(page)
  await expect(mapImage(page)).toBeVisible({ timeout: 60_000 })
  expect(await coloursOf(page)).toBeGreaterThan(50)
  const size = await mapImage(page).evaluate((image: HTMLImageElement) => [
    image.naturalWidth,
    image.naturalHeight,
  ])
  expect(Math.min(...size)).toBeGreaterThan(1200)
  await page.getByRole('combobox', { name: 'Kaart' }).selectOption('label')
  const other = page.getByRole('img', { name: /energielabel|label/i }).last()
  await expect(other).toBeVisible({ timeout: 60_000 })
  const width = await mapImage(page).evaluate((image: HTMLImageElement) => image.naturalWidth)
  expect(width).toBe(size[0])
  await expect(page.locator('.profile canvas')).toHaveCount(0)
})

test('I print it: the paper has the sheet and the map, and none of the buttons', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { printed: [] as boolean[] })
    window.print = () => {
      const state = window as unknown as { printed: boolean[] }
      state.printed.push(document.querySelector('.profile__map img') !== null)
    }
  })
  await open(page)
  // At once, before the map can have been drawn: the press is remembered.
  await page.getByRole('button', { name: 'Afdrukken of PDF' }).click()
  const printed = () => page.evaluate(() => (window as unknown as { printed: boolean[] }).printed)
  await expect.poll(printed, { timeout: 60_000 }).toEqual([true])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Afdrukken of PDF' })).toBeHidden()
  await expect(page.getByRole('combobox', { name: 'Vergelijk met' })).toBeHidden()
  await expect(page.locator('.bar')).toBeHidden()
  await expect(mapImage(page)).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []
  expect(pages.length).toBeGreaterThanOrEqual(2)
  expect(pages.length).toBeLessThanOrEqual(3)
  expect(await page.title()).toContain('Zwaluwhoven')
})

async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

test('I take the figures and the homes along in files that other programs open', async ({ page }) => {
  await open(page)
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
  }
  const rows = (bytes: Buffer): Record<string, string>[] =>
    parse(bytes, { bom: true, columns: true, delimiter: ';' })
  const profile = await askProfile(page)
  const homes = await take('Woningen (CSV)')
  expect(homes.name).toMatch(/\.csv$/)
  expect(rows(homes.bytes)).toHaveLength(profile.kolommen[0]?.woningen ?? 0)
  const told = await take('Cijfers (CSV)')
  expect(rows(told.bytes).find(({ cijfer }) => cijfer === 'woningen')).toMatchObject({
    Zwaluwhoven: String(profile.kolommen[0]?.woningen),
  })
  const excel = await take('Excel (XLSX)')
  expect(excel.name).toMatch(/\.xlsx$/)
  expect(excel.bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
  const map = await take('GeoPackage')
  expect(map.name).toMatch(/\.gpkg$/)
  expect(map.bytes.subarray(0, 15).toString('latin1')).toBe('SQLite format 3')
  expect(map.bytes.subarray(68, 72).toString('latin1')).toBe('GPKG')
})

test('I get there and back with the keyboard alone', async ({ page }) => {
  await page.goto('/?werkblad=orientatie')
  await mapIsDrawn(page)
  const menu = page.getByRole('button', { name: 'Meer', exact: true })
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Wijkprofiel', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zwaluwhoven')
  const back = page.getByRole('button', { name: 'Terug naar de kaart' })
  await back.focus()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/pagina=/)
  await mapIsDrawn(page)
})

for (const language of ['nl', 'en']) {
  test(`everybody can read it, on a phone as well (${language})`, async ({ page }) => {
    await open(page, `${start}&taal=${language}&vergelijk=buurt-BU88880001`)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await expect(page.locator('.profile__map img')).toBeVisible({ timeout: 60_000 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible(page)
    }
  })
}
