// Why the server did not take a boundary, in words of which somebody can make something.
import { ServerError } from '../../lib/ask.ts'
import { type Text, useText } from '../../lib/messages/text.ts'

function inWords(error: Error, text: Text): string {
  if (!(error instanceof ServerError) || error.status === 0) return text('district.fault.silent')
  const [fault] = error.faults
  if (fault?.place === 'naam')
    return text(error.status === 409 ? 'district.finding.naam-bestaat-al' : 'district.fault.name')
  if (fault?.place === 'straten') return text('district.fault.noHomes')
  if (fault?.place === 'grens')
    return /\d/.test(fault.reason)
      ? text('district.fault.crosses', { place: fault.reason })
      : text('district.fault.noGround')
  if (fault?.place === 'snede') return error.message
  return text('district.fault.other', { reason: error.message })
}

export function Refusal({ error }: { error: Error }) {
  const text = useText()
  return (
    <p role="alert" className="fault">
      {inWords(error, text)}
    </p>
  )
}
