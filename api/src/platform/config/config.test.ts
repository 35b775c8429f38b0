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

  test('refuses to listen beyond the loopback without accounts', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(/loopback only/)
    expect(readConfig({ HOST: '0.0.0.0', PUBLISHED_ON_LOOPBACK: 'true' }).host).toBe('0.0.0.0')
  })
})
