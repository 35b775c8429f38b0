import { approachOf, browserOf, unfoldHome } from '../support/people.ts'
import { expect, expectAccessible, pressEnter, test } from '../support/visit.ts'

const address = 'Merelhof 6'

test('I record a consent with its text and how it was told, and once it is withdrawn the coach no longer reads the address', async ({
  page,
  browser,
}) => {
  const coach = await browserOf(browser, 'inclusiviteitscoach')
  const home = await unfoldHome(page, address)
  const purpose = home.getByRole('listitem').filter({ hasText: 'Hulp van een coach' })
  await home.getByLabel('Hoe is het verteld?').selectOption('Per telefoon')
  await pressEnter(purpose.locator('summary'))
  await expect(purpose).toContainText('Een coach mag u helpen')
  await pressEnter(purpose.getByRole('button', { name: 'Vastleggen' }))
  await expect(purpose.locator('summary')).toHaveText(/sinds \d+ \w+ 20\d\d$/)
  await expect(purpose).toContainText('Hoe verteld: Per telefoon. Tekst: coach-')
  await expectAccessible(page)

  await coach.goto('/')
  const asked = coach.getByRole('listitem').filter({ hasText: address })
  await expect(asked).toBeVisible()
  await pressEnter(purpose.getByRole('button', { name: 'Intrekken' }))
  await expect(purpose.locator('summary')).toContainText('geen toestemming')
  await coach.reload()
  await expect(coach.getByRole('heading', { name: 'Cijfers per buurt' })).toBeVisible()
  await expect(coach.getByRole('heading', { name: /coach$/ })).toBeVisible()
  await expect(asked).toHaveCount(0)
  await coach.context().close()
})

test('I write down that a home wants no visit, and the guide of the district is told so', async ({
  page,
  browser,
}) => {
  const home = await unfoldHome(page, address)
  const guide = await browserOf(browser, 'buurtbegeleider')
  await pressEnter(home.getByRole('button', { name: 'Niet benaderen' }))
  await expect(approachOf(home)).toHaveText(/niet benaderen$/)
  try {
    const seen = await unfoldHome(guide, address)
    await expect(approachOf(seen)).toHaveText(/niet benaderen$/)
    await guide.context().close()
  } finally {
    // Other tests count who is welcome.
    await pressEnter(home.getByRole('button', { name: 'Weer welkom' }))
    await expect(approachOf(home)).toHaveText(/welkom$/)
  }
})
