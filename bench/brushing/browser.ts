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

async function drag(page: Page, steps: number): Promise<void> {
  const field = page.locator('.histogram__field').first()
  await page.evaluate("document.querySelector('.histogram__field').scrollIntoView({ block: 'center' })")
  const box = await field.boundingBox()
  if (!box) throw new Error('There is no chart of years')
  const y = box.y + box.height / 2
  const at = (step: number) => box.x + box.width * (0.12 + (0.8 * step) / steps)
  await page.mouse.move(at(0), y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(at(step), y)
    await page.waitForTimeout(120)
  }
  await page.mouse.up()
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
    await drag(page, 5)
    await taken(page, 'paintedAfter')
    await drag(page, 40)
    const dragged = await taken(page, 'paintedAfter')
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
        'drag over years': dragged,
        'keys on a handle': pressed,
        '  as presented': presented,
        'pick a letter': picked,
      },
    }
  } finally {
    await browser.close()
  }
}
