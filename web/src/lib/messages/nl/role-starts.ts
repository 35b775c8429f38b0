// Teksten: waar een rol begint. Eigen straten van de Buurtgroep, hulp van de inclusiviteitscoach.
export const roleStarts = {
  'workspace.straten': 'Straten',
  'workspace.hulp': 'Hulp',
  'approach.welkom': 'welkom',
  'approach.niet-benaderen': 'niet benaderen',
  'ownStreets.heading':
    '{count, plural, one {# adres} other {# adressen}} in {streets, plural, one {# straat} other {# straten}}',
  'ownStreets.lead':
    '{count, plural, =0 {Overal ben je welkom, voor zover bekend.} one {Ga langs, maar sla # adres over: daar wil men geen bezoek.} other {Ga langs, maar sla # adressen over: daar wil men geen bezoek.}}',
  'ownStreets.street': '{count, plural, one {# adres} other {# adressen}}, {welcome} welkom',
  'ownStreets.source':
    'Op de kaart hebben deze woningen een rand; een kruis betekent: niet benaderen. Andere straten zie je hier niet.',
  'ownStreets.source.whole': 'Een rand en een kruis op de kaart betekenen: niet benaderen.',
  'ownStreets.none': 'In {area} zijn geen adressen van jou',
  'ownStreets.none.hint':
    'Kies een ander gebied, of vraag wie je heeft uitgenodigd welke straten van jou zijn.',
  'support.heading': 'Waar kan in {area} hulp nodig zijn?',
  'support.lead':
    'Deze cijfers gaan over een buurt, nooit over een huishouden. Mensen vind je door hun toestemming, niet door een cijfer.',
  'support.asked':
    '{count, plural, =0 {Nog niemand vroeg om een coach} one {# huishouden wil hulp van een coach} other {# huishoudens willen hulp van een coach}}',
  'support.asked.none':
    'Zodra een huishouden toestemming geeft, staat het adres hier. Wordt die ingetrokken, dan verdwijnt het meteen.',
  'support.asked.hint':
    'Zij gaven zelf toestemming. Trekt iemand die in, dan verdwijnt het adres hier meteen.',
  'support.figures': 'Cijfers per buurt',
  'support.figures.none': 'Voor dit gebied zijn geen cijfers van het CBS ingelezen.',
  'support.figures.how': 'Wie gegevens mag inlezen, haalt ze op bij Meer, Gegevens inlezen.',
  'support.percentage_huishoudens_met_laag_inkomen': 'Laag inkomen',
  'support.percentage_huishoudens_onder_of_rond_sociaal_minimum': 'Rond sociaal minimum',
  'support.gemiddeld_gasverbruik_totaal': 'Gas (m³)',
  'support.source':
    'Bron: CBS, kerncijfers wijken en buurten. Bij inkomen: het deel van de huishoudens. Gas: gemiddeld per woning per jaar.',
  'support.neighbourhood': 'Buurt',
  'support.legend.title': 'Waar is het inkomen vaak laag?',
  'support.legend.hint': 'Deel van de huishoudens met een laag inkomen, en hoeveel buurten',
  'support.legend.between': '{from}% tot {to}%',
  'support.legend.more': '{from}% of meer',
  'support.legend.note':
    'Het cijfer geldt voor de hele buurt. Over één woning of één huishouden zegt het niets. Bron: CBS.',
} as const
