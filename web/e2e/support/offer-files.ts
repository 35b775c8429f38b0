// Offers files on the page for imports, as somebody with a mouse or a keyboard does.
import type { Page } from '@playwright/test'
import { pressEnter } from './visit.ts'

type Offered = string | { name: string; mimeType: string; buffer: Buffer }

/** Presses the button and chooses files in the browser's own window. */
export async function offerFiles(page: Page, files: Offered[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await pressEnter(page.getByRole('button', { name: /^(Kies bestanden|Choose files)$/ }))
  await (await choosing).setFiles(files as string[])
}

/** A file that exists in the test alone. */
export const madeFile = (name: string, text: string): Exclude<Offered, string> => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
})
