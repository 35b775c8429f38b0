// What imports tell in Dutch of files: what was sent, what it is, and what is wrong with what people made themselves.
export const imports = {
  'Give bestandsnaam and the file as body, or bestand of one that waits.':
    'Geef bestandsnaam, met het bestand als inhoud. Of geef bestand, van een bestand dat klaarstaat.',
  'There is no import {0}.': 'Er is geen import {0}.',
  'Import {0} {1}. Wait for its end: it is stored whole or not at all.':
    'Import {0} {1}. Wacht tot hij klaar is: alles wordt bewaard, of niets.',
  'is not running': 'is niet bezig',
  'is being stored already': 'wordt al bewaard',
  'cannot be stopped': 'kan niet worden gestopt',
  'This server imports {0}, not {1}.': 'Deze server leest {0} in, en geen {1}.',
  'Another import is running. Wait until it has finished; GET /v1/imports shows how far it is.':
    'Er wordt al iets ingelezen. Wacht tot dat klaar is. In /v1/imports staat hoe ver het is.',
  'That file is no longer here: it waits for an hour at most. Send it again.':
    'Dit bestand is er niet meer: het wacht hoogstens een uur. Bied het opnieuw aan.',
  'The request has no body; send the file as its body.':
    'Er is niets meegestuurd. Verstuur het bestand als inhoud.',
  'The file is larger than {0} bytes, which no delivery is.':
    'Het bestand is groter dan {0} bytes. Zo groot is geen enkele levering.',
  "The file is empty; send the file as the request's body.":
    'Het bestand is leeg. Verstuur het bestand als inhoud.',
  'The disk of the data folder is full. Make room and send the file again.':
    'De schijf met de gegevensmap is vol. Maak ruimte en verstuur het bestand opnieuw.',
  'The file did not come over whole ({0}). Send it again.':
    'Het bestand is niet heel aangekomen ({0}). Verstuur het opnieuw.',
  'The process that ran this import ended before it was done. Nothing was changed; import the file again.':
    'Het programma stopte tijdens het inlezen. Er is niets veranderd. Lees het bestand opnieuw in.',
  'The import was stopped. Nothing was changed.': 'Het inlezen is gestopt. Er is niets veranderd.',
  '{0} Nothing was changed; import the file again afterwards.':
    '{0} Er is niets veranderd. Lees het bestand daarna opnieuw in.',
  'The disk of the database or of the temporary folder is full. Make room on it.':
    'De schijf van de database of van de tijdelijke map is vol. Maak er ruimte.',
  'The database went away during the import. See whether it runs.':
    'De database viel weg tijdens het inlezen. Kijk of die draait.',

  'is empty. Download it again.': 'is leeg. Download het opnieuw.',
  'is a web page, not data. The download was probably refused: open it in a browser to read why.':
    'is een webpagina, geen gegevens. Waarschijnlijk is de download geweigerd. Open het in een browser, dan zie je waarom.',
  'is an error message of the site that it came from ({0}). Download the file again.':
    'is een foutmelding van de site waar het vandaan komt ({0}). Download het bestand opnieuw.',
  'is a damaged or incomplete zip. Download it again, until its size is that on the site.':
    'is een zip die kapot is of niet heel. Download hem opnieuw, tot hij zo groot is als op de site staat.',
  'breaks off before its end. Download it again.': 'houdt te vroeg op. Download het opnieuw.',
  'is locked with a password. Unpack it first, then offer what was inside.':
    'zit op slot met een wachtwoord. Pak het eerst uit en bied aan wat erin zat.',
  'is an archive. Unpack it, then offer {0}.': 'is een ingepakt bestand. Pak het uit en bied {0} aan.',
  'is a spreadsheet. Save it as "CSV UTF-8" in the spreadsheet program and offer that.':
    'is een spreadsheet. Bewaar het in dat programma als “CSV UTF-8” en bied dat aan.',
  'is a PDF: a document, no data. Ask its sender for the data as a file.':
    'is een pdf: een document, geen gegevens. Vraag de afzender om de gegevens als bestand.',
  'is a Shapefile. Take the GeoPackage (.gpkg) of the same data.':
    'is een Shapefile. Neem de GeoPackage (.gpkg) van dezelfde gegevens.',
  'is text in UTF-16. Save it as "CSV UTF-8" and offer that.':
    'is tekst in UTF-16. Bewaar het als “CSV UTF-8” en bied dat aan.',
  'has letters that are not UTF-8 (probably Windows-1252). In Excel, save it as "CSV UTF-8 (comma separated)".':
    'heeft letters die geen UTF-8 zijn (waarschijnlijk Windows-1252). Bewaar het in Excel als “CSV UTF-8 (door komma’s gescheiden)”.',
  'is a CSV file with columns that belong to nothing we take ({0}). Check whether it is the right file.':
    'is een CSV met kolommen die we niet kennen ({0}). Kijk of het het goede bestand is.',
  'is GeoJSON, but its properties ({0}) are those of no districts, neighbourhoods, streets or areas.':
    'is GeoJSON, maar de eigenschappen ({0}) horen niet bij wijken, buurten, straten of vlakken.',
  'is a GeoPackage without anything that we take (it holds {0}).':
    'is een GeoPackage zonder iets dat we inlezen (er zit {0} in).',
  'is JSON, but neither GeoJSON nor CityJSON.': 'is JSON, maar geen GeoJSON of CityJSON.',
  'is XML, but no file of the BAG (it begins with <{0}>).':
    'is XML, maar geen bestand van de BAG (het begint met <{0}>).',
  'is a zip without anything that we take (it holds {0}).':
    'is een zip zonder iets dat we inlezen (er zit {0} in).',
  'is a mutation delivery of the BAG, which is not supported yet. Take a full extract of the BAG.':
    'is een mutatielevering van de BAG. Die kunnen we nog niet inlezen. Neem een volledig extract van de BAG.',
  'is a loose part of a BAG extract ({0}). Offer the whole zip that it came in.':
    'is een los deel van een BAG-extract ({0}). Bied de hele zip aan waar het in zat.',
  'holds EP-Online as XML or as a spreadsheet. Download the total file as CSV.':
    'is EP-Online als XML of als spreadsheet. Download het totaalbestand als CSV.',
  'is nothing that we know.': 'is niets dat we kennen.',
  nothing: 'niets',
  'is recognised ({0}), but this version cannot import it yet.':
    'is herkend ({0}), maar deze versie kan het nog niet inlezen.',

  'There is no file {0}.': 'Er is geen bestand {0}.',
  'The file {0} cannot be read.': 'Het bestand {0} kan niet worden gelezen.',
  'The file is empty. Download it again.': 'Het bestand is leeg. Download het opnieuw.',
  'The file is in UTF-16; save it as UTF-8 and offer it again.':
    'Het bestand is in UTF-16. Bewaar het als UTF-8 en bied het opnieuw aan.',
  'The file is a web page, not the data: the address that it was saved from answered with a page. Download the file itself.':
    'Het bestand is een webpagina, geen gegevens: op het adres waar het vandaan komt, stond een pagina. Download het bestand zelf.',
  'The file is XML, perhaps a message of error of the service that it was saved from. Look into it, and ask the service for JSON.':
    'Het bestand is XML, misschien een foutmelding van de dienst waar het vandaan komt. Kijk erin, en vraag de dienst om JSON.',
  'The file is no whole JSON ({0}). It may have been broken off: download it again.':
    'Het bestand is geen hele JSON ({0}). Misschien is het afgebroken: download het opnieuw.',
  'The file is no JSON: {0}.': 'Het bestand is geen JSON: {0}.',
  'The file is no UTF-8 text. In Excel, save it as "CSV UTF-8 (comma separated)".':
    'Het bestand is geen tekst in UTF-8. Bewaar het in Excel als “CSV UTF-8 (door komma’s gescheiden)”.',
  encrypted: 'versleuteld',
  'packed by an unknown method ({0})': 'ingepakt op een onbekende manier ({0})',
  '{0} is {1}. Unpack it first and import what is inside.':
    '{0} is {1}. Pak het eerst uit en lees in wat erin zit.',
  '{0} is damaged ({1}). Download it again.': '{0} is kapot ({1}). Download het opnieuw.',
  'is empty. Download the delivery again.': 'is leeg. Download de levering opnieuw.',
  'is a web page, not a zip. The download was probably refused: open it to read why.':
    'is een webpagina, geen zip. Waarschijnlijk is de download geweigerd. Open het, dan zie je waarom.',
  'is not a zip file. Give an LV BAG 2.0 Extract as Kadaster delivers it, or a folder of its files.':
    'is geen zip. Geef een LV BAG 2.0 Extract zoals het Kadaster het levert, of een map met de bestanden daarvan.',
  'is a damaged or incomplete zip ({0}). Download the delivery again.':
    'is een zip die kapot is of niet heel ({0}). Download de levering opnieuw.',
  'The GeoPackage is damaged or did not come over whole. Download it again, and copy it only when no program has it open.':
    'De GeoPackage is kapot of niet heel aangekomen. Download hem opnieuw, en kopieer hem alleen als geen programma hem open heeft.',
  'The file is an SQLite database, but no GeoPackage with features.':
    'Het bestand is een SQLite-database, maar geen GeoPackage met objecten.',
  'The GeoPackage cannot be opened ({0}). Put it in a folder that you may write to, and close other programs that use it.':
    'De GeoPackage kan niet worden geopend ({0}). Zet hem in een map waarin je mag schrijven, en sluit andere programma’s die hem gebruiken.',

  'The file is no GeoJSON FeatureCollection (RFC 7946).':
    'Het bestand is geen FeatureCollection van GeoJSON (RFC 7946).',
  'The file has no features.': 'Er staan geen objecten in het bestand.',
  'Nothing was stored of this file: {0} {1}{2}. Mend it and offer the file again.':
    'Van dit bestand is niets bewaard: {0} {1}{2}. Verbeter dat en bied het bestand opnieuw aan.',
  ' and {0} more': ' en nog {0}',
  'has no property "{0}" with a text': 'heeft geen eigenschap “{0}” met een tekst',
  'has {0} "{1}": choose from {2}': 'heeft {0} “{1}”: kies uit {2}',
  'has geometry {0}, expected {1}': 'heeft de vorm {0}, verwacht was {1}',
  'has a position {0}, which is not in the Netherlands: give longitude and latitude in degrees (WGS 84)':
    'heeft een punt {0} dat niet in Nederland ligt: geef lengte en breedte in graden (WGS 84)',
  'has a geometry that is not valid: {0}': 'heeft een vorm die niet klopt: {0}',
  'The file mixes lines and areas. Offer streets and areas as two files.':
    'In het bestand staan lijnen en vlakken door elkaar. Bied straten en vlakken aan als twee bestanden.',
  'has openbareruimte_id "{0}", which is no BAG id of a street':
    'heeft openbareruimte_id “{0}” en dat is geen BAG-nummer van een straat',
  'has naam "{0}" without a letter or digit': 'heeft een naam “{0}” zonder letter of cijfer',
  'has the same naam as {0}': 'heeft dezelfde naam als {0}',
  'has geldig_vanaf {0}: write yyyy-mm-dd': 'heeft geldig_vanaf {0}: schrijf jjjj-mm-dd',

  'The first line {0}.': 'De eerste regel {0}.',
  'has columns that are not known: {0}. Remove them (names, telephone numbers and the like do not belong in Zwermkaart). Known are {1}':
    'heeft kolommen die we niet kennen: {0}. Haal ze weg (namen, telefoonnummers en dergelijke horen niet in Zwermkaart). Bekend zijn {1}',
  'has the column {0} more than once. Keep one': 'heeft de kolom {0} meer dan eens. Houd er één',
  'lacks the column {0}. Add it to the first line': 'mist de kolom {0}. Zet die erbij',
  'does not say which home: add verblijfsobject_id, or postcode and huisnummer':
    'zegt niet om welke woning het gaat: voeg verblijfsobject_id toe, of postcode en huisnummer',
  'The file has no rows below its first line.': 'Onder de eerste regel van het bestand staat niets.',
  'Line {0}: ': 'Regel {0}: ',
  '{0}{1}. Mend the file and offer it again.': '{0}{1}. Verbeter het bestand en bied het opnieuw aan.',
  '1 row is refused, so nothing was stored of this file. Mend it and offer the file again.':
    '1 regel is geweigerd, dus van dit bestand is niets bewaard. Verbeter die en bied het bestand opnieuw aan.',
  '{0} rows are refused, so nothing was stored of this file. Mend them and offer the file again.':
    '{0} regels zijn geweigerd, dus van dit bestand is niets bewaard. Verbeter ze en bied het bestand opnieuw aan.',
}
