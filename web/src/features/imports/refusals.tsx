// What a run refused or found contradictory: its number, the first of it for reading, and all of it for a spreadsheet.
import { useState } from 'react'
import type { ImportRun } from '../../../../api/contract/imports.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Reason } from './reason.tsx'
import { useRefusals } from './use-imports.ts'

export function Refusals({ run }: { run: ImportRun }) {
  const text = useText()
  const { count } = useFormats()
  const [isOpen, setOpen] = useState(false)
  const refusals = useRefusals(run.id, isOpen)
  return (
    <details className="disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {text('imports.history.refusals', { count: run.weigeringen, shown: count(run.weigeringen) })}
      </summary>
      <ul>
        {refusals.data?.items.map(({ object, bestand, reden }) => (
          <li key={`${bestand} ${object} ${reden}`}>
            {object ?? bestand}: <Reason isKept>{reden}</Reason>
          </li>
        ))}
      </ul>
      <a href={`/v1/imports/${run.id}/weigeringen?f=csv`} download>
        {text('imports.downloadRefusals')}
      </a>
    </details>
  )
}
