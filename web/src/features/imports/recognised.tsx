// What a file was recognised as, in one sentence.
import type { FileRecognition } from '../../../../api/contract/import-formats.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

/** More names than these say less than their number. */
const mostNames = 3

export function Recognised({ found }: { found: FileRecognition }) {
  const text = useText()
  const { day } = useFormats()
  const { formaat, gemeenten, standDatum, jaar } = found
  if (!formaat) return null
  const names = gemeenten.slice(0, mostNames).map(({ code, naam }) => (naam ? `${naam} (${code})` : code))
  const parts = [
    text('imports.recognised.of', { format: text(`imports.format.${formaat}`) }),
    names.length > 0 && gemeenten.length <= mostNames
      ? text('imports.recognised.for', { names: names.join(', ') })
      : '',
    standDatum ? text('imports.recognised.on', { date: day(standDatum) }) : '',
    jaar ? text('imports.recognised.year', { year: String(jaar) }) : '',
  ]
  return <p>{parts.filter(Boolean).join(', ')}.</p>
}
