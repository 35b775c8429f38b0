// How far an import is: its phase in words, a bar, and a button to stop it where that can be.
import { useId } from 'react'
import type { ImportRun } from '../../../../api/contract/imports.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { wordsOf } from './words.ts'

/** A bar of what is known; without a total it only says that something goes on. */
export function Bar({ value, total, label }: { value: number; total: number | null; label: string }) {
  const known = total !== null && total > 0
  return (
    <progress
      className="import-bar"
      aria-label={label}
      {...(known && { value: Math.min(value, total), max: total })}
    />
  )
}

export function RunProgress({ run, onStop }: { run: ImportRun; onStop: () => void }) {
  const text = useText()
  const { count } = useFormats()
  const phase = useId()
  const { voortgang } = run
  const {
    fase = 'opening',
    gelezenBytes = 0,
    totaalBytes = null,
    objecten = 0,
    stopbaar = false,
  } = voortgang ?? {}
  const isReading = fase === 'reading'
  return (
    <>
      <p id={phase}>
        {wordsOf(text, 'phase', fase)}
        {objecten > 0
          ? ` · ${text('imports.progress.objects', { count: objecten, shown: count(objecten) })}`
          : ''}
      </p>
      <Bar
        value={gelezenBytes}
        total={isReading ? totaalBytes : null}
        label={text('imports.progress.label')}
      />
      {stopbaar ? (
        <button type="button" className="button button--quiet" onClick={onStop}>
          {text('imports.stop')}
        </button>
      ) : null}
    </>
  )
}
