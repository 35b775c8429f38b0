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

interface Brushed {
  /** In the tiles on screen. */
  buildings: number
  /** Milliseconds from the event until the frame that shows it, by kind of brush. */
  times: Record<string, number[]>
}

const taken = async (page: Page, list: 'paintedAfter' | 'eventTimes'): Promise<number[]> => {
  await page.waitForTimeout(400)
  return page.evaluate(`window.${list}.splice(0)`)
}

async function press(page: Page, times: number): Promise<void> {
  const handles = page.locator('.histogram__handle')
  for (let time = 0; time < times; time++) {
    await handles.first().focus()
    await page.keyboard.press(time % 12 < 6 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(120)
  }
}

async function pickLetters(page: Page): Promise<void> {
  const letters = page.locator('button.bar-row:has(.letter)')
  for (let at = 0; at < (await letters.count()); at++) {
    await letters.nth(at).focus()
    await page.keyboard.press('Enter')
    await page.waitForTimeout(150)
  }
}

/** Opens the page, waits until the map is drawn, and brushes. */
export async function brushInBrowser(url: string): Promise<Brushed> {
  const browser = await chromium.launch(launch)
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
    await page.goto(url)
    await page.locator('.charts').waitFor({ timeout: 120_000 })
    // The table lists what the map has drawn.
    await page.locator('.table tbody tr[tabindex]').first().waitFor({ timeout: 240_000 })
    await page.locator('.histogram').first().scrollIntoViewIfNeeded()
    await page.waitForTimeout(3000)
    const title = (await page.locator('.table h2').textContent()) ?? ''
    await page.evaluate(await readFile(new URL('./watch-frames.js', import.meta.url), 'utf8'))
    // The first one draws the veil for every building in view.
    await press(page, 1)
    const first = await taken(page, 'paintedAfter')
    await taken(page, 'eventTimes')
    await press(page, 48)
    const pressed = await taken(page, 'paintedAfter')
    const presented = await taken(page, 'eventTimes')
    await page.locator('.charts__summary .button').click()
    await taken(page, 'paintedAfter')
    await pickLetters(page)
    const picked = await taken(page, 'paintedAfter')
    return {
      buildings: Number(title.replace(/\D/g, '')),
      times: {
        'the first key': first,
        'keys on a handle': pressed,
        '  as presented': presented,
        'pick a letter': picked,
      },
    }
  } finally {
    await browser.close()
  }
}
