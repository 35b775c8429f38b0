// What imports tell in Dutch of the public registers: BAG, EP-Online, CBS and 3DBAG, as files and as services.
export const registers = {
  'There is no file or folder {0}.': 'Er is geen bestand of map {0}.',
  '{0} holds no XML files of the BAG.': 'In {0} zitten geen XML-bestanden van de BAG.',
  '{0}: zips lie more than {1} deep in one another': '{0}: er zitten meer dan {1} zips in elkaar',
  '{0}/{1} would unpack to {2} bytes': '{0}/{1} wordt uitgepakt {2} bytes',
  '{0}: the delivery holds more than a national BAG delivery ever does':
    '{0}: er zit meer in dan ooit in een landelijke levering van de BAG',
  '{0}. Refused: this is no BAG delivery.': '{0}. Geweigerd: dit is geen levering van de BAG.',
  'is a mutation delivery, which is not supported yet. Take a full extract of the BAG.':
    'is een mutatielevering. Die kunnen we nog niet inlezen. Neem een volledig extract van de BAG.',
  '{0} holds no BAG objects (no PND, VBO, NUM … files).':
    'In {0} zitten geen objecten van de BAG (geen bestanden PND, VBO, NUM …).',
  '{0} and {1} have one name but differ. Give one delivery at a time.':
    '{0} en {1} hebben dezelfde naam maar zijn niet gelijk. Geef één levering tegelijk.',
  'is no file of an LV BAG 2.0 Extract (its root is <{0}>).':
    'is geen bestand van een LV BAG 2.0 Extract (het begint met <{0}>).',
  'is no file of an LV BAG 2.0 Extract (its root is <{0}>, expected <bagStand>).':
    'is geen bestand van een LV BAG 2.0 Extract (het begint met <{0}>, verwacht was <bagStand>).',
  '{0} does not tell its date (StandTechnischeDatum).': 'In {0} staat geen datum (StandTechnischeDatum).',
  '{0} mixes deliveries of several dates ({1}).': 'In {0} zitten leveringen van verschillende datums ({1}).',
  '{0}: one object of more than {1} characters': '{0}: één object van meer dan {1} tekens',
  'line {0}, column {1}: {2}': 'regel {0}, teken {1}: {2}',
  '{0} is not well-formed XML ({1}). Download the delivery again.':
    '{0} is geen goede XML ({1}). Download de levering opnieuw.',
  'This delivery is of {0}, but a newer one of {1} ({2}) is stored already. Import a delivery of that date or later.':
    'Deze levering is van {0}, maar er is al een nieuwere van {1} ({2}). Lees een levering van die dag of later in.',
  'This is the delivery of municipality {0}, not of {1}.':
    'Dit is de levering van gemeente {0}, niet van {1}.',
  '"{0}" is no municipality code; give four digits, such as 0457.':
    '“{0}” is geen gemeentecode. Geef vier cijfers, zoals 0457.',
  'several municipalities{0}': 'een aantal gemeenten{0}',
  'the whole country': 'het hele land',
  'This delivery covers {0}. Pick one municipality with --gemeente <code>, or take everything with --alles.':
    'Deze levering gaat over {0}. Kies één gemeente met --gemeente <code>, of neem alles met --alles.',
  'Picking municipality {0} needs the file GEM-WPL-RELATIE of the same delivery. Give the whole delivery.':
    'Om gemeente {0} te kiezen is het bestand GEM-WPL-RELATIE van dezelfde levering nodig. Geef de hele levering.',
  'Picking municipality {0} needs the {1} files, which are not there. Give the whole delivery.':
    'Om gemeente {0} te kiezen zijn de bestanden {1} nodig, en die zijn er niet. Geef de hele levering.',
  'No municipality {0} existed on {1}.': 'Op {1} bestond er geen gemeente {0}.',

  'The table woonplaats of this GeoPackage has no town in it. Download bag-light.gpkg from PDOK again.':
    'In de tabel woonplaats van deze GeoPackage staat geen woonplaats. Download bag-light.gpkg opnieuw bij PDOK.',
  'No dwelling in this file belongs to municipality {0}. Check the code, which may have changed in a merger.':
    'In dit bestand hoort geen enkel verblijfsobject bij gemeente {0}. Controleer de code: die kan door een fusie zijn veranderd.',
  'This file is about municipality {0}, not {1}.': 'Dit bestand gaat over gemeente {0}, niet over {1}.',
  none: 'geen',
  'The file does not tell of which date it is (gpkg_contents.last_change). Give the date: --datum <yyyy-mm-dd>.':
    'In het bestand staat niet van welke dag het is (gpkg_contents.last_change). Geef de dag: --datum <jjjj-mm-dd>.',
  'This GeoPackage is no bag-light.gpkg: it needs the tables woonplaats, pand and verblijfsobject, and has {0}. Download bag-light.gpkg from PDOK.':
    'Deze GeoPackage is geen bag-light.gpkg: daarin staan de tabellen woonplaats, pand en verblijfsobject, en hier {0}. Download bag-light.gpkg bij PDOK.',
  'The table {0} lacks the column {1}. Download bag-light.gpkg from PDOK and import it as it is.':
    'De tabel {0} mist de kolom {1}. Download bag-light.gpkg bij PDOK en lees het in zoals het is.',
  'The table {0} is in {1}; the BAG is in EPSG:28992 (RD New). Import bag-light.gpkg as PDOK delivers it.':
    'De tabel {0} is in {1}, maar de BAG is in EPSG:28992 (RD New). Lees bag-light.gpkg in zoals PDOK het levert.',
  'an unknown coordinate system': 'een onbekend coördinatenstelsel',

  "{0} answers otherwise than PDOK's BAG does. Nothing was changed. Check the setting PDOK_BAG_URL, or download bag-light.gpkg and import that.":
    '{0} antwoordt anders dan de BAG van PDOK. Er is niets veranderd. Controleer de instelling PDOK_BAG_URL, of download bag-light.gpkg en lees dat in.',
  '{0} does not give the BAG ({1}). Nothing was changed. Try again later, or download bag-light.gpkg and import that.':
    '{0} geeft de BAG niet ({1}). Er is niets veranderd. Probeer het later, of download bag-light.gpkg en lees dat in.',
  'There is no municipality {0}. Did you mean {1}?': 'Er is geen gemeente {0}. Bedoel je {1}?',
  "{0} is a town of the municipality {1}. Give the municipality's name.":
    '{0} is een woonplaats van de gemeente {1}. Geef de naam van de gemeente.',
  'There is no municipality {0}. Check the name, or give its code of four digits.':
    'Er is geen gemeente {0}. Controleer de naam, of geef de code van vier cijfers.',
  "{0} answers otherwise than PDOK's Locatieserver does. Nothing was changed. Check the setting PDOK_LOCATIESERVER_URL, or download bag-light.gpkg and import that.":
    '{0} antwoordt anders dan de Locatieserver van PDOK. Er is niets veranderd. Controleer de instelling PDOK_LOCATIESERVER_URL, of download bag-light.gpkg en lees dat in.',
  '{0} does not give the outline of every town of {1} ({2} missing). Nothing was changed. Try again later, or download bag-light.gpkg and import that.':
    '{0} geeft niet van elke woonplaats van {1} de omtrek ({2} ontbreekt). Er is niets veranderd. Probeer het later, of download bag-light.gpkg en lees dat in.',
  '{0} does not give the buildings that its dwellings lie in. Nothing was changed. Try again later, or download bag-light.gpkg and import that.':
    '{0} geeft de panden niet waarin de verblijfsobjecten liggen. Er is niets veranderd. Probeer het later, of download bag-light.gpkg en lees dat in.',
  '{0} gives no buildings or no dwellings of {1}. Nothing was changed. Try again later, or download bag-light.gpkg and import that.':
    '{0} geeft geen panden of geen verblijfsobjecten van {1}. Er is niets veranderd. Probeer het later, of download bag-light.gpkg en lees dat in.',

  'There are no buildings yet, so that nobody knows which neighbourhoods to keep. Import the BAG first, or take the areas of the whole file: --alles.':
    'Er zijn nog geen panden, dus we weten niet welke buurten nodig zijn. Lees eerst de BAG in, of neem de gebieden van het hele bestand: --alles.',
  'Nothing in this file is an area of CBS: {0}. Its columns: {1}. Take the Wijk- en Buurtkaart, or boundaries with buurtcode or cbsCode.':
    'Niets in dit bestand is een gebied van het CBS: {0}. De kolommen: {1}. Neem de Wijk- en Buurtkaart, of grenzen met buurtcode of cbsCode.',
  'it has no rows': 'er staat niets in',
  'The file has no features. Ask the service for an area that it knows.':
    'Er staan geen objecten in het bestand. Vraag de dienst om een gebied dat die kent.',
  'The file is not in UTF-8: {0} has unreadable letters in {1}. Save it as UTF-8, or download it again.':
    'Het bestand is niet in UTF-8: {0} heeft onleesbare letters in {1}. Bewaar het als UTF-8, of download het opnieuw.',
  'The file is in another coordinate system ({0}). Save it in EPSG:28992 or in degrees (CRS84).':
    'Het bestand is in een ander coördinatenstelsel ({0}). Bewaar het in EPSG:28992 of in graden (CRS84).',
  'No layer of this GeoPackage has a column with area codes (buurtcode, wijkcode or gemeentecode); its layers: {0}. Take the Wijk- en Buurtkaart of CBS.':
    'Geen laag van deze GeoPackage heeft een kolom met codes van gebieden (buurtcode, wijkcode of gemeentecode). De lagen: {0}. Neem de Wijk- en Buurtkaart van het CBS.',
  'The layer {0} is in {1}; save it in EPSG:28992 (RD New), as CBS delivers it.':
    'De laag {0} is in {1}. Bewaar hem in EPSG:28992 (RD New), zoals het CBS hem levert.',
  "{0} has no such edition of CBS's neighbourhoods. Choose another year.":
    '{0} heeft de buurten van het CBS niet van dat jaar. Kies een ander jaar.',
  '{0} does not give the neighbourhoods ({1}). Nothing was changed. Try again later, or download the GeoPackage of CBS and import that.':
    '{0} geeft de buurten niet ({1}). Er is niets veranderd. Probeer het later, of download de GeoPackage van het CBS en lees die in.',
  "{0} answers otherwise than CBS's neighbourhoods do. Nothing was changed. Check the setting CBS_URL, or download the GeoPackage of CBS and import that.":
    '{0} antwoordt anders dan de buurten van het CBS. Er is niets veranderd. Controleer de instelling CBS_URL, of download de GeoPackage van het CBS en lees die in.',
  'The file is about {0}, not {1}. Leave the year out, or take the other file.':
    'Het bestand gaat over {0}, niet over {1}. Laat het jaar weg, of neem het andere bestand.',
  'The file does not tell its year: it has no column jaar, and no year in its name. Say it yourself: --jaar 2024 on the command line, or choose it on the page.':
    'In het bestand staat niet van welk jaar het is: er is geen kolom jaar, en geen jaar in de naam. Geef het zelf: --jaar 2024 in de opdracht, of kies het op de pagina.',

  "The file lacks the column {0}, without which no label can be judged. Import EP-Online's file as it was downloaded, with all of its columns.":
    'Het bestand mist de kolom {0}, en zonder die is geen energielabel te beoordelen. Lees het bestand van EP-Online in zoals je het downloadde, met alle kolommen.',
  'Take the CSV instead: in EP-Online choose the total file as CSV, or run "npm run import -- ep-online --download".':
    'Neem de CSV: kies bij EP-Online het totaalbestand als CSV, of gebruik de opdracht “npm run import -- ep-online --download”.',
  'holds {0} CSV files. Unpack it and import them one by one.':
    'bevat {0} CSV-bestanden. Pak het uit en lees ze een voor een in.',
  'is a spreadsheet (XLSX). {0}': 'is een spreadsheet (XLSX). {0}',
  'holds the XML total file. {0}': 'bevat het totaalbestand als XML. {0}',
  'holds a spreadsheet (XLSX). {0}': 'bevat een spreadsheet (XLSX). {0}',
  'holds no CSV. {0}': 'bevat geen CSV. {0}',
  "is no UTF-8 text (it may be UTF-16, or no text at all). Import EP-Online's file as it was downloaded, without saving it from a spreadsheet.":
    'is geen tekst in UTF-8 (misschien UTF-16, of helemaal geen tekst). Lees het bestand van EP-Online in zoals je het downloadde, zonder het in een spreadsheet te bewaren.',
  'is a web page, not a CSV. The download was probably refused: open it to read why.':
    'is een webpagina, geen CSV. Waarschijnlijk is de download geweigerd. Open het, dan zie je waarom.',
  'is XML. {0}': 'is XML. {0}',
  'EP-Online refused the request that made this file ({0}: {1}). Ask again with a valid key.':
    'EP-Online weigerde de vraag waar dit bestand uit komt ({0}: {1}). Vraag het opnieuw met een geldige sleutel.',
  'This JSON is no answer of EP-Online. Give its CSV total file, zipped or not.':
    'Deze JSON is geen antwoord van EP-Online. Geef het totaalbestand als CSV, in een zip of los.',
  'The file has no rows below its header. Download it again.':
    'Onder de kop van het bestand staat niets. Download het opnieuw.',
  'The file ends in the middle of line {0}: its download was broken off. Download it again.':
    'Het bestand houdt op midden in regel {0}: de download is afgebroken. Download het opnieuw.',
  "This CSV is no file of EP-Online: none of its first lines names columns such as Energieklasse, Postcode and Registratiedatum, with a semicolon between them. Import EP-Online's file as it was downloaded.":
    'Deze CSV is geen bestand van EP-Online: in de eerste regels staan geen kolommen zoals Energieklasse, Postcode en Registratiedatum, met een puntkomma ertussen. Lees het bestand van EP-Online in zoals je het downloadde.',
  "The file is no UTF-8 text: it was probably saved from a spreadsheet (Windows-1252). Import EP-Online's file as it was downloaded, without opening and saving it in between.":
    'Het bestand is geen tekst in UTF-8: waarschijnlijk is het in een spreadsheet bewaard (Windows-1252). Lees het bestand van EP-Online in zoals je het downloadde, zonder het tussendoor te openen en te bewaren.',
  'a quote is opened and never closed': 'een aanhalingsteken wordt geopend en niet gesloten',
  '{0}{1}. Download the file again.': '{0}{1}. Download het bestand opnieuw.',
  'EP-Online has no file of {0}; it keeps those of the last weeks.':
    'EP-Online heeft geen bestand van {0}. Het bewaart die van de laatste weken.',
  'EP-Online has no file.': 'EP-Online heeft geen bestand.',
  'told of no file to download': 'noemde geen bestand om te downloaden',
  'refused the download of {0} ({1})': 'weigerde de download van {0} ({1})',
  'The download of {0} broke off. Try again.': 'De download van {0} is afgebroken. Probeer het opnieuw.',
  'There is no key for EP-Online. Ask RVO for one (www.ep-online.nl), set it as EP_ONLINE_KEY and start again; files can be imported without it.':
    'Er is geen sleutel voor EP-Online. Vraag die aan bij RVO (www.ep-online.nl), stel hem in als EP_ONLINE_KEY en start opnieuw. Bestanden inlezen kan ook zonder.',
  'EP-Online ({0}) cannot be reached: {1}. Try again later, or import a file.':
    'EP-Online ({0}) is niet te bereiken: {1}. Probeer het later, of lees een bestand in.',
  'EP-Online does not accept the key ({0}). Check EP_ONLINE_KEY and start again.':
    'EP-Online neemt de sleutel niet aan ({0}). Controleer EP_ONLINE_KEY en start opnieuw.',
  'in {0} seconds': 'over {0} seconden',
  'in some minutes': 'over een paar minuten',
  'EP-Online wants fewer requests. Try again {0}.':
    'EP-Online krijgt te veel vragen. Probeer het {0} opnieuw.',
  'answered {0}': 'antwoordde {0}',
  'answered with something else than JSON': 'antwoordde met iets anders dan JSON',
  'EP-Online {0}. Try again later, or import a file.':
    'EP-Online {0}. Probeer het later, of lees een bestand in.',
  'There are no dwellings yet to which labels could belong. Import the BAG first.':
    'Er zijn nog geen woningen waar energielabels bij kunnen horen. Lees eerst de BAG in.',

  'The file holds no building with an identificatie of the BAG (NL.IMBAG.Pand). Download the tiles of 3dbag.nl.':
    'In het bestand staat geen pand met een identificatie van de BAG (NL.IMBAG.Pand). Download de tegels van 3dbag.nl.',
  'The file is no CityJSON. Download the tiles of your municipality at 3dbag.nl as CityJSON (.city.json) or CityJSONSeq (.city.jsonl).':
    'Het bestand is geen CityJSON. Download de tegels van je gemeente bij 3dbag.nl als CityJSON (.city.json) of CityJSONSeq (.city.jsonl).',
  'Line {0} is no whole CityJSONFeature. The file may have been broken off: download it again.':
    'Regel {0} is geen hele CityJSONFeature. Misschien is het bestand afgebroken: download het opnieuw.',
  'The file is not whole ({0}). Download it again.': 'Het bestand is niet heel ({0}). Download het opnieuw.',
}
