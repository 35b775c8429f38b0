// What of an error may reach the log: its kind and where it arose, never its words, which may hold an address or a row.

/** An error without content: name, code (our own or the database's), places in the code, and the same of its cause. */
export interface LoggableError {
  name: string
  code?: string
  at: string[]
  cause?: LoggableError
}

/** A place in the code, as V8 writes it; nothing that a message could hold passes for one unless it is a path of a file. */
const place = /^\s+at (?:[\w.<>#$ [\]]+ \()?(?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+\)?$/

/** Causes of causes beyond this tell nothing more, and may go round in a circle. */
const deepest = 5

/** Strips an error of everything that a person may have typed or recorded: message, parameters, faults. */
export function loggable(thrown: unknown, depth = 0): LoggableError {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] }
  const { code } = thrown as { code?: unknown }
  // The message stands at the stack's head and may have lines of its own.
  const places = (thrown.stack ?? '')
    .replace(thrown.message, '')
    .split('\n')
    .filter((line) => place.test(line))
  return {
    name: thrown.name,
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code.replaceAll('-', '_')) && { code }),
    at: places.slice(0, 8).map((line) => line.trim()),
    ...(thrown.cause !== undefined && depth < deepest && { cause: loggable(thrown.cause, depth + 1) }),
  }
}
