// A button that opens what belongs to it below. The keyboard goes in with it, and back to the button afterwards.
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

interface Properties {
  label: string
  /** What it is called apart from its surroundings, where the label alone says too little. */
  named?: string
  children: (close: () => void) => ReactNode
}

/** Goes to the first control, or to what undoes nothing. Stays the same between drawings, so that it moves the focus once. */
const takeFocus = (opened: HTMLElement | null) => {
  const harmless = opened?.querySelector<HTMLElement>('[data-harmless]')
  const first = harmless ?? opened?.querySelector<HTMLElement>('input, select, button')
  first?.focus()
}

/** The button and what it opened, for a line that holds several buttons. */
export function useOpening({ label, named, children }: Properties) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  }
  return {
    button: (
      <button
        ref={button}
        type="button"
        className="link-button"
        aria-label={named}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
    ),
    opened: open ? (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes whatever stands in it, whichever control has the focus
      <div id={id} ref={takeFocus} className="opening" onKeyDown={onKeyDown}>
        {children(close)}
      </div>
    ) : null,
  }
}

export function Opening(properties: Properties) {
  const { button, opened } = useOpening(properties)
  return (
    <>
      {button}
      {opened}
    </>
  )
}
