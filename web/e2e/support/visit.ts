// A visitor whose browser may not complain: errors in the console and requests to elsewhere fail the test.
import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import type { Role } from '../../../api/contract/rights.ts'

export { expect }

/** Makes the browser of a request context one of the demo's people. */
export async function becomePersona(request: APIRequestContext, role: Role): Promise<void> {
  // Only the product's own pages may write, and browsers say so.
  const headers = { 'sec-fetch-site': 'same-origin' }
  const answer = await request.post(`/v1/demo/personages/${role}`, { headers })
  expect(answer.ok()).toBe(true)
}

interface Options {
  /** Matches what a test provokes on purpose. */
  expectedErrors: RegExp
  /** Whose eyes the test borrows on the demo; null comes as a browser that was never here. */
  persona: Role | null
}

/** Browser tests start from here. */
export const test = base.extend<Options & { quietBrowser: undefined; borrowed: undefined }>({
  persona: [null, { option: true }],
  borrowed: [
    async ({ page, persona }, use) => {
      if (persona) await becomePersona(page.request, persona)
      await use(undefined)
    },
    { auto: true },
  ],
  expectedErrors: [/^$/, { option: true }],
  quietBrowser: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== baseURL) complaints.push(`request to ${origin}`)
      })
      await use(undefined)
      expect(complaints.filter((text) => !expectedErrors.test(text))).toEqual([])
    },
    { auto: true },
  ],
})

/** Presses Enter on what can be pressed: `press` alone does not wait, and the key would go to whatever has the focus. */
export async function pressEnter(control: Locator): Promise<void> {
  await expect(control).toBeEnabled()
  await control.press('Enter')
}

/** The map is drawn: its legend has counted what is in view. */
export async function mapIsDrawn(page: Page): Promise<void> {
  const legend = page
    .getByRole('region', { name: 'Legenda' })
    .or(page.getByRole('region', { name: 'Legend' }))
  // The last class is called unknown or no home: the digit is its count, which the first may have in its name (1945).
  await expect(legend.getByRole('button', { pressed: true }).last()).toHaveAccessibleName(/\d/, {
    timeout: 40_000,
  })
}

/** Whatever an automatic check of WCAG 2.2 AA can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // What passed is counted only, and the check runs in the page itself: there are no frames to gather.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(told).toEqual([])
}

/** A building of the area shown whose home carried out a measure, with the number of its events. */
export async function buildingOfAnInnovator(page: Page): Promise<string> {
  const { items } = await (await page.request.get('/v1/gebieden')).json()
  const adoption = await (await page.request.get(`/v1/gebieden/${items[0].id}/adoptie`)).json()
  const index = adoption.categorie.findIndex(
    (category: number, i: number) => category === 0 && adoption.aantal[i] === 1,
  )
  expect(index).toBeGreaterThanOrEqual(0)
  return String(adoption.panden[index]).padStart(16, '0')
}
