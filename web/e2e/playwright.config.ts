// End-to-end tests in a real browser, each against a running product: the demo on the embedded database, Weesp on the server one.
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const demoPort = 8180
const weespPort = 8181
const emptyPort = 8182

/** Debian's Chromium; another one by CHROMIUM. Drawn in software, for machines without a graphics card. */
const browser = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
  ],
}

const weespExtract = resolve(root, '../shared/data/bag/BAGGEM0457L-15102021.zip')
const hasWeesp = existsSync(weespExtract)
if (!hasWeesp && process.env.CI === 'true') throw new Error(`CI has to have ${weespExtract}`)
if (!hasWeesp)
  console.warn('The Weesp tests are skipped: ../shared/data/bag/BAGGEM0457L-15102021.zip is absent')

if (hasWeesp) process.env.WEESP_EXTRACT = weespExtract

/** Playwright reads this file again in every worker; the folder is made once. */
process.env.E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'zwermkaart-e2e-'))
const folder = process.env.E2E_FOLDER

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: { launchOptions: browser, locale: 'nl-NL', trace: 'retain-on-failure' },
  projects: [
    {
      name: 'demo',
      testMatch: 'demo/**/*.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        baseURL: `http://127.0.0.1:${demoPort}`,
      },
    },
    {
      name: 'demo on a phone',
      testMatch: 'phone/**/*.spec.ts',
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 390, height: 844 },
        baseURL: `http://127.0.0.1:${demoPort}`,
      },
    },
    {
      name: 'first start',
      testMatch: 'first-start/**/*.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        baseURL: `http://127.0.0.1:${emptyPort}`,
      },
    },
    ...(hasWeesp
      ? [
          {
            name: 'weesp',
            testMatch: 'weesp/**/*.spec.ts',
            use: {
              ...devices['Desktop Chrome'],
              viewport: { width: 1440, height: 900 },
              baseURL: `http://127.0.0.1:${weespPort}`,
            },
          },
        ]
      : []),
  ],
  webServer: [
    {
      command: 'node --import tsx scripts/serve.ts',
      cwd: root,
      url: `http://127.0.0.1:${demoPort}/ready`,
      timeout: 180_000,
      env: {
        PORT: String(demoPort),
        DATA_DIR: join(folder, 'demo'),
        DATABASE_URL: '',
        DEMO: 'true',
        LOG_LEVEL: 'warn',
      },
    },
    {
      command: 'node --import tsx scripts/serve.ts',
      cwd: root,
      url: `http://127.0.0.1:${emptyPort}/ready`,
      timeout: 180_000,
      env: {
        PORT: String(emptyPort),
        DATA_DIR: join(folder, 'empty'),
        DATABASE_URL: '',
        DEMO: 'false',
        BACKGROUND_TILES: 'none',
        LOG_LEVEL: 'warn',
      },
    },
    ...(hasWeesp
      ? [
          {
            command: 'node --import tsx web/e2e/support/serve-weesp.ts',
            cwd: root,
            url: `http://127.0.0.1:${weespPort}/ready`,
            timeout: 240_000,
            env: {
              PORT: String(weespPort),
              DATA_DIR: join(folder, 'weesp'),
              DEMO: 'false',
              LOG_LEVEL: 'warn',
              WEESP_EXTRACT: weespExtract,
            },
          },
        ]
      : []),
  ],
})
