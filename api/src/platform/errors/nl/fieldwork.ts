// What fieldwork and the registry tell in Dutch: homes, districts, consents and what people know of an area.
export const fieldwork = {
  'There is no pand {0} in what was imported.': 'Er is geen pand {0} ingelezen.',
  'There is no verblijfsobject {0} in what was imported.': 'Er is geen verblijfsobject {0} ingelezen.',
  'There is no {0} {1} in what was imported.': 'Er is geen {0} {1} ingelezen.',
  '{0} of {1}': '{0} van {1}',

  'The residents set this themselves and only they can lift it: give them a code for their home.':
    'De bewoners hebben dit zelf ingesteld en alleen zij kunnen het terugdraaien. Geef ze een code voor hun woning.',
  'Somebody else recorded this for the residents: ask the guide of the district to lift it.':
    'Iemand anders heeft dit voor de bewoners vastgelegd. Vraag de buurtbegeleider om het terug te draaien.',
  'The text is not right: {0}.': 'De tekst klopt niet: {0}.',
  '{0} was used from {1}, after {2}: name the text that was read then':
    '{0} is gebruikt vanaf {1} en dat is na {2}: noem de tekst die toen is gelezen',
  'there is no text {0} for {1}: /v1/toestemmingsteksten lists those that there are':
    'er is geen tekst {0} voor {1}: in /v1/toestemmingsteksten staat welke er zijn',

  'There is a district named "{0}" already: choose another name.':
    'Er is al een wijk met de naam “{0}”. Kies een andere naam.',
  'is taken': 'is al in gebruik',
  'The name needs a letter or a digit.': 'De naam heeft een letter of een cijfer nodig.',
  'has no letter or digit': 'heeft geen letter of cijfer',
  'The district {0} has been withdrawn already.': 'De wijk {0} is al ingetrokken.',
  'The district {0} has been withdrawn; make a new one.': 'De wijk {0} is ingetrokken. Maak een nieuwe wijk.',
  'There is no district {0}.': 'Er is geen wijk {0}.',
  'The register has no street {0}.': 'In het register staat geen straat {0}.',
  'No home has its main address on these streets.':
    'Aan deze straten heeft geen enkele woning haar hoofdadres.',
  'no homes': 'geen woningen',
  'There is no neighbourhood {0} here.': 'Er is hier geen buurt {0}.',
  'The boundary is not valid: {0}{1}.': 'De grens klopt niet: {0}{1}.',
  ' at {0}': ' bij {0}',
  'The boundary encloses no ground.': 'De grens sluit niets in.',
  'encloses no ground': 'sluit niets in',
  'The cut leaves the district in one piece.':
    'Dit snijdt de wijk niet in tweeën. Trek de lijn door de wijk heen.',
  'leaves one piece': 'laat de wijk heel',
  'A home stands exactly on the cut: move the line aside.':
    'De lijn loopt precies over een woning. Leg hem iets opzij.',
  'runs through a home': 'loopt over een woning',
  'The line, carried on at both ends, crosses itself.':
    'De lijn kruist zichzelf als je hem aan beide kanten doortrekt.',
  'crosses itself': 'kruist zichzelf',

  'There is no area {0}. /v1/gebieden lists those that there are.':
    'Er is geen gebied {0}. In /v1/gebieden staat welke er zijn.',
  'This is more than 2 MB. Simplify the shape and send it again.':
    'Dit is meer dan 2 MB. Maak de vorm eenvoudiger en verstuur hem opnieuw.',
  'The place is not right: {0}.': 'De plek klopt niet: {0}.',
  'no building {0} was imported: choose it on the map, or give a point':
    'er is geen pand {0} ingelezen: kies het op de kaart, of geef een punt',
  'The shape is not right: {0}.': 'De vorm klopt niet: {0}.',
  'it has no extent: draw a line or an area': 'hij heeft geen grootte: teken een lijn of een gebied',
  'its outline crosses itself: draw it again without a crossing':
    'de omtrek kruist zichzelf: teken hem opnieuw zonder kruising',
  'Somebody else saved a later version meanwhile. Read it again and save what should stand now.':
    'Iemand anders heeft intussen een nieuwere versie bewaard. Lees die, en bewaar dan wat er nu moet staan.',
  'There is no entry {0}. It may come from a link that is too old.':
    'Er is niets vastgelegd onder {0}. Misschien komt het uit een te oude link.',
  'The streets are not right: {0}.': 'De straten kloppen niet: {0}.',
  'no addresses are known of street {0}: draw it instead':
    'van straat {0} zijn geen adressen bekend: teken de straat zelf',

  'There is no verblijfsobject {0}.': 'Er is geen verblijfsobject {0}.',
  '{0} has no woonfunctie, so it has no housing type to correct.':
    '{0} heeft geen woonfunctie en heeft dus geen woningtype om te verbeteren.',
  'There is no verblijfsobject {0}: check the id.': 'Er is geen verblijfsobject {0}. Controleer het nummer.',
  'Your roles do not reach verblijfsobject {0} for this ({1}, {2}). /rechten tells what each role may.':
    'Verblijfsobject {0} valt hiervoor buiten je rollen ({1}, {2}). Op /rechten staat wat elke rol mag.',
  'Your roles do not reach verblijfsobject {0}.': 'Verblijfsobject {0} valt buiten je rollen.',

  'No mail server is set here (SMTP_URL and MAIL_FROM): print the code as a letter instead.':
    'Er is hier geen mailserver ingesteld (SMTP_URL en MAIL_FROM). Druk de code af als brief.',
  'The mail server refuses that address: look whether it is typed right.':
    'De mailserver weigert dat adres. Kijk of het goed is getypt.',
  'The mail server did not take the mail: try again later, or print the code as a letter.':
    'De mailserver nam de mail niet aan. Probeer het later, of druk de code af als brief.',
  'There is no request {0} that waits for an answer.': 'Er is geen verzoek {0} dat op antwoord wacht.',
  'Your sign-in is for no home: ask for a new code.':
    'Deze aanmelding hoort bij geen woning. Vraag een nieuwe code.',
  'The day is not right: {0}.': 'De dag klopt niet: {0}.',
  '{0} is still to come: what was said, was said today or before':
    '{0} moet nog komen: wat is gezegd, is vandaag of eerder gezegd',
  'The day of the move is not right: {0}.': 'De dag van de verhuizing klopt niet: {0}.',
  'they came on {0}: give a later day': 'de bewoners kwamen op {0}: geef een latere dag',
  'Somebody else recorded this move meanwhile. Read the home again.':
    'Iemand anders heeft deze verhuizing intussen vastgelegd. Open de woning opnieuw.',
}
