// Somebody at the product with a browser of their own, for tests.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Ik, ik } from '../../../../contract/access.ts'
import { Cookies } from './browser.ts'

export class TestVisitor {
  private readonly cookies = new Cookies()

  constructor(
    private readonly app: OpenAPIHono,
    private readonly origin = 'http://localhost',
  ) {}

  /** @param body is sent as JSON */
  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await this.app.request(path.startsWith('http') ? path : `${this.origin}${path}`, {
      method,
      headers: {
        ...this.cookies.header,
        host: new URL(this.origin).host,
        origin: this.origin,
        'sec-fetch-site': 'same-origin',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    this.cookies.take(response)
    return response
  }

  get(path: string): Promise<Response> {
    return this.ask('GET', path)
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.ask('POST', path, body)
  }

  /** What the product says of who is asking. */
  async me(): Promise<Ik> {
    return ik.parse(await (await this.get('/v1/ik')).json())
  }

  get cookieHeader(): string {
    return this.cookies.header.cookie ?? ''
  }
}
