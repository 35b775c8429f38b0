import { expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

test.describe('the administrator', () => {
  test.use({ persona: 'beheerder' })

  test('gives somebody a second role and another end date, by keyboard', async ({ page }) => {
    await page.goto('/?pagina=leden')
    const member = page.getByRole('listitem').filter({ has: page.getByText('beheerder@demo.example') })
    const role = member.getByRole('combobox', { name: 'Rol' })
    await pressEnter(member.getByRole('button', { name: 'Geef Bea Beheerder nog een rol' }))
    await expect(role).toBeFocused()
    await role.selectOption({ label: 'Raad' })
    await member.getByLabel('Tot en met').fill('')
    await expectAccessible(page)
    await pressEnter(member.getByRole('button', { name: 'Geef deze rol' }))
    const change = member.getByRole('button', { name: 'Verander de einddatum van raad van Bea Beheerder' })
    await expect(member.getByText('Raad, overal')).toBeVisible()
    await change.press('Enter')
    await member.getByLabel('Tot en met').fill('2030-05-01')
    await page.keyboard.press('Enter')
    await expect(member.getByText('tot en met 1 mei 2030')).toBeVisible()
    await expect(change).toBeFocused()
    await pressEnter(member.getByRole('button', { name: 'Beëindig raad van Bea Beheerder' }))
    await pressEnter(member.getByRole('button', { name: 'Ja, beëindig nu' }))
    await expect(member.getByText(/Raad, overal beëindigd op/)).toBeVisible()
  })
})

test('who keeps the districts’ members without being administrator sees no settings of roles, nor second steps', async ({
  page,
}) => {
  await page.goto('/?pagina=leden')
  await expect(page.getByText('regisseur@demo.example')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Uitnodigingen zonder antwoord' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Rol' }).getByRole('option')).toHaveText([
    'Buurtbegeleider',
    'Buurtgroep',
    'Bewoner',
  ])
  await expect(page.getByRole('heading', { name: 'Wat een rol vraagt' })).toHaveCount(0)
  await expect(page.getByText(/^Meer over /)).toHaveCount(0)
})
