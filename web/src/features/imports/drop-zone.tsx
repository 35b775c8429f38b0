// Where files are dropped, or chosen with the keyboard.
import { useId, useRef, useState } from 'react'
import { useText } from '../../lib/messages/text.ts'

export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const text = useText()
  const note = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    <section
      className="card drop-zone"
      aria-label={text('imports.drop.label')}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <p>{text('imports.drop.here')}</p>
      <button
        type="button"
        className="button"
        aria-describedby={note}
        onClick={() => chooser.current?.click()}
      >
        {text('imports.drop.choose')}
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file may be offered again, mended.
          target.value = ''
        }}
      />
      <p id={note} className="subtle">
        {text('imports.drop.note')}
      </p>
    </section>
  )
}
