import type { Page } from '@playwright/test'
import { expect, expectAccessible, mapIsDrawn, pressEnter, test } from '../support/visit.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'Uitleg' })
const open = async (page: Page, tab: 'omgeving' | 'vragen') => {
  await page.goto(`/?werkblad=orientatie&blad=${tab}`)
  await mapIsDrawn(page)
}
/** A name that no earlier test gave. */
const unique = (name: string) => `${name} ${Date.now()}`

test('I answer a question, and what I typed survives a look at another tab', async ({ page }) => {
  await open(page, 'vragen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d van 7 vragen beantwoord/)
  const question = page.getByRole('button', { name: /Wie beginnen als eersten/ })
  await question.click()
  const note = unique('Wie verbouwt, begint')
  await page.getByRole('textbox', { name: 'Wat weten we?' }).fill(note)
  await expect(question).toHaveAccessibleName(/niet bewaard/)
  await page.getByRole('tab', { name: 'Omgeving' }).click()
  await expect(page.getByRole('heading', { name: /Ontmoetingsplekken/ })).toBeVisible()
  await page.getByRole('tab', { name: 'Vragen' }).click()
  await question.click()
  await expect(page.getByRole('textbox', { name: 'Wat weten we?' })).toHaveValue(note)
  await page.getByRole('checkbox', { name: 'Deze vraag is beantwoord' }).check()
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(question).toHaveAccessibleName(/beantwoord$/)
  await page.reload()
  await question.click()
  await expect(page.getByRole('textbox', { name: 'Wat weten we?' })).toHaveValue(note)
  await page.getByRole('button', { name: 'Toon alle versies' }).click()
  await expect(panel(page).getByRole('listitem').filter({ hasText: note }).last()).toBeVisible()
  await expectAccessible(page)
})

test.describe('when somebody else saves meanwhile', () => {
  test.use({ expectedErrors: /status of 409/ })

  test('I see both texts and decide which one counts', async ({ page }) => {
    await open(page, 'vragen')
    await page.getByRole('button', { name: /Wat gaat hier vaak mis/ }).click()
    const mine = unique('Tocht bij de kozijnen')
    await page.getByRole('textbox', { name: 'Wat weten we?' }).fill(mine)
    const path = '/v1/gebieden/wijk-zwaluwhoven/orientatievragen'
    const { items } = await (await page.request.get(path)).json()
    const present = items.find(({ vraag }: { vraag: string }) => vraag === 'knelpunten-en-koppelkansen')
    const theirs = unique('Vocht in de kruipruimte')
    const saved = await page.request.put(`${path}/knelpunten-en-koppelkansen`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: { stand: 'open', toelichting: theirs, versie: present.versie },
    })
    expect(saved.status()).toBe(200)
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    const conflict = panel(page).getByRole('alert')
    await expect(conflict).toContainText(theirs)
    await expect(page.getByRole('textbox', { name: 'Wat weten we?' })).toHaveValue(mine)
    await expectAccessible(page)
    await conflict.getByRole('button', { name: 'Ga verder met mijn tekst' }).click()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByRole('button', { name: /Wat gaat hier vaak mis/ })).toHaveAccessibleName(/open$/)
    const after = await (await page.request.get(`${path}/knelpunten-en-koppelkansen/versies`)).json()
    expect(after.items.slice(0, 2).map(({ toelichting }: { toelichting: string }) => toelichting)).toEqual([
      mine,
      theirs,
    ])
  })
})

test('I add a meeting place with the keyboard alone, remove it and bring it back', async ({ page }) => {
  await open(page, 'omgeving')
  const name = unique('Buurtkamer')
  const { keyboard } = page
  await page.getByRole('button', { name: 'Ontmoetingsplek toevoegen' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ontmoetingsplek toevoegen' })).toBeVisible()
  await expectAccessible(page)
  // Back to the list, then the fields in their order.
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type(name)
  await keyboard.press('Tab')
  await keyboard.type('B')
  await keyboard.press('Tab')
  await keyboard.type('buren, breiclub')
  await keyboard.press('Tab')
  await keyboard.type('donderdag 14 uur')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type('gruttohof 3')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Gruttohof 3')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.getByText('Gekozen: Gruttohof 3.')).toBeVisible()
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Bewaar', exact: true })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(panel(page)).toContainText('Buurthuis')
  await expect(panel(page)).toContainText('Gruttohof 3')
  await expectAccessible(page)

  await pressEnter(page.getByRole('button', { name: 'Verwijder' }))
  await expect(page.getByText(`‘${name}’ is verwijderd.`)).toBeVisible()
  await pressEnter(page.getByRole('button', { name: 'Maak ongedaan' }))
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible()
})

test('I add a koppelkans by its street and see it in its year only', async ({ page }) => {
  await open(page, 'omgeving')
  const name = unique('Nieuwe bomen')
  await page.getByRole('button', { name: 'Koppelkans toevoegen' }).click()
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Kies een straat, of plak een gebied.')).toBeVisible()
  await expect(page.getByText('Vul een naam in.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Naam' }).fill(name)
  await page.getByRole('combobox', { name: 'Soort' }).selectOption('groen')
  await page.getByRole('spinbutton', { name: 'Eerste jaar' }).fill('2033')
  await page.getByRole('spinbutton', { name: 'Laatste jaar' }).fill('2034')
  await page.getByRole('combobox', { name: 'Zoek een straat', exact: true }).fill('gruttohof')
  await page.getByRole('listbox').getByRole('option').first().click()
  await expect(page.getByText('Gekozen: 1 straat.')).toBeVisible()
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(panel(page)).toContainText('2033–2034')
  await expect(panel(page)).toContainText('Gruttohof')

  await page.getByRole('button', { name: 'Terug naar de lijst' }).click()
  const years = page.getByRole('slider', { name: /Jaar/ })
  await years.focus()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/jaar=2034/)
  await expect(panel(page).getByRole('button', { name: new RegExp(name) })).toBeVisible()
  await expect(panel(page).getByRole('button', { name: /Park opnieuw ingericht/ })).toBeHidden()
  await page.keyboard.press('Home')
  await expect(page).not.toHaveURL(/jaar=/)
  await expect(panel(page).getByRole('button', { name: /Park opnieuw ingericht/ })).toBeVisible()
})

test('I paste an area, and am told what is wrong with one in metres', async ({ page }) => {
  await open(page, 'omgeving')
  await page.getByRole('button', { name: 'Koppelkans toevoegen' }).click()
  await page.getByText('Of plak een gebied (GeoJSON)').click()
  const paste = page.getByRole('textbox', { name: /^GeoJSON met een gebied/ })
  const square = (x: number, y: number, side: number) => {
    const ring = [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ]
    return JSON.stringify({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    })
  }
  await paste.fill(square(118000, 462500, 100))
  await expect(page.getByText(/Dit ligt buiten Nederland/)).toBeVisible()
  await paste.fill(square(4.847, 52.149, 0.001))
  await expect(page.getByText('Gekozen: een gebied of lijn.')).toBeVisible()
})

test('I switch a layer off, and the address remembers it', async ({ page }) => {
  await open(page, 'omgeving')
  const parties = page.getByRole('checkbox', { name: 'Partijen' })
  await parties.uncheck()
  await expect(page).toHaveURL(/laat=ontmoetingsplek,koppelkans/)
  await page.reload()
  await expect(parties).not.toBeChecked()
  await expectAccessible(page)
})

test('I choose a building on the map for a meeting place', async ({ page }) => {
  await page.goto('/?werkblad=orientatie&blad=omgeving&onderwerp=ontmoetingsplek.nieuw')
  await mapIsDrawn(page)
  await page.getByRole('combobox', { name: 'Zoek een adres voor de plek' }).fill('gruttohof 3')
  await page.getByRole('listbox').getByRole('option').first().click()
  await expect(page.getByText('Gekozen: Gruttohof 3.')).toBeVisible()
  await page.getByRole('button', { name: 'Kies op de kaart' }).click()
  await expect(page.getByText(/Kies een gebouw of een punt op de kaart/)).toBeVisible()
  // The search flew to the house: it lies under the cross.
  await page.locator('.maplibregl-canvas').focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(600)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Kies een gebouw of een punt op de kaart/)).toBeHidden()
  await expect(page.getByText(/^Gekozen: /)).toBeVisible()
  await expect(page).not.toHaveURL(/pand=/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('nothing sticks out, and both tabs let everybody in', async ({ page }) => {
    for (const tab of ['omgeving', 'vragen', 'omgeving&onderwerp=koppelkans.nieuw']) {
      await page.goto(`/?werkblad=orientatie&blad=${tab}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await expectAccessible(page)
    }
  })
})
