import { becomePersona, expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

test('I see that a resident asks something, answer it, and the resident reads my answer', async ({
  page,
}) => {
  await becomePersona(page.request, 'bewoner')
  const words = 'Bij ons is de kelder ook woonruimte.'
  await page.request.post('/v1/mijn-woning/correctieverzoeken', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { over: 'anders', tekst: words },
  })
  await becomePersona(page.request, 'regisseur')
  await page.goto('/?pagina=rechten')
  const menu = page.getByRole('button', { name: 'Meer', exact: true })
  await expect(menu).toHaveAccessibleDescription(/wacht(en)? op antwoord$/)
  await menu.press('Enter')
  await pressEnter(page.getByRole('button', { name: /^Verzoeken van bewoners/ }))
  const request = page.getByRole('listitem').filter({ hasText: words })
  await pressEnter(request.getByText('Beantwoorden'))
  await expectAccessible(page)
  await request.getByRole('radio', { name: 'De gemeente neemt het niet over.' }).check()
  await request.getByLabel('Antwoord aan de bewoner').fill('De kelder telt niet mee voor de BAG.')
  await pressEnter(request.getByRole('button', { name: 'Antwoord versturen' }))
  await expect(page.getByText(/^Je antwoord op het verzoek van .* is verstuurd\.$/)).toBeFocused()
  await expect(request.getByRole('button', { name: 'Antwoord versturen' })).toHaveCount(0)
  await becomePersona(page.request, 'bewoner')
  await page.goto('/?pagina=mijn-woning')
  await expect(request).toContainText('De gemeente neemt het niet over.')
  await expect(request).toContainText('De kelder telt niet mee voor de BAG.')
})

test.describe('a resident', () => {
  test.use({ persona: 'bewoner' })
  test('takes along a page that reads and prints without the product', async ({ page }) => {
    await page.goto('/?pagina=mijn-woning&taal=en')
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Take along to read or print' }).click()
    const file = await coming
    expect(file.suggestedFilename()).toBe('mijn-woning.html')
    const kept = test.info().outputPath('mijn-woning.html')
    await file.saveAs(kept)
    await page.goto(`file://${kept}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Your home: \S/)
    await expect(page.getByRole('heading', { name: 'Who looked?' })).toBeVisible()
    await expectAccessible(page)
  })
})
