import type { Page } from '@playwright/test'
import { expect, expectAccessible, mapIsDrawn, test } from '../support/visit.ts'

/** De Meent 3: a house of which no label is known, in the middle of what the cards leave free. */
const house = '52.14887,4.84749,17.5'
const panel = (page: Page) => page.getByRole('region', { name: 'Uitleg' })
const canvas = (page: Page) => page.locator('.maplibregl-canvas')

/** Raises the buildings with the keyboard alone. */
async function standUp(page: Page): Promise<void> {
  await mapIsDrawn(page)
  const button = page.getByRole('button', { name: '3D: toon de hoogte van gebouwen' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/3d=true/)
}

test('buildings stand up, and I choose one with Enter and leave it with Escape', async ({ page }) => {
  await page.goto(`/?werkblad=orientatie&plek=${house}`)
  await standUp(page)
  await expectAccessible(page)
  await canvas(page).focus()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/pand=\d{16}/, { timeout: 2000 })
  }).toPass()
  await expect(page).toHaveURL(/3d=true/)
  await expect(panel(page).getByRole('heading', { name: 'Hoe groot het gebouw is' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/pand=/)
  await expect(page).toHaveURL(/3d=true/)
})

/** How much of the square around that point is as dark as ink, from 0 to 1. */
async function inkAround(page: Page, x: number, y: number): Promise<number> {
  const side = 60
  const clip = { x: x - side / 2, y: y - side / 2, width: side, height: side }
  const picture = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!drawing) throw new Error('no canvas')
    drawing.drawImage(image, 0, 0)
    const { data: pixels } = drawing.getImageData(0, 0, image.width, image.height)
    let dark = 0
    for (let i = 0; i < pixels.length; i += 4) if (Math.max(...pixels.subarray(i, i + 3)) < 75) dark++
    return dark / (image.width * image.height)
  }, picture)
}

for (const [what, theme] of [
  ['in its colour', 'hoogte'],
  ['hatched', 'label'],
] as const)
  test(`a building that stands ${what} opens its panel by a click, and turns to ink`, async ({ page }) => {
    await page.goto(`/?werkblad=orientatie&thema=${theme}&plek=${house}`)
    await standUp(page)
    await mapIsDrawn(page)
    const box = await canvas(page).boundingBox()
    if (!box) throw new Error('no map')
    const [x, y] = [box.x + box.width * 0.45, box.y + box.height * 0.5]
    await page.mouse.move(box.x + 5, box.y + box.height - 5)
    const before = await inkAround(page, x, y)
    await page.mouse.click(x, y)
    await expect(page).toHaveURL(/pand=\d{16}/)
    await expect(page).toHaveURL(/3d=true/)
    await expect(panel(page).getByRole('heading', { name: 'Hoe groot het gebouw is' })).toBeVisible()
    await page.mouse.move(box.x + 5, box.y + box.height - 5)
    await expect.poll(() => inkAround(page, x, y)).toBeGreaterThan(before + 0.15)
  })
