// Who may import: there are no accounts yet, so the product's own pages and whoever can read the data folder.
import { timingSafeEqual } from 'node:crypto'
import { AppError } from '../platform/errors/app-error.ts'
import { isFromOwnPage } from '../platform/http/security.ts'
import type { Services } from '../platform/services.ts'

/** The request's headers, as hono gives them. */
interface Headers {
  header(name: string): string | undefined
}

/** @throws AppError 'not-allowed' for anybody else; on the server database only the pages may */
export function requireImporter({ folderToken }: Services, request: Headers): void {
  if (isFromOwnPage(request)) return
  const header = request.header('authorization')
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
