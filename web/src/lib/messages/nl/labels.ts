// Teksten: labels.
export const labels = {
  'labels.heading.geregistreerd': 'De woning heeft energielabel {letter}',
  'labels.heading.oudere-methode': 'Energielabel {letter}, met een oudere methode',
  'labels.heading.via-adres': 'Energielabel {letter}, gevonden via het adres',
  'labels.heading.verlopen': 'Energielabel {letter} is verlopen',
  'labels.heading.onbekend': 'Er is geen energielabel bekend',
  'labels.short.geregistreerd': '{letter}',
  'labels.short.oudere-methode': '{letter}, oudere methode',
  'labels.short.via-adres': '{letter}, via het adres',
  'labels.short.verlopen': '{letter}, verlopen',
  'labels.short.onbekend': 'onbekend',
  'labels.dates': 'Geregistreerd op {registered}, geldig tot en met {until}.',
  'labels.dates.expired': 'Geregistreerd op {registered}. Het label gold tot en met {until}.',
  'labels.about.oudere-methode':
    'Het is bepaald met een methode van voor 2021. Vergelijk de letter niet zomaar met die van een nieuwer label.',
  'labels.about.via-adres':
    'De registratie noemt geen BAG-nummer dat wij kennen. Het label is gevonden op postcode en huisnummer. Controleer of het bij deze woning hoort.',
  'labels.about.verlopen': 'Wat er daarna aan de woning is gedaan, staat er niet in.',
  'labels.about.onbekend':
    'Dat zegt niets over de woning. Een label is pas nodig bij verkoop, verhuur of oplevering.',
  'labels.about.none':
    'Er zijn wel registraties, maar er is er geen die telt. Dat zegt niets over de woning.',
  'labels.reason.enige-registratie': 'Het is de enige registratie van deze woning.',
  'labels.reason.enige-geldige':
    'Dit label telt, want van de registraties van deze woning is dit de enige die geldt.',
  'labels.reason.laatst-geregistreerd': 'Dit label telt, want het is als laatste geregistreerd.',
  'labels.reason.laatst-opgenomen':
    'Dit label telt. Er is op dezelfde dag nog een label geregistreerd, maar bij dit label is de woning later bekeken.',
  'labels.reason.gelijke-datums':
    'Dit label telt. Er is nog een label met dezelfde datums; welke van de twee klopt, is niet te zien.',
  'labels.reason.laatst-verlopen': 'Alle labels van deze woning zijn verlopen. Dit is het laatste.',
  'labels.figure.heat': 'Warmtebehoefte',
  'labels.figure.fossil': 'Primaire fossiele energie',
  'labels.figure.use': 'Berekend energiegebruik',
  'labels.unit.perSquareMetre': '{value} kWh per m² per jaar',
  'labels.unit.megajoule': '{value} MJ per jaar, hele woning',
  'labels.history': '{count, plural, one {De registratie} other {Alle # registraties}}',
  'labels.history.counts': 'telt',
  'labels.history.without': 'Geen letter',
  'labels.history.withdrawn': 'niet meer in het register',
  'labels.history.expired': 'verlopen na {date}',
  'labels.history.otherUse': 'niet voor een woning',
  'labels.history.noClass': 'registratie zonder label',
  'labels.history.valid': 'geldig tot en met {date}',
  'labels.source': 'Bron: {source}, {date}.',
  'labels.source.undated': 'zonder datum',
  'labels.source.none': 'Er is nog geen bestand van EP-Online ingelezen.',
  'labels.source.judged': 'De geldigheid is bepaald op {date}.',
  'labels.several.range': 'Geldige energielabels van {best} tot {worst}',
  'labels.several.same': 'Alle geldige energielabels zijn {best}',
  'labels.several.none': 'Geen woning in dit gebouw heeft een geldig label',
  'labels.several.counts':
    'Van {homes, plural, one {# woning} other {# woningen}} {valid, plural, one {heeft er # een geldig label} other {hebben er # een geldig label}}. Bij {expired} is het label verlopen. Van {unknown} is geen label bekend: dat zegt niets over die woningen.',
} as const
