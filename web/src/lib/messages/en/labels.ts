// Texts: labels.
import type { labels as dutch } from '../nl/labels.ts'
import type { SameKeys } from '../text.ts'

export const labels: SameKeys<typeof dutch> = {
  'labels.heading.geregistreerd': 'This home has energy label {letter}',
  'labels.heading.oudere-methode': 'Energy label {letter}, by an older method',
  'labels.heading.via-adres': 'Energy label {letter}, found by its address',
  'labels.heading.verlopen': 'Energy label {letter} has expired',
  'labels.heading.onbekend': 'No energy label is known',
  'labels.short.geregistreerd': '{letter}',
  'labels.short.oudere-methode': '{letter}, older method',
  'labels.short.via-adres': '{letter}, by address',
  'labels.short.verlopen': '{letter}, expired',
  'labels.short.onbekend': 'unknown',
  'labels.dates': 'Registered on {registered}, valid until {until}.',
  'labels.dates.expired': 'Registered on {registered}. The label was valid until {until}.',
  'labels.about.oudere-methode':
    'It was determined by a method from before 2021. Its letter does not simply compare with that of a newer label.',
  'labels.about.via-adres':
    'The registration names no BAG number that we know. The label was found by postcode and house number. Check that it belongs to this home.',
  'labels.about.verlopen': 'It does not tell what was done to the home since.',
  'labels.about.onbekend':
    'That says nothing about the home. A label is only needed when a home is sold, let or completed.',
  'labels.about.none': 'There are registrations, but none that counts. That says nothing about the home.',
  'labels.reason.enige-registratie': 'It is the only registration of this home.',
  'labels.reason.enige-geldige':
    'This label counts because it is the only one of this home’s registrations that is valid.',
  'labels.reason.laatst-geregistreerd': 'This label counts because it was registered last.',
  'labels.reason.laatst-opgenomen':
    'This label counts. Another was registered on the same day, but for this one the home was surveyed later.',
  'labels.reason.gelijke-datums':
    'This label counts. Another has the same dates; which of the two is right cannot be seen.',
  'labels.reason.laatst-verlopen': 'All labels of this home have expired. This is the last one.',
  'labels.figure.heat': 'Heat demand',
  'labels.figure.fossil': 'Primary fossil energy',
  'labels.figure.use': 'Calculated energy use',
  'labels.unit.perSquareMetre': '{value} kWh per m² per year',
  'labels.unit.megajoule': '{value} MJ per year, whole home',
  'labels.history': '{count, plural, one {The registration} other {All # registrations}}',
  'labels.history.counts': 'counts',
  'labels.history.without': 'No letter',
  'labels.history.withdrawn': 'no longer in the register',
  'labels.history.expired': 'expired after {date}',
  'labels.history.otherUse': 'not for a home',
  'labels.history.noClass': 'registration without a label',
  'labels.history.valid': 'valid until {date}',
  'labels.source': 'Source: {source}, {date}.',
  'labels.source.undated': 'undated',
  'labels.source.none': 'No file of EP-Online was imported yet.',
  'labels.source.judged': 'Validity was judged on {date}.',
  'labels.several.range': 'Valid energy labels from {best} to {worst}',
  'labels.several.same': 'All valid energy labels are {best}',
  'labels.several.none': 'No home in this building has a valid label',
  'labels.several.counts':
    'Of {homes, plural, one {# home} other {# homes}}, {valid, plural, one {# has a valid label} other {# have a valid label}}. Of {expired} the label has expired. Of {unknown} no label is known: that says nothing about those homes.',
}
