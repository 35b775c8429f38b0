// In which language a mail is written.
import { type Language, languages, useText } from '../../lib/messages/text.ts'

export function LanguageField({ value, onChange }: { value: Language; onChange: (value: Language) => void }) {
  const text = useText()
  return (
    <label className="field">
      <span className="field__label">{text('members.form.language')}</span>
      <select value={value} onChange={({ target }) => onChange(target.value as Language)}>
        {languages.map((language) => (
          <option key={language} value={language}>
            {text(`language.${language}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
