// The real files of public registers that tests read. They live beside the project and are never copied into it.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'vitest'

/** Absolute path of a file under ../shared/data. */
export function realFile(path: string): string {
  return resolve('..', 'shared', 'data', path)
}

/**
 * A test on real files: skipped with the reason where they are absent (somebody's own clone), failing there under CI.
 */
export function testOnRealFiles(
  paths: string[],
  title: string,
  work: () => Promise<void> | void,
  timeout = 300_000,
): void {
  const absent = paths.filter((path) => !existsSync(realFile(path)))
  if (absent.length === 0) {
    test(title, { timeout }, work)
  } else if (process.env.CI === 'true') {
    test(title, () => {
      throw new Error(`CI has to have these files: ${absent.join(', ')} (under ../shared/data)`)
    })
  } else {
    test.skip(`${title} (skipped: ../shared/data/${absent[0]} is absent)`, () => {})
  }
}
