// Who may import: there are no accounts yet, so whoever can read the data folder.
import { timingSafeEqual } from 'node:crypto'
import { AppError } from '../platform/errors/app-error.ts'
import type { Services } from '../platform/services.ts'

/** There are no accounts yet: whoever can read the data folder may import into it. */
export function requireFolderToken({ folderToken }: Services, header: string | undefined): void {
  if (folderToken === undefined) {
    throw new AppError(
      'not-allowed',
      'With a database server, run `npm run import` with DATABASE_URL instead.',
    )
  }
  const expected = Buffer.from(`Bearer ${folderToken}`)
  const given = Buffer.from(header ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new AppError(
      'not-allowed',
      'Only who can read the data folder may import: run `npm run import` there.',
    )
  }
}
