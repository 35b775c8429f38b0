import { expect, expectAccessible, test } from '../support/visit.ts'

test('on a phone I see the map with one sheet below: nothing sticks out, every button is large enough for a cold thumb, and I read the legend', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByText('Vroege starters zijn aan zet')).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await expectAccessible(page)
  // The target, not the picture: a slim handle may reach further than it looks.
  const small = await page.getByRole('button').evaluateAll((buttons) =>
    buttons
      .filter((button) => button.checkVisibility())
      .map((button) => ({ button, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.top >= 0 && box.bottom <= innerHeight)
      .filter(({ button, box }) => {
        const reaches = (x: number, y: number) => button.contains(document.elementFromPoint(x, y))
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        const high = box.height >= 44 || reaches(x, box.bottom - 43) || reaches(x, box.top + 43)
        const wide = box.width >= 44 || reaches(box.right - 43, y) || reaches(box.left + 43, y)
        return !high || !wide
      })
      .map(({ button, box }) => `${button.textContent}: ${Math.round(box.width)}×${Math.round(box.height)}`),
  )
  expect(small).toEqual([])
  await page
    .getByRole('tab', { name: 'Legenda' })
    .or(page.getByRole('button', { name: 'Legenda' }))
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^Innovators/ }).first()).toBeVisible()
})
