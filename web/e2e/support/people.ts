// Other people beside the one whose browser a test has, and a home of the demo that they speak about.
import type { Browser, Locator, Page } from '@playwright/test'
import type { Role } from '../../../api/contract/rights.ts'
import { becomePersona, expect, test } from './visit.ts'

/** A browser of its own: one that was never here, or that of somebody of the demo. */
export async function browserOf(browser: Browser, role: Role | null): Promise<Page> {
  const context = await browser.newContext({
    baseURL: test.info().project.use.baseURL ?? '',
    storageState: { cookies: [], origins: [] },
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  })
  if (role) await becomePersona(context.request, role)
  return context.newPage()
}

/** A home of the demo by its address; `pand` is its building. */
export async function homeAt(
  page: Page,
  address: string,
): Promise<{ pand: string; verblijfsobject: string }> {
  const found = await page.request.get(`/v1/adressen?zoek=${encodeURIComponent(address)}&limiet=1`)
  const { items } = await found.json()
  expect(items[0].weergave).toContain(`${address},`)
  return items[0]
}

/** Opens a building's panel and unfolds a home in it, as somebody who may know whether people are welcome there. */
export async function unfoldHome(page: Page, address: string) {
  const { pand } = await homeAt(page, address)
  await page.goto(`/?pand=${pand}`)
  const summary = page.getByRole('region', { name: 'Uitleg' }).getByText(address, { exact: true }).last()
  await summary.press('Enter')
  const home = page.locator('details.home-consents[open]')
  await expect(approachOf(home)).toBeVisible()
  return home
}

/** Whether people are welcome at an unfolded home. */
export const approachOf = (home: Locator): Locator =>
  home.getByRole('status').filter({ hasText: /welkom|niet benaderen/ })
