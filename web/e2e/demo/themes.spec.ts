import type { Page } from '@playwright/test'
import { expect, expectAccessible, mapIsDrawn, test } from '../support/visit.ts'

const legend = (page: Page) => page.getByRole('region', { name: 'Legenda' })
const chooser = (page: Page) => page.getByRole('combobox', { name: 'Kleur de kaart naar' })
const means = (page: Page) => page.getByRole('combobox', { name: 'Gemiddelde per buurt erbij tekenen' })

/** The buildings that the legend counts in all its classes together; not a number while one of them has no count. */
async function total(page: Page): Promise<number> {
  const names = await legend(page).getByRole('button', { pressed: true }).allInnerTexts()
  const counts = names.map((name) => Number(/([\d.]+)\s*$/.exec(name)?.[1]?.replaceAll('.', '')))
  return counts.reduce((sum, count) => sum + count, 0)
}

const themes = [
  {
    option: 'Energielabel',
    id: 'label',
    title: 'Welk energielabel is geregistreerd?',
    source: /EP-Online, stand van \d+ \w+ \d{4}/,
    unknown: /Geen label bekend: [\d.]+ van [\d.]+ woningen \(.*%\)/,
    entry: /^[A-G]\b/,
  },
  {
    option: 'Woningtype',
    id: 'woningtype',
    title: 'Wat voor woning is het?',
    source: /BAG, stand van \d+ \w+ \d{4}; EP-Online/,
    unknown: /Onbekend: [\d.]+ van [\d.]+ gebouwen \(.*%\)/,
    entry: /^Tussenwoning/,
  },
  {
    option: 'Hoogte',
    id: 'hoogte',
    title: 'Hoe hoog is het?',
    source: /3DBAG, stand van \d+ \w+ \d{4}/,
    unknown: /Onbekend: [\d.]+ van [\d.]+ gebouwen \(.*%\)/,
    entry: /^7 tot 10 m/,
  },
] as const

test('I colour the map by label, housing type and height: counts, source and what is unknown are there', async ({
  page,
}) => {
  await page.goto('/?werkblad=orientatie')
  await mapIsDrawn(page)
  for (const { option, id, title, source, unknown, entry } of themes) {
    await chooser(page).selectOption({ label: option })
    await expect(page).toHaveURL(new RegExp(`thema=${id}`))
    await expect(legend(page).getByRole('heading', { name: title })).toBeVisible()
    await expect(legend(page).getByRole('button', { name: entry }).first()).toHaveAccessibleName(/[1-9]/)
    await expect.poll(() => total(page)).toBeGreaterThan(100)
    await expect(legend(page).getByText(source)).toBeVisible()
    await expect(legend(page).getByText(unknown).first()).toBeVisible()
    await expectAccessible(page)
  }
  await page.reload()
  await mapIsDrawn(page)
  await expect(chooser(page)).toHaveValue('hoogte')
  await expect.poll(() => total(page)).toBeGreaterThan(100)
})

test('I draw the gas of every buurt over the map, read its value, and a reload keeps it', async ({
  page,
}) => {
  await page.goto('/?werkblad=orientatie&thema=label')
  await mapIsDrawn(page)
  await means(page).selectOption({ label: 'Gasverbruik' })
  await expect(page).toHaveURL(/gemiddelde=gas/)
  const values = legend(page)
    .getByRole('listitem')
    .filter({ hasText: /m³ · [\d.]+ woningen/ })
  await expect(values.first()).toBeVisible()
  await expect(legend(page).getByText(/Bron: .*; cijfers van \d{4}, per woning per jaar/)).toBeVisible()
  await expectAccessible(page)
  const told = await values.allInnerTexts()
  await page.reload()
  await mapIsDrawn(page)
  await expect(means(page)).toHaveValue('gas')
  await expect(chooser(page)).toHaveValue('label')
  await expect.poll(() => values.allInnerTexts()).toEqual(told)
})
