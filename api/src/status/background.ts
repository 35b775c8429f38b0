// Whether the background tiles of others can be had, asked by the server so that no browser has to fail at it.

const patience = 1_500
const keepYes = 10 * 60_000
const keepNo = 60_000

/** A tile over the middle of the country, as good as any other to ask for. */
const probe = { z: '8', x: '131', y: '84' }

async function answers(address: string): Promise<boolean> {
  const url = address.replace(/\{([zxy])\}/g, (_, axis: 'z' | 'x' | 'y') => probe[axis])
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) })
    return answer.ok && (answer.headers.get('content-type') ?? '').startsWith('image/')
  } catch {
    return false
  }
}

/** Remembers for a while whether `address` (with {z}/{x}/{y}) answers with an image; null when it does not. */
export function watchBackground(address: string | undefined): () => Promise<string | null> {
  let asked: Promise<boolean> | undefined
  let until = 0
  return async () => {
    if (address === undefined) return null
    if (!asked || Date.now() > until) {
      until = Date.now() + keepYes
      asked = answers(address)
      if (!(await asked)) until = Date.now() + keepNo
    }
    return (await asked) ? address : null
  }
}
