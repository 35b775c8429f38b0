import { expect, expectAccessible, test } from '../support/visit.ts'

test('on a phone I choose what the colours tell, and nothing sticks out', async ({ page }) => {
  await page.goto('/?werkblad=orientatie')
  await page
    .getByRole('tab', { name: 'Legenda' })
    .or(page.getByRole('button', { name: 'Legenda' }))
    .first()
    .click()
  const chooser = page.getByRole('combobox', { name: 'Kleur de kaart naar' })
  for (const [theme, title] of [
    ['Energielabel', 'Welk energielabel is geregistreerd?'],
    ['Woningtype', 'Wat voor woning is het?'],
    ['Hoogte', 'Hoe hoog is het?'],
  ] as const) {
    await chooser.selectOption({ label: theme })
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    const box = await chooser.boundingBox()
    if (!box) throw new Error('the chooser is not on the screen')
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
  await expectAccessible(page)
})
