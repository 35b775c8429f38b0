// What a browser does between the product and an identity provider, for tests: keeps cookies, follows redirects, fills in the
// provider's form.

/** Cookies of one site. */
export class Cookies {
  private readonly kept = new Map<string, string>()

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const isGone = /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)
      if (isGone) this.kept.delete(pair.slice(0, at))
      else this.kept.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }

  get header(): Record<string, string> {
    const pairs = [...this.kept].map(([name, value]) => `${name}=${value}`)
    return pairs.length > 0 ? { cookie: pairs.join('; ') } : {}
  }
}

/**
 * Signs in at the provider as that person. @param back origin of the product
 * @returns the address at the product to which the provider sends the browser back
 */
export async function signInAtProvider(start: string, email: string, back: string): Promise<string> {
  const cookies = new Cookies()
  let address = start
  for (let hop = 0; hop < 12; hop++) {
    if (new URL(address).origin === back) return address
    let response = await fetch(address, { redirect: 'manual', headers: cookies.header })
    cookies.take(response)
    if (response.status === 200) {
      const action = /action="([^"]+)"/.exec(await response.text())?.[1]
      if (!action) throw new Error(`No form at ${address}`)
      const form = new URLSearchParams({ prompt: 'login', login: email, password: 'x' })
      address = new URL(action, address).href
      response = await fetch(address, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers: cookies.header,
      })
      cookies.take(response)
    }
    const next = response.headers.get('location')
    if (!next) throw new Error(`${address}: ${response.status} ${await response.text()}`)
    address = new URL(next, address).href
  }
  throw new Error('The provider sent the browser around in circles')
}
