// Hears of it when the server refuses something: then somebody may less than this window thinks.

type Listener = () => void

const listeners = new Set<Listener>()

/** Calls `listener` at each refusal, until the answer is called. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells what the server answered; only "sign in first" and "not allowed" are refusals. */
export function noteAnswer(status: number): void {
  if (status !== 401 && status !== 403) return
  for (const listener of listeners) listener()
}
