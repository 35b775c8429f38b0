import { readFile } from 'node:fs/promises'
import { browserOf, unfoldHome } from '../support/people.ts'
import { expect, expectAccessible, test } from '../support/visit.ts'

const address = 'Gruttohof 8'

test('I come in with the code of a letter, see what is known of my home, stop a consent, say what is wrong and take it all along', async ({
  page,
  browser,
}) => {
  const known = await unfoldHome(page, address)
  const visit = known.getByRole('listitem').filter({ hasText: 'Langskomen' })
  await visit.locator('summary').press('Enter')
  await visit.getByRole('button', { name: 'Vastleggen' }).press('Enter')
  await expect(visit.locator('summary')).toContainText('sinds')
  await known.getByRole('button', { name: 'Code voor een brief maken' }).press('Enter')
  const code = (await known.locator('.code-letter__code').textContent()) ?? ''

  const resident = await browserOf(browser, null)
  await resident.goto('/?pagina=mijn-woning')
  await resident.getByLabel('Code uit de brief').fill(code.toLowerCase())
  await resident.getByRole('button', { name: 'Verder' }).press('Enter')
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText(`Uw woning: ${address}`)
  expect(decodeURIComponent(resident.url()).toUpperCase()).not.toContain(code.slice(0, 4))
  await expect(resident.getByText('Energielabel', { exact: true })).toBeVisible()
  await expect(resident.getByRole('region', { name: 'Wie heeft gekeken?' })).toContainText('Regisseur')

  const consent = resident.getByRole('listitem').filter({ hasText: 'Bij u langskomen' })
  await expect(consent).toContainText('U vindt dit goed sinds')
  await consent.getByRole('button', { name: /^Ik stop hiermee/ }).press('Enter')
  await expect(consent).toContainText('U hebt hiervoor geen toestemming gegeven.')
  await resident.getByLabel('Wat klopt er niet?').fill('De dakkapel is van 2019')
  await resident.getByRole('button', { name: 'Versturen' }).press('Enter')
  await expect(resident.getByText('De gemeente heeft nog niet geantwoord.')).toBeVisible()
  await expectAccessible(resident)

  const [taken] = await Promise.all([
    resident.waitForEvent('download'),
    resident.getByRole('link', { name: 'Meenemen als JSON' }).press('Enter'),
  ])
  expect(await readFile(await taken.path(), 'utf8')).toContain('De dakkapel is van 2019')
  await resident.getByRole('button', { name: 'Alles wissen' }).press('Enter')
  await resident.getByRole('button', { name: 'Ja, wis alles' }).press('Enter')
  await expect(resident.getByText('Gewist.')).toBeVisible()
  await expect(resident.getByText('De dakkapel is van 2019')).toHaveCount(0)
  await resident.context().close()
})
