// Brushes the chart of construction years in Chromium as a person would, and notes when the frame after each step was painted.
import { readFile } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'

const launch = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--no-sandbox',
    '--disable-background-networking',
  ],
}

/** Milliseconds from the event, a number for every step of the hand. */
export interface Steps {
  /** Until the frame that shows the charts was handed over. */
  charts: number[]
  /** Until the map had veiled what does not fit. */
  veiled: number[]
  /** Until the browser had presented the next frame; of keys and clicks. */
  presented: number[]
}

interface Brushed {
  /** In the tiles on screen. */
  buildings: number
  steps: Record<string, Steps>
}

/** What was measured since the last time. */
async function taken(page: Page): Promise<Steps> {
  await page.waitForTimeout(1500)
  return page.evaluate(
    `({ charts: chartsAfter.splice(0), veiled: veiledAfter.splice(0), presented: presentedAfter.splice(0) })`,
  )
}

async function press(page: Page, times: number): Promise<void> {
  const handles = page.locator('.histogram__handle')
  for (let time = 0; time < times; time++) {
    await handles.first().focus()
    await page.keyboard.press(time % 12 < 6 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(120)
  }
}

/** To and fro across the bars, as fast as a hand does. */
async function drag(page: Page, times: number): Promise<void> {
  const box = await page.locator('.histogram__field').first().boundingBox()
  if (!box) throw new Error('There is no histogram')
  for (let time = 0; time < times; time++) {
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2)
    await page.mouse.down()
    for (let step = 1; step <= 24; step++) {
      await page.mouse.move(box.x + box.width * (0.2 + step * 0.025), box.y + box.height / 2)
      await page.waitForTimeout(30)
    }
    await page.mouse.up()
    await page.waitForTimeout(500)
  }
}

async function pickLetters(page: Page): Promise<void> {
  const letters = page.locator('button.bar-row:has(.letter)')
  for (let at = 0; at < (await letters.count()); at++) {
    await letters.nth(at).focus()
    await page.keyboard.press('Enter')
    // Whoever picks a letter looks at what it does.
    await page.waitForTimeout(1500)
  }
}

const clear = async (page: Page) => {
  await page.locator('.charts__summary .button').click()
  await taken(page)
}

/** The cookies of a request's header, for a browser that opens that address. */
const cookiesOf = (header: string, url: string) =>
  header.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })

/** Opens the page, waits until the map is drawn, and brushes. */
export async function brushInBrowser(url: string, cookie: string): Promise<Brushed> {
  const browser = await chromium.launch(launch)
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
    await page.context().addCookies(cookiesOf(cookie, url))
    await page.goto(url)
    await page.locator('.charts').waitFor({ timeout: 120_000 })
    // The table lists what the map has drawn.
    await page.locator('.table tbody tr[tabindex]').first().waitFor({ timeout: 240_000 })
    await page.locator('.histogram').first().scrollIntoViewIfNeeded()
    await page.waitForTimeout(4000)
    const title = (await page.locator('.table h2').textContent()) ?? ''
    await page.evaluate(await readFile(new URL('./watch-frames.js', import.meta.url), 'utf8'))
    const steps: Brushed['steps'] = {}
    const measure = async (name: string, act: () => Promise<void>) => {
      await act()
      steps[name] = await taken(page)
    }
    await measure('the first key', () => press(page, 1))
    await measure('keys on a handle', () => press(page, 48))
    await measure('drag', () => drag(page, 4))
    await clear(page)
    await measure('pick a letter', () => pickLetters(page))
    return { buildings: Number(title.replace(/\D/g, '')), steps }
  } finally {
    await browser.close()
  }
}
