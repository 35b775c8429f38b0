// Teksten: quality.
export const quality = {
  'typeSource.ep-online': 'Dat staat bij het energielabel (EP-Online).',
  'typeSource.gemeente': 'Dat heeft de gemeente zelf vastgelegd.',
  'housingType.onbekend': 'Onbekend',
  'housingTypes.mixed': 'Volgens de bronnen zijn hier verschillende typen: {types}.',
  'housingTypes.reference': 'Voorbeeldwoning (RVO 2022): bouwperiode {period}.',
  'typeDoubt.rij-in-een-pand':
    'Twijfel: dit gebouw lijkt een rij huizen die als één pand in de BAG staat. Dan zijn het geen appartementen.',
  'typeDoubt.typen-spreken-elkaar-tegen':
    '{count, plural, one {Twijfel: het energielabel zegt {registered}, de omtrek wijst op {footprint}.} other {Twijfel bij # woningen: het energielabel zegt {registered}, de omtrek wijst op {footprint}.}}',
  'typeDoubt.panden-verschillen': 'Twijfel: de woning ligt in meer gebouwen en die spreken elkaar tegen.',
  'correction.open': 'Klopt het woningtype niet?',
  'correction.type': 'Het is een',
  'correction.withdraw': 'Correctie laten vervallen',
  'correction.reason': 'Hoe weet je dat?',
  'correction.by': 'Je functie (geen naam)',
  'correction.save': 'Vastleggen',
  'correction.saved': 'Vastgelegd. De kaart volgt over een paar seconden.',
  'correction.failed': 'Vastleggen lukte niet.',
} as const
