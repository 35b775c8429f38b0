import { readFile } from 'node:fs/promises'
import { browserOf } from '../support/people.ts'
import { expect, expectAccessible, test } from '../support/visit.ts'

/** The link that the product told whoever started it. */
async function linkOfFirstStart(): Promise<string> {
  let link: string | undefined
  await expect(async () => {
    const said = await readFile(process.env.E2E_FIRST_WORDS ?? '', 'utf8')
    link = /http:\/\/localhost:\d+\/\S*#\S+/.exec(said)?.[0]
    expect(link).toBeDefined()
  }).toPass()
  return link ?? ''
}

// The tests of the projects after this one come as the administrator that this makes.
test('I start it on my own database, become administrator by the link that it told me, and nobody can use that again', async ({
  page,
  browser,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er staan nog geen gegevens in')
  await expectAccessible(page)
  const link = await linkOfFirstStart()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je bent uitgenodigd als beheerder')
  await expect(page).not.toHaveURL(/#/)
  await page.getByLabel('Je naam').fill('Bea Baas')
  await page.getByLabel(/e-mailadres/i).fill('bea@gemeente.example')
  await page.getByRole('button', { name: 'Neem de uitnodiging aan' }).click()
  await expect(page.getByRole('button', { name: 'Bea Baas', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er staan nog geen gebouwen in')
  await page.context().storageState({ path: process.env.E2E_ADMINISTRATOR ?? '' })

  const stranger = await browserOf(browser, null)
  await stranger.goto(link)
  await expect(stranger.getByText('Deze uitnodiging is al aangenomen.')).toBeVisible()
  await expect(stranger.getByRole('button', { name: 'Neem de uitnodiging aan' })).toHaveCount(0)
  await stranger.context().close()
})
