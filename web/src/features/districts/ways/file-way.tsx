// The way of a file: choose or paste GeoJSON, and pick the area when there are several.
import { useId, useState } from 'react'
import { type Text, useText } from '../../../lib/messages/text.ts'
import type { Draft } from '../draft.ts'
import { type FileFault, readAreas } from '../read-file.ts'

interface FileWayProps {
  draft: Draft
  change: (changes: Partial<Draft>) => void
}

const inWords = (fault: FileFault, text: Text) =>
  text(`district.file.fault.${fault.code}`, 'area' in fault ? { area: fault.area, place: fault.place } : {})

function Areas({ draft, change }: FileWayProps) {
  const text = useText()
  const { file } = draft
  if (!file) return null
  if (file.areas.length === 1) return <p role="status">{text('district.file.one', { file: file.name })}</p>
  return (
    <fieldset className="choice">
      <legend>{text('district.file.several', { count: file.areas.length })}</legend>
      <div className="scroll-list">
        {file.areas.map(({ name }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an area of a file has no other name than its place
          <label key={index} className="check">
            <input
              type="radio"
              name="vlak"
              checked={file.chosen === index}
              onChange={() => change({ file: { ...file, chosen: index }, ...(name && { name }) })}
            />
            <span>{name ?? text('district.file.nameless', { number: index + 1 })}</span>
          </label>
        ))}
      </div>
      <p className="subtle">{text('district.file.all')}</p>
    </fieldset>
  )
}

export function FileWay({ draft, change }: FileWayProps) {
  const text = useText()
  const id = useId()
  const [fault, setFault] = useState<FileFault | null>(null)
  const take = (content: string, name: string) => {
    const reading = readAreas(content)
    if ('fault' in reading) {
      setFault(reading.fault)
      change({ file: null })
      return
    }
    setFault(null)
    const [first] = reading.areas
    const suggested = draft.name === '' && first?.name ? { name: first.name } : {}
    change({ file: { name, areas: reading.areas, chosen: 0 }, ...suggested })
  }
  const choose = async (file: File | undefined) => {
    if (file) take(await file.text(), file.name)
  }
  return (
    <div className="way">
      <label className="field" htmlFor={`${id}-file`}>
        <span className="field__label">{text('district.file.choose')}</span>
      </label>
      <input
        id={`${id}-file`}
        type="file"
        className="input"
        accept=".geojson,.json,application/geo+json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <p id={`${id}-hint`} className="subtle">
        {text('district.file.hint')}
      </p>
      <label className="field" htmlFor={`${id}-text`}>
        <span className="field__label">{text('district.file.paste')}</span>
      </label>
      <textarea
        id={`${id}-text`}
        className="input"
        rows={3}
        spellCheck={false}
        onChange={(event) => {
          if (event.target.value.trim() !== '') take(event.target.value, text('district.file.pasted'))
          else setFault(null)
        }}
      />
      {fault ? (
        <p role="alert" className="fault">
          {inWords(fault, text)}
        </p>
      ) : null}
      <Areas draft={draft} change={change} />
    </div>
  )
}
