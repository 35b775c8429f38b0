import type { Page } from '@playwright/test'
import type { Role } from '../../../api/contract/rights.ts'
import { expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

const headings: [Role, RegExp][] = [
  ['bewoner', /^Uw woning: /],
  ['buurtgroep', /^\d+ adressen in 2 straten$/],
  ['buurtbegeleider', /^Vroege starters zijn aan zet$/],
  ['inclusiviteitscoach', /^Waar kan in Zwaluwhoven hulp nodig zijn\?$/],
  ['analist', /woningen/],
  ['raad', /./],
  ['beheerder', /mens(en)? do(et|en) mee$/],
  ['fg', /^Wie mag wat$/],
]

for (const [role, heading] of headings) {
  test.describe(role, () => {
    test.use({ persona: role })
    test('finds on the first screen what the role is for, and nothing that is refused', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await expect(page.getByRole('button', { name: /^Demo: / })).toBeVisible()
      await expectAccessible(page)
    })
  })
}

const lookAs = async (page: Page, name: RegExp) => {
  await pressEnter(page.getByRole('button', { name: /^Demo: / }))
  await pressEnter(page.getByRole('list', { name: 'Kijk als' }).getByRole('button', { name }))
}

test('I look at the demo without an account, and stay nobody until I choose somebody', async ({ page }) => {
  await page.goto('/')
  await lookAs(page, /^Niet aangemeld/)
  await expect(page.getByRole('button', { name: 'Demo: niet aangemeld' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Werkbladen' }).getByText('Adoptie')).toHaveCount(0)
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Demo: niet aangemeld' })).toBeVisible()
  await lookAs(page, /^Buurtgroep/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/adressen in 2 straten$/)
})

test.describe('somebody without the right', () => {
  test.use({ persona: 'raad' })
  test('who follows a link to what is closed reads who it is for, and can look as them', async ({ page }) => {
    await page.goto('/?pagina=inlezen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Gegevens inlezen: daar is een rol voor nodig',
    )
    await expect(page.getByText('Dit is voor: Analist, Regisseur en Beheerder.')).toBeVisible()
    await expectAccessible(page)
    await page.goto('/?werkblad=adoptie&thema=label')
    await expect(page.getByRole('heading', { name: /^Adoptie: daar is een rol voor nodig/ })).toBeVisible()
    await page.getByRole('button', { name: 'Kijk als regisseur' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vroege starters zijn aan zet')
  })
})

test.describe('a guide of one district', () => {
  test.use({ persona: 'buurtbegeleider' })
  test('is led back from another area', async ({ page }) => {
    await page.goto('/?werkblad=adoptie&gebied=woonplaats-8801')
    await page.getByRole('button', { name: 'Ga naar Zwaluwhoven' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vroege starters zijn aan zet')
  })
})

test('I read who may do what, also in English and by its own short address', async ({ page }) => {
  await page.goto('/rechten')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie mag wat')
  const row = page.getByRole('row', { name: /^Hoe ver elke woning is/ })
  await expect(row.getByRole('cell', { name: 'zien: eigen wijken', exact: true })).toHaveCount(2)
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who may do what')
  await expectAccessible(page)
})
