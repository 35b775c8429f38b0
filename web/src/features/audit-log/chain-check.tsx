// Is the log still as it was written? Asked on purpose, for it computes every record's hash again.
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { useChainCheck } from './api.ts'

export function ChainCheck() {
  const text = useText()
  const { count } = useFormats()
  const check = useChainCheck()
  const { data } = check
  return (
    <section className="audit-log__check">
      <button type="button" className="button" disabled={check.isPending} onClick={() => check.mutate()}>
        {text('audit.check')}
      </button>
      <p role="status">
        {check.isPending ? text('audit.check.busy') : null}
        {check.isError ? text('audit.check.failed') : null}
        {data?.klopt ? text('audit.check.whole', { count: data.regels, shown: count(data.regels) }) : null}
        {data?.eersteFout ? (
          <strong>{text(`audit.check.${data.eersteFout.reden}`, { number: data.eersteFout.nummer })}</strong>
        ) : null}
        {data?.hoofd ? (
          <span className="audit-log__head">{text('audit.check.head', { head: data.hoofd })}</span>
        ) : null}
      </p>
    </section>
  )
}
