// The audit log for the administrator and the data-protection officer: who saw or changed what, searched and checked.
import './audit-log.css'
import { useState } from 'react'
import { useText } from '../../lib/messages/text.ts'
import { exportAddress, type LogFilter, noFilter } from './api.ts'
import { ChainCheck } from './chain-check.tsx'
import { Filters } from './filters.tsx'
import { Records } from './records.tsx'

export function AuditLogPage() {
  const text = useText()
  const [filter, setFilter] = useState<LogFilter>(noFilter)
  return (
    <div className="audit-log">
      <header>
        <h1>{text('audit.title')}</h1>
        <p className="lead">{text('audit.lead')}</p>
      </header>
      <ChainCheck />
      <Filters filter={filter} onChange={setFilter} />
      <Records filter={filter} onPick={(picked) => setFilter({ ...filter, ...picked })} />
      <p className="audit-log__exports">
        <a className="button button--quiet" href={exportAddress(filter, 'csv')} download>
          {text('audit.export.csv')}
        </a>
        <a className="button button--quiet" href={exportAddress(filter, 'ldv')} download>
          {text('audit.export.ldv')}
        </a>
      </p>
    </div>
  )
}
