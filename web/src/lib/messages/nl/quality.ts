// Teksten over de kwaliteit van de gegevens en over woningtypen.
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
  'quality.headline': 'Van {share} van de woningen weten we geen energielabel',
  'quality.headline.empty': 'Er staan nog geen woningen in',
  'quality.lead':
    'Hier staat hoe oud de gegevens zijn, hoe ver ze reiken en waar de bronnen elkaar tegenspreken. Klik een plek aan om hem op de kaart te zien.',
  'quality.scope': 'Voor',
  'quality.scope.all': 'Alles wat is ingelezen',
  'quality.sources': 'De bronnen',
  'quality.source.absent': 'nog niet ingelezen',
  'quality.source.age': '{months, plural, =0 {deze maand} one {# maand oud} other {# maanden oud}}',
  'quality.source.reach': 'Zegt iets over de woning',
  'quality.source.missing':
    '{count, plural, =0 {alle woningen} one {van {shown} woning niets bekend} other {van {shown} woningen niets bekend}}',
  'quality.source.refusals': 'Geweigerd of tegenstrijdig',
  'quality.source.clean': 'niets',
  'quality.source.refused':
    '{refused, plural, one {# geweigerd} other {# geweigerd}}, {conflicts, plural, one {# tegenstrijdig} other {# tegenstrijdig}}.',
  'quality.source.list': 'Download de lijst',
  'qualitySource.bag': 'Gebouwen en adressen (BAG)',
  'qualitySource.ep-online': 'Energielabels (EP-Online)',
  'qualitySource.cbs': 'Kerncijfers per buurt (CBS)',
  'qualitySource.3dbag': 'Hoogten (3DBAG)',
  'quality.findings': 'Waar de gegevens vragen oproepen',
  'quality.findings.hint':
    'Een vraag is nog geen fout. Weet je het beter? Meld het bij de bron, of corrigeer het woningtype bij de woning.',
  'quality.findings.absent': 'Niet gevonden: {kinds}.',
  'quality.more': 'Toon meer',
  'quality.note.types': 'omtrek: {footprint}, label: {registered}',
  'quality.note.buildings': 'panden {buildings}',
  'quality.note.label': 'label {label}',
  'finding.woning-in-meer-panden': 'Woningen in meer dan één pand',
  'finding.woning-in-meer-panden.meaning':
    'De BAG legt deze woningen in twee of meer panden. Wij tellen ze één keer, in het pand met het laagste nummer.',
  'finding.woning-zonder-pand': 'Woningen zonder pand dat er staat',
  'finding.woning-zonder-pand.meaning':
    'De BAG noemt deze woningen in gebruik, maar er staat geen pand bij. Ze tellen nergens mee.',
  'finding.typen-spreken-elkaar-tegen': 'Label en omtrek noemen een ander woningtype',
  'finding.typen-spreken-elkaar-tegen.meaning': 'Wij volgen het label, want daar is iemand binnen geweest.',
  'finding.rij-in-een-pand': 'Rij huizen die als één pand in de BAG staat',
  'finding.rij-in-een-pand.meaning':
    'De woningen staan naast elkaar met elk een eigen nummer. Ons type zegt appartement, maar dat is waarschijnlijk niet zo.',
  'finding.panden-verschillen': 'Panden van één woning geven een ander type',
  'finding.panden-verschillen.meaning':
    'De woning ligt in meer panden die elk op een ander type wijzen. Het type blijft onbekend.',
  'finding.label-via-adres': 'Labels die op adres zijn gevonden',
  'finding.label-via-adres.meaning':
    'Het label noemt geen BAG-nummer dat wij kennen. Het kan van een buurwoning zijn.',
  'finding.label-verlopen': 'Verlopen labels',
  'finding.label-verlopen.meaning':
    'Het laatste label van deze woningen is ouder dan tien jaar. Wij tellen het niet als geldig.',
  'finding.zonder-bouwjaar': 'Woningen zonder bouwjaar',
  'finding.zonder-bouwjaar.meaning': 'De BAG heeft geen bouwjaar of een jaar dat niet kan kloppen.',
  'finding.zonder-oppervlakte': 'Woningen zonder oppervlakte',
  'finding.zonder-oppervlakte.meaning': 'De BAG heeft geen oppervlakte of een invulgetal.',
  'finding.in-onderzoek': 'Gebouwen in onderzoek',
  'finding.in-onderzoek.meaning': 'De gemeente onderzoekt of een gegeven van dit gebouw klopt.',
  'finding.hoogte-onzeker': 'Gebouwen met een onzekere hoogte',
  'finding.hoogte-onzeker.meaning': '3DBAG had te weinig meetpunten of kon het dak niet goed maken.',
  'quality.agreement': 'Klopt ons woningtype?',
  'quality.agreement.origin':
    'Het woningtype komt bij {label} woningen van het energielabel, bij {municipality} van de gemeente zelf en bij {footprint} uit de omtrek van de gebouwen.',
  'quality.agreement.none':
    'Er zijn nog geen woningen met zowel een geregistreerd type als een type uit de omtrek. We kunnen het dus niet nakijken.',
  'quality.agreement.share':
    '{count, plural, one {Bij {shown} woning kennen we beide typen: {share} is gelijk.} other {Bij {shown} woningen kennen we beide typen: {share} is gelijk.}}',
  'quality.agreement.houses': 'Zonder appartementen is dat {share}.',
  'quality.agreement.corner': 'Omtrek ↓ label →',
} as const
