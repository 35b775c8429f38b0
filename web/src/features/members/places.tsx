// Which streets and addresses an invitation is for, picked by the same search as everywhere.
import { useText } from '../../lib/messages/text.ts'
import { AddressSearch } from '../../ui/address-search.tsx'

/** A street of the BAG, or a dwelling. */
export interface Place {
  id: string
  kind: 'straat' | 'woning'
  name: string
}

interface Properties {
  places: readonly Place[]
  /** A resident has one home; volunteers have streets and addresses. */
  single: boolean
  onChange: (places: Place[]) => void
}

export function Places({ places, single, onChange }: Properties) {
  const text = useText()
  const add = (place: Place) =>
    onChange(single ? [place] : [...places.filter(({ id }) => id !== place.id), place])
  return (
    <fieldset className="places">
      <legend className="field__label">{text(single ? 'members.form.home' : 'members.form.streets')}</legend>
      <AddressSearch
        label={single ? 'members.form.home.search' : 'members.form.streets.search'}
        placeholder={single ? 'members.form.home.search' : 'members.form.streets.search'}
        kinds={single ? ['adres'] : ['straat', 'adres']}
        clears
        onChoose={({ soort, openbareRuimte, verblijfsobject, weergave: name }) => {
          if (soort === 'straat' && openbareRuimte) add({ id: openbareRuimte, kind: 'straat', name })
          else if (verblijfsobject) add({ id: verblijfsobject, kind: 'woning', name })
        }}
      />
      {places.length === 0 ? (
        <p className="subtle">{text(single ? 'members.form.home.none' : 'members.form.streets.none')}</p>
      ) : (
        <ul className="places__list">
          {places.map(({ id, name }) => (
            <li key={id}>
              {name}{' '}
              <button
                type="button"
                className="link-button"
                aria-label={text('members.form.remove', { name })}
                onClick={() => onChange(places.filter((place) => place.id !== id))}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
