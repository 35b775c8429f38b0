// A table that is wider than its place scrolls by itself, also by keyboard.
import type { ReactNode } from 'react'

export function Scroller({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keyboard
    <section className="profile__scroll" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  )
}
