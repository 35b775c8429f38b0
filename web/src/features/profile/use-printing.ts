// Printing: waits for the map's image, and gives every page of the paper its title, its date and its number.
import { useEffect, useState } from 'react'
import type { Drawing } from './profile-map.tsx'

/** A text as a string of CSS. */
const cssString = (words: string): string => `"${words.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`

/** What stands in the margins of every page while the profile is open; the browser's own file name follows the title. */
export function usePageMargins(title: string | null, made: string): void {
  useEffect(() => {
    if (title === null) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@media print { @page {
      @bottom-left { content: ${cssString(title)}; }
      @bottom-center { content: ${cssString(made)}; }
    } }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const before = document.title
    document.title = title
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
      document.title = before
    }
  }, [title, made])
}

/** Prints now, or as soon as the map has been drawn (or cannot be). */
export function usePrinting(state: Drawing['state']): { waiting: boolean; print: () => void } {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (!wanted || state === 'drawing') return
    setWanted(false)
    window.print()
  }, [wanted, state])
  return { waiting: wanted && state === 'drawing', print: () => setWanted(true) }
}
