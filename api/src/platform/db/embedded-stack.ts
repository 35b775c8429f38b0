// Gives PGlite's WebAssembly stack back what an error left on it. PostgreSQL leaves an error by a jump, and PGlite 0.5.8
// does not wind its stack back after one: after some 1,800 failed statements every further one, the simplest included, ends
// with "stack depth limit exceeded" until the process is started again. A refusal by a policy is such an error.
import type { PGlite } from '@electric-sql/pglite'

interface StackPointer {
  value: number
}

/** Between two statements nothing is on the stack: it goes back to where it stood when the database was opened. */
export function keepStack(client: PGlite): PGlite {
  const { mod } = client as unknown as { mod?: { ___stack_pointer?: StackPointer } }
  const pointer = mod?.___stack_pointer
  if (typeof pointer?.value !== 'number')
    throw new Error('PGlite no longer hands out its stack pointer: see whether it winds its stack back now')
  const level = pointer.value
  const run = client.execProtocolRawSync.bind(client)
  client.execProtocolRawSync = (...message) => {
    try {
      return run(...message)
    } finally {
      pointer.value = level
    }
  }
  return client
}
