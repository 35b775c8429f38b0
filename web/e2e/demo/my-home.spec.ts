import { readFile } from 'node:fs/promises'
import { browserOf, unfoldHome } from '../support/people.ts'
import { expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

const address = 'Gruttohof 8'

test('I come in with the code of a letter, see what is known of my home, stop a consent, say what is wrong and take it all along', async ({
  page,
  browser,
}) => {
  const known = await unfoldHome(page, address)
  const visit = known.getByRole('listitem').filter({ hasText: 'Langskomen' })
  await pressEnter(visit.locator('summary'))
  await pressEnter(visit.getByRole('button', { name: 'Vastleggen' }))
  await expect(visit.locator('summary')).toContainText('sinds')
  await pressEnter(known.getByRole('button', { name: 'Code voor een brief maken' }))
  const code = (await known.locator('.code-letter__code').textContent()) ?? ''

  const resident = await browserOf(browser, null)
  await resident.goto('/?pagina=mijn-woning')
  await resident.getByLabel('Code uit de brief').fill(code.toLowerCase())
  await pressEnter(resident.getByRole('button', { name: 'Verder' }))
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText(`Uw woning: ${address}`)
  expect(decodeURIComponent(resident.url()).toUpperCase()).not.toContain(code.slice(0, 4))
  await expect(resident.getByText('Energielabel', { exact: true })).toBeVisible()
  await expect(resident.getByRole('region', { name: 'Wie heeft gekeken?' })).toContainText('Regisseur')

  const consent = resident.getByRole('listitem').filter({ hasText: 'Bij u langskomen' })
  await expect(consent).toContainText('U vindt dit goed sinds')
  await pressEnter(consent.getByRole('button', { name: /^Ik stop hiermee/ }))
  await expect(consent).toContainText('U hebt hiervoor geen toestemming gegeven.')
  await resident.getByLabel('Wat klopt er niet?').fill('De dakkapel is van 2019')
  await pressEnter(resident.getByRole('button', { name: 'Versturen' }))
  await expect(resident.getByText('De gemeente heeft nog niet geantwoord.')).toBeVisible()
  await expectAccessible(resident)

  const [taken] = await Promise.all([
    resident.waitForEvent('download'),
    pressEnter(resident.getByRole('link', { name: 'Meenemen als JSON' })),
  ])
  expect(await readFile(await taken.path(), 'utf8')).toContain('De dakkapel is van 2019')
  await pressEnter(resident.getByRole('button', { name: 'Alles wissen' }))
  await pressEnter(resident.getByRole('button', { name: 'Ja, wis alles' }))
  await expect(resident.getByText('Gewist.')).toBeVisible()
  await expect(resident.getByText('De dakkapel is van 2019')).toHaveCount(0)
  await resident.context().close()
})
