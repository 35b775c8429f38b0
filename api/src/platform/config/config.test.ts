import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  test('serves the demo from an embedded database on the loopback when nothing is set', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', demo: true })
    expect(config.dataFolder).toMatch(/\/\.data$/)
  })

  test('loads no demo where somebody chose a database', () => {
    expect(readConfig({ DATA_DIR: 'weesp' }).demo).toBe(false)
    expect(readConfig({ DATABASE_URL: 'postgres://db/weesp' }).demo).toBe(false)
    expect(readConfig({ DATA_DIR: 'weesp', DEMO: 'true' }).demo).toBe(true)
  })

  test('takes an empty value as absent', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' }).port).toBe(8080)
  })

  test('names every wrong setting at once', () => {
    const attempt = () => readConfig({ PORT: '80a', DATABASE_URL: 'mysql://db', LOG_LEVEL: 'loud' })
    expect(attempt).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*LOG_LEVEL/)
  })

  test('listens beyond the loopback only behind an https address, and never with the demo', () => {
    expect(() => readConfig({ HOST: '0.0.0.0', DEMO: 'false' })).toThrow(/loopback only/)
    expect(() => readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'http://kaart.voorbeeld.nl' })).toThrow(/https/)
    expect(() => readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://kaart.voorbeeld.nl' })).toThrow(/DEMO/)
    expect(() =>
      readConfig({
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://kaart.voorbeeld.nl',
        DATA_DIR: 'weesp',
        DEMO: 'true',
      }),
    ).toThrow(/DEMO/)
    const config = readConfig({
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://kaart.voorbeeld.nl/',
      DATA_DIR: 'weesp',
      SECURITY_CONTACT: 'mailto:veilig@voorbeeld.nl',
    })
    expect(config).toMatchObject({ host: '0.0.0.0', publicUrl: 'https://kaart.voorbeeld.nl', demo: false })
    expect(readConfig({ HOST: '0.0.0.0', PUBLISHED_ON_LOOPBACK: 'true' }).host).toBe('0.0.0.0')
  })

  test('is not found beyond the loopback without saying where to report a weakness', () => {
    const found = { PUBLIC_URL: 'https://kaart.voorbeeld.nl', DATA_DIR: 'weesp' }
    expect(() => readConfig(found)).toThrow(/SECURITY_CONTACT: is needed/)
    expect(readConfig({ PUBLIC_URL: 'http://localhost:8080' }).securityContact).toBeUndefined()
  })

  test('wants an address without a path, mail with a sender, and a provider with its client', () => {
    expect(() => readConfig({ PUBLIC_URL: 'https://kaart.voorbeeld.nl/map' })).toThrow(/without a path/)
    expect(() => readConfig({ SMTP_URL: 'smtp://localhost' })).toThrow(/MAIL_FROM/)
    expect(() => readConfig({ OIDC_ISSUER: 'https://login.voorbeeld.nl' })).toThrow(/OIDC_CLIENT_ID/)
    expect(() => readConfig({ OIDC_ISSUER: 'http://login.voorbeeld.nl', OIDC_CLIENT_ID: 'x' })).toThrow(
      /https/,
    )
    expect(readConfig({ OIDC_ISSUER: 'http://localhost:9000', OIDC_CLIENT_ID: 'x' }).oidc).toMatchObject({
      issuer: 'http://localhost:9000',
      trustsEmail: false,
    })
  })
})
