// Gives the tree its language; English arrives only when asked for.
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { nl } from './nl.ts'
import type { Catalogue, Language } from './text.ts'

/** Shows children in a language, and tells the document which one. Until a catalogue is here, Dutch stands in. */
export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [loaded, setLoaded] = useState<{ language: Language; messages: Catalogue }>({
    language: 'nl',
    messages: nl,
  })
  // Before any part of the tree asks the server something, which is told in that language.
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (language === 'nl') return setLoaded({ language, messages: nl })
    let gone = false
    import('./en.ts').then(({ en }) => {
      if (!gone) setLoaded({ language, messages: en })
    })
    return () => {
      gone = true
    }
  }, [language])
  const locale = loaded.language === 'nl' ? 'nl-NL' : 'en-GB'
  // Another object would have every text on the screen made anew, at each change of the address.
  const messages = useMemo(() => ({ ...loaded.messages }), [loaded])
  return (
    <IntlProvider locale={locale} defaultLocale="nl-NL" messages={messages}>
      {children}
    </IntlProvider>
  )
}
