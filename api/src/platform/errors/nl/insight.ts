// What insight tells in Dutch: areas, tiles, publications and the OGC API.
export const insight = {
  'There is no area {0}. /v1/gebieden lists the areas there are.':
    'Er is geen gebied {0}. In /v1/gebieden staat welke gebieden er zijn.',
  'There is no area {0}.': 'Er is geen gebied {0}.',
  'There are no homes in pand {0} within area {1}.':
    'In pand {0} zijn geen woningen die in het gebied {1} liggen.',
  'There is no feature {0} in the collection {1}.': 'In de verzameling {1} zit geen object {0}.',
  'There is no publication of {0}. /v1/publicaties lists what there is.':
    'Er is geen publicatie van {0}. In /v1/publicaties staat wat er is.',
  'A count was to be published that did not pass the small-numbers rules.':
    'Er zou een aantal worden gepubliceerd dat te klein is om te delen.',
  'None of your roles may see the labels of homes. /rechten tells what each may.':
    'Met je rollen mag je de energielabels van woningen niet zien. Op /rechten staat wat elke rol mag.',
  'Sign in first: tiles with the labels of homes are not for everybody.':
    'Meld je eerst aan: niet iedereen mag kaarttegels met energielabels van woningen zien.',
  'There is no tile {0}/{1}/{2}: zoom, column and row are whole numbers.':
    'Er is geen kaarttegel {0}/{1}/{2}: zoom, kolom en rij zijn hele getallen.',
  'There is no tile {0}/{1}/{2}: zooms go from {3} to {4}, columns and rows from 0 to 2^zoom - 1.':
    'Er is geen kaarttegel {0}/{1}/{2}: de zoom gaat van {3} tot en met {4}, kolommen en rijen van 0 tot en met 2^zoom - 1.',
  'Dataset {0} was replaced by {1}: read /tiles.json again for the present addresses.':
    'De gegevens {0} zijn vervangen door {1}. Lees /tiles.json opnieuw voor de adressen van nu.',
  'Tile record of version {0}: rebuild the tiles': 'De kaarttegels zijn van versie {0}: maak ze opnieuw',
  'Building {0} cannot be drawn: its id does not fit 53 bits':
    'Pand {0} kan niet worden getekend: het nummer past niet in 53 bits',
  'Building {0} cannot be drawn: it has no outline':
    'Pand {0} kan niet worden getekend: het heeft geen omtrek',
  'A tile cannot draw WKB of type {0}: pass flat geometry':
    'Een kaarttegel kan WKB van soort {0} niet tekenen: geef een platte vorm',
}
