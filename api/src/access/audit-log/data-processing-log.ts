// Audit records as the standard Logboek Dataverwerkingen wants them (Logius; component "Logboek", fields and the namespace
// dpl.core): one JSON object a line. https://logius-standaarden.github.io/logboek-dataverwerkingen/
import { createHmac } from 'node:crypto'
import type { Logboekregel } from '../../../contract/audit.ts'

/** Where things are explained and how the identity of who it is about is hidden. */
export interface ProcessingLogSettings {
  /** Address of the register of processing activities; the subject is added as fragment. */
  register: string
  /** Secret of the installation, for the pseudonyms. */
  secret: string
  /** Version of the product. */
  version: string
}

/** Objects that stand for whoever lives there. */
const personalKinds = new Set(['verblijfsobject', 'identificatie', 'pand', 'woning'])

const statuses: Record<Logboekregel['uitslag'], 'Ok' | 'Unset' | 'Error'> = {
  geslaagd: 'Ok',
  // The standard: a request that was refused in an orderly way is no internal error.
  geweigerd: 'Unset',
  mislukt: 'Error',
}

/** 16 bytes in hexadecimal digits: the request, or the record itself where there was none. */
const traceOf = ({ vraag }: Logboekregel, hash: string): string =>
  vraag?.replaceAll('-', '').slice(0, 32).padEnd(32, '0') ?? hash.slice(32, 64)

/** One line of the export, without its line end. */
export function processingLogLine(
  record: Logboekregel & { hash: string },
  { register, secret, version }: ProcessingLogSettings,
): string {
  const { soort, object } = record
  const isAboutSomebody = object !== null && soort !== null && personalKinds.has(soort)
  return JSON.stringify({
    trace_id: traceOf(record, record.hash),
    span_id: record.hash.slice(0, 16),
    status: statuses[record.uitslag],
    name: `${record.onderwerp}:${record.handeling}`,
    start_time: record.begonnenOp,
    end_time: record.vastgelegdOp,
    parent_span_id: '',
    resource: { attributes: { name: 'Zwermkaart', version } },
    attributes: {
      'dpl.core.processing_activity_id': `${register}#${record.onderwerp}`,
      'dpl.core.data_subject_id': isAboutSomebody
        ? createHmac('sha256', secret).update(object).digest('hex')
        : '',
      'dpl.core.data_subject_id_type': isAboutSomebody ? 'BAG-identificatie van de woning, HMAC-SHA-256' : '',
    },
  })
}
