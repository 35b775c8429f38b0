// The switch between the product's languages.
import { languages, useText } from '../lib/messages/text.ts'
import type { Workbench } from './workbench.ts'

export function Languages({ view, change }: Pick<Workbench, 'view' | 'change'>) {
  const text = useText()
  return (
    <fieldset className="languages" aria-label={text('language.label')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={view.taal === language}
          title={text(`language.${language}`)}
          onClick={() => change({ taal: language })}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
