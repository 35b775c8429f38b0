// End-to-end tests in a real browser, each against a running product: the demo on the embedded database, Weesp on the server one.
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import type { Role } from '../../api/contract/rights.ts'

const root = resolve(import.meta.dirname, '../..')

/** Six ports from here on; another number lets two runs stand beside each other. */
const firstPort = Number(process.env.E2E_PORT ?? 8180)
const [demoPort, weespPort, emptyPort, providerPort, mailPort, smtpPort] = [0, 1, 2, 3, 4, 5].map(
  (step) => firstPort + step,
)

/** A name, for passkeys are bound to one. */
const emptyUrl = `http://localhost:${emptyPort}`

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

/** Browsers in which somebody is signed in: by a test that came before, or by a server's support script. */
const signedIn = (server: string) => join(folder, `${server}-signed-in.json`)
/** What the empty product says as it starts, its one-time link among it. */
process.env.E2E_FIRST_WORDS ??= join(folder, 'empty-first-words.txt')
process.env.E2E_ADMINISTRATOR ??= signedIn('empty')
process.env.E2E_MAILS ??= `http://127.0.0.1:${mailPort}/mails`

/**
 * A browser that draws in software on two busy cores now and then misses a moment. Such a test gets a second try, and
 * `npm test` tells how many needed it; those that build on one another's changes get none.
 */
const retries = 1

export default defineConfig<{ persona: Role | null }>({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    launchOptions: browser,
    locale: 'nl-NL',
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'demo',
      retries,
      testMatch: 'demo/**/*.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        baseURL: `http://127.0.0.1:${demoPort}`,
        persona: 'regisseur',
      },
    },
    {
      name: 'demo on a phone',
      retries,
      testMatch: 'phone/**/*.spec.ts',
      use: {
        ...devices['Pixel 7'],
        // Its own 2.6 would draw seven times the pixels, in software.
        deviceScaleFactor: 1,
        viewport: { width: 390, height: 844 },
        baseURL: `http://127.0.0.1:${demoPort}`,
        persona: 'regisseur',
      },
    },
    {
      name: 'first administrator',
      testMatch: 'first-administrator/**/*.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        baseURL: emptyUrl,
      },
    },
    {
      name: 'first start',
      dependencies: ['first administrator'],
      testMatch: 'first-start/**/*.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        baseURL: emptyUrl,
        storageState: signedIn('empty'),
      },
    },
    {
      name: 'people',
      dependencies: ['first administrator'],
      testMatch: 'people/**/*.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        baseURL: emptyUrl,
        storageState: signedIn('empty'),
      },
    },
    ...(hasWeesp
      ? [
          {
            name: 'weesp',
            retries,
            testMatch: 'weesp/**/*.spec.ts',
            use: {
              ...devices['Desktop Chrome'],
              viewport: { width: 1440, height: 900 },
              baseURL: `http://127.0.0.1:${weespPort}`,
              storageState: signedIn('weesp'),
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
      command: 'node --import tsx web/e2e/support/mail-server.ts',
      cwd: root,
      url: `http://127.0.0.1:${mailPort}/ready`,
      env: { PORT: String(mailPort), SMTP_PORT: String(smtpPort) },
    },
    {
      command: 'node --import tsx web/e2e/support/oidc-provider.ts',
      cwd: root,
      url: `http://localhost:${providerPort}/.well-known/openid-configuration`,
      env: { PORT: String(providerPort), REDIRECT_URI: `${emptyUrl}/auth/callback/oidc` },
    },
    {
      command: 'node --import tsx scripts/serve.ts > "$FIRST_WORDS"',
      cwd: root,
      url: `${emptyUrl}/ready`,
      timeout: 180_000,
      env: {
        PORT: String(emptyPort),
        DATA_DIR: join(folder, 'empty'),
        DATABASE_URL: '',
        DEMO: 'false',
        BACKGROUND_TILES: 'none',
        LOG_LEVEL: 'warn',
        PUBLIC_URL: emptyUrl,
        SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
        MAIL_FROM: 'Zwermkaart <zwermkaart@gemeente.example>',
        OIDC_ISSUER: `http://localhost:${providerPort}`,
        OIDC_CLIENT_ID: 'zwermkaart',
        OIDC_CLIENT_SECRET: 'a-secret-between-the-two-of-them',
        OIDC_NAME: 'de gemeente',
        FIRST_WORDS: process.env.E2E_FIRST_WORDS,
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
              SIGNED_IN: signedIn('weesp'),
            },
          },
        ]
      : []),
  ],
})
