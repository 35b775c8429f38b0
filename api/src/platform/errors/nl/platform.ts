// What platform tells in Dutch: titles of problems, limits and doors.
export const platform = {
  'The request is not right': 'De vraag klopt niet',
  'Sign in first': 'Meld je eerst aan',
  'Not allowed': 'Dit mag niet',
  'Not found': 'Niet gevonden',
  'Not available in that form': 'Niet te krijgen in die vorm',
  'In conflict with what is going on': 'Dit botst met iets anders',
  'No longer there': 'Dit is er niet meer',
  'Too large': 'Te groot',
  'Too many requests': 'Te veel vragen',
  'This kind of file is not supported': 'Dit soort bestand kan niet worden gelezen',
  'Wrong settings': 'Verkeerde instellingen',
  'The database is not suitable': 'De database is niet geschikt',
  'Something went wrong on our side': 'Er ging bij ons iets mis',
  'Not available now': 'Nu niet beschikbaar',

  'The request is not right. {0}': 'De vraag klopt niet. {0}',
  'Your roles do not reach this record. /rechten tells what each role may.':
    'Dit gegeven valt buiten je rollen. Op /rechten staat wat elke rol mag.',
  'The server met an error that it did not expect. The log of the server tells more.':
    'Er ging iets mis dat de server niet verwachtte. In het logboek van de server staat meer.',
  'There is nothing at {0}. /v1/openapi.json lists what there is.':
    'Op {0} is niets te vinden. In /v1/openapi.json staat wat er is.',
  'The database does not answer.': 'De database geeft geen antwoord.',

  'This is more than {0} kB, the most that may be sent here. Shorten the text or simplify the shape.':
    'Dit is meer dan {0} kB en dat is te veel. Maak de tekst korter of de vorm eenvoudiger.',
  'At most {0} of these requests in {1} seconds. Try again in {2} seconds.':
    'Dit kan hoogstens {0} keer in {1} seconden. Probeer het over {2} seconden weer.',

  'The product is at {0}, not at {1}.': 'De kaart staat op {0}, niet op {1}.',
  'Only this machine may look, as localhost or 127.0.0.1, not as {0}. PUBLIC_URL tells the address that visitors use.':
    'Alleen deze computer mag kijken, als localhost of 127.0.0.1, niet als {0}. In PUBLIC_URL staat het adres voor bezoekers.',
  'Only the pages of this product may change anything here: open it in a browser of today and try there.':
    'Alleen de pagina’s van de kaart zelf mogen hier iets veranderen. Open de kaart in een nieuwe browser en probeer het daar.',
  'Who runs this has not said where to report a weakness: SECURITY_CONTACT (mailto:… or https://…) is for that.':
    'De beheerder heeft niet ingevuld waar je een zwakke plek kunt melden. Dat hoort in SECURITY_CONTACT (mailto:… of https://…).',

  'Sign in first: this is not for everybody to see or to change.':
    'Meld je eerst aan: niet iedereen mag dit zien of veranderen.',
  '{0} A command needs the token of the data folder that this server works in.':
    '{0} Een opdracht heeft het token nodig uit de gegevensmap van deze server.',
  'Your roles do not reach {0} for this ({1}, {2}). {3}': 'Met je rollen mag dit niet in {0} ({1}, {2}). {3}',
  'None of your roles may do this ({0}, {1}). {2}': 'Met je rollen mag dit niet ({0}, {1}). {2}',
  '/rechten tells what each role may; ask who invited you.':
    'Op /rechten staat wat elke rol mag. Vraag het aan wie je heeft uitgenodigd.',
}
