// What of an error may reach the log: its kind and where it arose, never its words, which may hold an address or a row.

/** An error without content: name, code (our own or the database's), places in the code, and the same of its cause. */
export interface LoggableError {
  name: string
  code?: string
  at: string[]
  cause?: LoggableError
}

/** Strips an error of everything that a person may have typed or recorded: message, parameters, faults. */
export function loggable(thrown: unknown): LoggableError {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] }
  const { code } = thrown as { code?: unknown }
  const places = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return {
    name: thrown.name,
    ...(typeof code === 'string' && { code }),
    at: places.slice(0, 8).map((line) => line.trim()),
    ...(thrown.cause !== undefined && { cause: loggable(thrown.cause) }),
  }
}
