import type { Page } from '@playwright/test'
import { expect, expectAccessible, mapIsDrawn, test } from '../support/visit.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'Uitleg' })

/** Names differ from run to run, so that a test may be repeated on the same product. */
const unused = (name: string) => `${name} ${Date.now()}`

/** Takes the district away again: other tests count on the demo's own. */
async function withdraw(page: Page, id: string): Promise<void> {
  const status = await page.evaluate(async (district) => {
    const geldigVanaf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format()
    const answer = await fetch(`/v1/projectwijken/${district}/intrekkingen`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ geldigVanaf, toelichting: 'einde van de test' }),
    })
    return answer.status
  }, id)
  expect(status).toBe(201)
}

const chosenDistrict = (page: Page) =>
  new URL(page.url()).searchParams.get('gebied')?.replace(/^wijk-/, '') ?? ''

test('I draw a district on the map, see its homes, and find it chosen after saving', async ({ page }) => {
  await page.goto('/?werkblad=orientatie')
  await mapIsDrawn(page)
  await page.getByRole('button', { name: 'Meer', exact: true }).click()
  await page.getByRole('button', { name: 'Nieuwe wijk maken' }).click()
  await expect(panel(page).getByRole('heading', { level: 1 })).toHaveText('Nieuwe wijk')
  await expect(panel(page).getByRole('button', { name: 'Stap terug' })).toBeEnabled()
  const corners: [number, number][] = [
    [450, 320],
    [700, 320],
    [700, 560],
    [450, 560],
  ]
  for (const [x, y] of [...corners, [450, 320] as const]) {
    await page.mouse.move(x + 8, y + 8)
    await page.mouse.move(x, y)
    await page.mouse.click(x, y)
    await page.waitForTimeout(200)
  }
  await expect(panel(page).getByRole('heading', { name: 'Zo wordt de wijk' })).toBeVisible()
  await expect(panel(page)).toContainText(/\d+ woningen horen ook bij Zwaluwhoven/)
  expect(page.url()).not.toMatch(/pand=/)
  await expectAccessible(page)

  const name = unused('Getekend')
  await panel(page).getByLabel('Naam van de wijk').fill(name)
  await panel(page).getByRole('button', { name: 'Bewaar de wijk' }).click()
  await expect(page).toHaveURL(/gebied=wijk-getekend-\d+/)
  await expect(page.getByText(`De wijk ${name} is bewaard.`)).toBeVisible()
  await expect(panel(page)).toContainText(`${name} is een eigen wijk`)
  await expect(panel(page)).toContainText(/Versies/)
  await expectAccessible(page)
  await withdraw(page, chosenDistrict(page))
})

test('I make a district of streets with the keyboard alone', async ({ page }) => {
  await page.goto('/?werkblad=orientatie&blad=wijk')
  await mapIsDrawn(page)
  const start = panel(page).getByRole('button', { name: 'Nieuwe wijk maken' })
  await start.focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tab', { name: 'Tekenen' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Straten' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('gruttohof, merlhof')
  await expect(panel(page).getByRole('list', { name: 'Gevonden straten' })).toContainText('Gruttohof')
  await expect(panel(page)).toContainText('Geen straat met de naam merlhof. Bedoel je:')
  await page.keyboard.press('Tab')
  await expect(panel(page).getByRole('button', { name: /Merelhof/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText(/2 straten liggen er helemaal in/)
  await expectAccessible(page)

  const name = panel(page).getByLabel('Naam van de wijk')
  for (let step = 0; step < 8; step++) {
    if (await name.evaluate((field) => field === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(name).toBeFocused()
  await page.keyboard.type(unused('Vogels'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/gebied=wijk-vogels-\d+/)
  await expect(panel(page)).toContainText('Van straten (Gruttohof, Merelhof)')
  await withdraw(page, chosenDistrict(page))
})

test('I am asked before what I made is thrown away', async ({ page }) => {
  await page.goto('/?werkblad=orientatie&bewerk=nieuw')
  await panel(page).getByRole('tab', { name: 'Straten' }).click()
  await panel(page).getByLabel('Straten van de wijk').fill('Gruttohof')
  await page.keyboard.press('Escape')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Stoppen zonder te bewaren?')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Verder werken' }).click()
  await expect(panel(page).getByLabel('Straten van de wijk')).toHaveValue('Gruttohof')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Weggooien en stoppen' }).click()
  await expect(page).not.toHaveURL(/bewerk=/)
})

test('I paste a boundary and am told what is wrong with it', async ({ page }) => {
  await page.goto('/?werkblad=orientatie&bewerk=nieuw')
  await panel(page).getByRole('tab', { name: 'Bestand' }).click()
  const paste = panel(page).getByLabel('Of plak de inhoud hier')
  await paste.fill('<html>')
  await expect(panel(page).getByRole('alert')).toContainText('geen GeoJSON')
  const ring = [
    [4.84, 52.15],
    [4.85, 52.15],
    [4.84, 52.16],
    [4.85, 52.16],
    [4.84, 52.15],
  ]
  await paste.fill(JSON.stringify({ type: 'Polygon', coordinates: [ring] }))
  await expect(panel(page).getByRole('alert')).toContainText('kruist zichzelf bij 4.84500, 52.15500')
})
