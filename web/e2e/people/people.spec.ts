import type { Browser, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, expectAccessible, test } from '../support/visit.ts'

// One real database without data: its administrator is signed in, and everybody else comes by themselves.
test.describe.configure({ mode: 'serial' })

const email = 'anna@gemeente.example'
const name = 'Anna Analist'

interface Mail {
  subject: string
  text: string
}

/** The link in the newest mail to Anna that has not been used yet. */
async function linkFromMail(page: Page, used: Set<string>): Promise<string> {
  let link: string | undefined
  await expect(async () => {
    const mails: Mail[] = await (await page.request.get(`${process.env.E2E_MAILS}?to=${email}`)).json()
    const links = mails.flatMap(({ text }) => text.match(/http:\/\/localhost:\d+\/\S*#\S+/) ?? [])
    link = links.find((found) => !used.has(found))
    expect(link).toBeDefined()
  }).toPass()
  used.add(link ?? '')
  return link ?? ''
}

const usedLinks = new Set<string>()

/** A browser of its own in which nobody is signed in. */
async function newcomer(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: test.info().project.use.baseURL ?? '',
    storageState: { cookies: [], origins: [] },
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
  })
  return context.newPage()
}

const corner = (page: Page, label: string | RegExp) => page.getByRole('button', { name: label, exact: true })

async function signOut(page: Page): Promise<void> {
  await corner(page, name).click()
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(corner(page, 'Niet aangemeld')).toBeVisible()
}

async function signInByMail(page: Page): Promise<void> {
  await page.goto('/?pagina=aanmelden')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await expect(page.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible()
  await page.goto(await linkFromMail(page, usedLinks))
  await expect(page).not.toHaveURL(/#/)
  await page.getByRole('button', { name: 'Meld mij aan' }).click()
}

test('I invite somebody by mail, and they accept with a link that leaves no trace in the address', async ({
  page,
  browser,
}) => {
  await page.goto('/?pagina=leden')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 mens doet mee')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('combobox', { name: 'Rol' }).selectOption({ label: 'Analist' })
  await page.getByRole('button', { name: 'Nodig uit' }).click()
  await expect(page.getByText(`De uitnodiging voor ${email} is onderweg.`)).toBeVisible()
  await expectAccessible(page)

  const anna = await newcomer(browser)
  await anna.goto(await linkFromMail(page, usedLinks))
  await expect(anna.getByRole('heading', { level: 1 })).toHaveText('Je bent uitgenodigd als analist')
  expect(anna.url()).not.toContain('#')
  await expect(anna.getByText('Voor de hele gemeente.')).toBeVisible()
  await expectAccessible(anna)
  await anna.getByLabel('Je naam').fill(name)
  await anna.getByRole('button', { name: 'Neem de uitnodiging aan' }).click()
  await expect(corner(anna, name)).toBeVisible()
  await anna.context().close()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 mensen doen mee')
})

test('I sign in at my organisation', async ({ browser }) => {
  const anna = await newcomer(browser)
  await anna.goto('/?pagina=aanmelden')
  await expectAccessible(anna)
  await anna.getByRole('button', { name: 'Aanmelden met de gemeente' }).click()
  await anna.locator('input[name=login]').fill(email)
  await anna.locator('input[name=password]').fill('whatever')
  await anna.locator('button[type=submit]').click()
  await expect(corner(anna, name)).toBeVisible()
  expect(new URL(anna.url()).origin).toBe(test.info().project.use.baseURL)
  await anna.context().close()
})

test('whom nobody invited is told so, and gets no account', async ({ browser }) => {
  const stranger = await newcomer(browser)
  await stranger.goto('/?pagina=aanmelden')
  await stranger.getByRole('button', { name: 'Aanmelden met de gemeente' }).click()
  await stranger.locator('input[name=login]').fill('vreemd@elders.example')
  await stranger.locator('input[name=password]').fill('whatever')
  await stranger.locator('button[type=submit]').click()
  await expect(stranger.getByRole('alert')).toHaveText(/Misschien ben je nog niet uitgenodigd/)
  await expect(corner(stranger, 'Niet aangemeld')).toBeVisible()
  await stranger.context().close()
})

test('I set up an app with codes, and sign in with it where my role asks that', async ({ page, browser }) => {
  const anna = await newcomer(browser)
  await signInByMail(anna)
  await expect(corner(anna, name)).toBeVisible()
  await anna.goto('/?pagina=account')
  await anna.getByRole('button', { name: 'Stel de app in' }).click()
  await expect(anna.getByRole('img', { name: 'QR-code voor je app met codes' })).toBeVisible()
  await expectAccessible(anna)
  const secret = (await anna.locator('.secret').textContent())?.replaceAll(' ', '') ?? ''
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  await anna.getByLabel(/Typ ter controle de code/).fill(code())
  await anna.getByRole('button', { name: 'Controleer' }).click()
  await expect(anna.getByText('De app met codes staat aan.')).toBeVisible()
  await signOut(anna)

  await page.goto('/?pagina=leden')
  const role = page.getByRole('listitem').filter({ has: page.getByText('Analist', { exact: true }) })
  await page.getByLabel('Tweede stap verplicht voor Analist').check()
  await role.getByRole('button', { name: 'Bewaar' }).click()
  await expect(role.getByText('Bewaard', { exact: true })).toBeVisible()

  await signInByMail(anna)
  await expect(anna.getByRole('heading', { level: 1 })).toHaveText('Tweede stap')
  await expectAccessible(anna)
  await anna.getByLabel(/Code uit je app/).fill(code())
  await anna.getByRole('button', { name: 'Controleer' }).click()
  // The page begins again; a visit elsewhere before that would be broken off.
  await anna.waitForURL((url) => !url.searchParams.has('pagina'))
  // An analyst may read files in; before the second step nobody was one.
  await expect(corner(anna, name)).toBeVisible()
  await anna.goto('/?pagina=inlezen')
  await expect(anna.getByRole('button', { name: 'Kies bestanden' })).toBeVisible()
  await anna.context().close()
})

test('I add a passkey and sign in with it alone', async ({ browser }) => {
  const anna = await newcomer(browser)
  const session = await anna.context().newCDPSession(anna)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  // The second factor of the test before stands in the way of adding another; the administrator's own account has none.
  await anna.context().addCookies((await browserOfAdministrator(browser)).cookies)
  await anna.goto('/?pagina=account')
  await anna.getByLabel(/^Naam, bijvoorbeeld/).fill('telefoon van Bea')
  await anna.getByRole('button', { name: 'Voeg een toegangssleutel toe' }).click()
  await expect(anna.getByText('telefoon van Bea').first()).toBeVisible()
  await anna.context().clearCookies()
  await anna.goto('/?pagina=aanmelden')
  await anna.getByRole('button', { name: 'Aanmelden met een toegangssleutel' }).click()
  await expect(corner(anna, 'Bea Baas')).toBeVisible()
  await anna.context().close()
})

/** The storage of the browser in which the administrator is signed in. */
async function browserOfAdministrator(browser: Browser) {
  const { storageState } = test.info().project.use
  const context = await browser.newContext({
    storageState: typeof storageState === 'string' ? storageState : '',
  })
  const state = await context.storageState()
  await context.close()
  return state
}

test('I end a role, and who held it is told calmly at the next click', async ({ page, browser }) => {
  await page.goto('/?pagina=leden')
  await page.getByLabel('Tweede stap verplicht voor Analist').uncheck()
  const role = page.getByRole('listitem').filter({ has: page.getByText('Analist', { exact: true }) })
  await role.getByRole('button', { name: 'Bewaar' }).click()
  await expect(role.getByText('Bewaard', { exact: true })).toBeVisible()

  const anna = await newcomer(browser)
  await signInByMail(anna)
  await expect(corner(anna, name)).toBeVisible()
  await anna.goto('/?pagina=inlezen')
  await expect(anna.getByRole('button', { name: 'Kies bestanden' })).toBeVisible()

  await page.getByRole('button', { name: `Beëindig analist van ${name}` }).click()
  await page.getByRole('button', { name: 'Ja, beëindig nu' }).click()
  await expect(page.getByText(`${name} is geen analist meer.`).first()).toBeVisible()

  await anna.locator('input[type=file]').setInputFiles({
    name: 'iets.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('a;b\r\n1;2\r\n'),
  })
  await expect(anna.getByText('Je rol is afgelopen of ingetrokken.')).toBeVisible()
  await expect(anna.getByText('Er is niets misgegaan.', { exact: false })).toBeVisible()
  await expectAccessible(anna)
  await anna.context().close()
})
