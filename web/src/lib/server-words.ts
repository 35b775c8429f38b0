// What the server says of a refusal, in the reader's language; where it said nothing that we can read, we say that.
import { ServerError } from './ask.ts'
import { useText } from './messages/text.ts'

/** The words for what went wrong; the server's own are in the language that was asked for. */
export function useServerWords(): (error: Error) => string {
  const text = useText()
  return (error) => {
    if (!(error instanceof ServerError)) return error.message
    if (error.status === 0) return text('server.silent')
    return error.status < 400 ? text('server.unreadable') : error.message
  }
}
