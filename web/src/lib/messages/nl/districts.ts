// Teksten: eigen wijken maken, wijzigen en splitsen.
export const districts = {
  'tab.wijk': 'Wijk',
  'menu.newDistrict': 'Nieuwe wijk maken',
  'district.title.nieuw': 'Nieuwe wijk',
  'district.title.grens': 'Grens van {name} wijzigen',
  'district.title.splits': '{name} splitsen',
  'district.lead.nieuw':
    'Maak de grens op een van deze vier manieren. Je ziet meteen welke woningen erin vallen.',
  'district.lead.grens':
    'Verander de grens of de naam. De oude versie blijft bewaard, met de datum tot wanneer die gold.',
  'district.lead.splits': 'Kies welk deel een nieuwe wijk wordt. De rest houdt de oude naam.',
  'district.ways': 'Manieren om de grens te maken',
  'district.way.tekenen': 'Tekenen',
  'district.way.lijn': 'Lijn',
  'district.way.straten': 'Straten',
  'district.way.buurten': 'Buurten',
  'district.way.bestand': 'Bestand',

  'district.draw.area.begin': 'Klik op de kaart, hoek voor hoek, langs de rand van de wijk.',
  'district.draw.area.finish': 'Klik weer op het eerste punt om de wijk te sluiten.',
  'district.draw.area.change':
    'Sleep een punt om de grens te verleggen. Sleep een klein punt tussenin om een hoek toe te voegen. Klik met rechts op een punt om het weg te halen.',
  'district.draw.line.begin': 'Klik op de kaart waar de lijn begint en waar hij knikt.',
  'district.draw.line.finish':
    'Klik nog eens op het laatste punt om te stoppen. Wat links van de lijn ligt, wordt de nieuwe wijk. De lijn loopt aan beide kanten rechtdoor.',
  'district.draw.line.change': 'Sleep een punt om de lijn te verleggen, of maak hem leeg en begin opnieuw.',
  'district.draw.keyboard': 'Liever zonder muis? Kies Straten of Buurten.',
  'district.draw.another': 'Nog een deel tekenen',
  'district.draw.undo': 'Stap terug',
  'district.draw.clear': 'Leegmaken',

  'district.streets.label': 'Straten van de wijk',
  'district.streets.hint':
    'Een straat per regel, of met een komma ertussen. Zet de plaats erachter als er meer zijn: Kerkstraat Weesp.',
  'district.streets.found': 'Gevonden straten',
  'district.streets.recognised': 'Herkend:',
  'district.streets.which': 'Welke {street} bedoel je?',
  'district.streets.unknown': 'Geen straat met de naam {street}.',
  'district.streets.meant': 'Bedoel je:',
  'district.streets.told':
    '{known, plural, =0 {Nog geen straat herkend.} one {# straat herkend.} other {# straten herkend.}} {open, plural, =0 {} one {Bij # moet je nog kiezen.} other {Bij # moet je nog kiezen.}} {unknown, plural, =0 {} one {# regel niet herkend.} other {# regels niet herkend.}}',
  'district.streets.shared':
    '{count, plural, one {# straat ligt maar voor een deel in deze wijk} other {# straten liggen maar voor een deel in deze wijk}}',
  'district.streets.whole':
    '{count, plural, one {# straat ligt er helemaal in} other {# straten liggen er helemaal in}}',
  'district.street.preview':
    '{count, plural, one {{within} van {homes} woning valt in deze wijk} other {{within} van {homes} woningen vallen in deze wijk}}',
  'district.street.kept':
    '{count, plural, one {{within} van {homes} woning hoort bij deze wijk} other {{within} van {homes} woningen horen bij deze wijk}}',
  'district.street.elsewhere': '{count} in {district}',
  'district.street.new': '{count} in de nieuwe wijk',
  'district.street.nowhere': '{count} in geen eigen wijk',

  'district.neighbourhoods.label': 'Buurten',
  'district.neighbourhoods.hint':
    'Kies de buurten die samen de wijk vormen. Dit zijn de buurten van het CBS van {year}.',
  'district.neighbourhoods.source': 'Bron: CBS, Wijk- en Buurtkaart {year}.',
  'district.neighbourhoods.none':
    'Er zijn nog geen buurten van het CBS ingelezen. Lees eerst de Wijk- en Buurtkaart in, of maak de grens op een andere manier.',

  'district.file.choose': 'Kies een GeoJSON-bestand',
  'district.file.hint': 'Met een of meer vlakken, in lengte- en breedtegraden (WGS 84).',
  'district.file.paste': 'Of plak de inhoud hier',
  'district.file.pasted': 'geplakte tekst',
  'district.file.one': 'Er staat één vlak in {file}.',
  'district.file.several': 'Er staan {count} vlakken in. Welk vlak wordt de wijk?',
  'district.file.nameless': 'Vlak {number}, zonder naam',
  'district.file.all': 'Alle vlakken in één keer? Dat kan op de pagina Gegevens inlezen.',
  'district.file.fault.leeg': 'Het bestand is leeg.',
  'district.file.fault.geen-json':
    'Dit is geen GeoJSON: de tekst is niet te lezen als JSON. Sla het bestand opnieuw op als GeoJSON.',
  'district.file.fault.geen-geojson':
    'Dit is wel JSON, maar geen GeoJSON. Er hoort een FeatureCollection, een Feature of een vlak in te staan.',
  'district.file.fault.geen-vlakken': 'Er staan geen vlakken in. Punten en lijnen kunnen geen wijk zijn.',
  'district.file.fault.rijksdriehoek':
    'De punten staan in meters (Rijksdriehoek). Sla het bestand op in lengte- en breedtegraden (WGS 84, EPSG:4326).',
  'district.file.fault.buiten-nederland': 'Vlak {area} ligt niet in Nederland (bij {place}).',
  'district.file.fault.kruist-zichzelf': 'De grens van vlak {area} kruist zichzelf bij {place}.',
  'district.file.fault.te-veel-punten':
    'Vlak {area} heeft {place} punten, dat zijn er te veel. Maak de grens eenvoudiger.',

  'district.preview': 'Zo wordt de wijk',
  'district.preview.new': 'De nieuwe wijk',
  'district.preview.rest': 'Wat overblijft',
  'district.told':
    '{count, plural, one {{shown} woning} other {{shown} woningen}} in deze wijk, in {streets, plural, one {# straat} other {# straten}}.',
  'district.figure.homes': 'woningen',
  'district.figure.buildings': 'gebouwen',
  'district.figure.hectares': 'hectare',
  'district.figure.source': 'Bron: BAG. Een woning hoort bij de wijk waarin haar punt op de kaart ligt.',
  'district.finding.naam-bestaat-al': 'Er is al een wijk met deze naam. Kies een andere naam.',
  'district.finding.geen-woningen': 'In deze wijk ligt geen enkele woning.',
  'district.finding.overlap':
    '{count, plural, one {{shown} woning hoort ook bij {district}.} other {{shown} woningen horen ook bij {district}.}}',
  'district.finding.niet-te-scheiden':
    '{count, plural, one {# woning aan {street} ligt op dezelfde plek en komt mee.} other {# woningen aan {street} liggen op dezelfde plek en komen mee.}}',
  'district.finding.losse-delen': 'De wijk bestaat uit {count} losse delen.',
  'district.finding.begint-later': 'Deze versie staat klaar, maar geldt nog niet.',
  'district.finding.latere-versie-neemt-over':
    'Er is al een versie die later begint. Die neemt het dan over van deze.',

  'district.name': 'Naam van de wijk',
  'district.validFrom': 'Geldt vanaf',
  'district.note': 'Toelichting (mag leeg blijven)',
  'district.save.nieuw': 'Bewaar de wijk',
  'district.save.grens': 'Bewaar als nieuwe versie',
  'district.save.splits': 'Splits de wijk',
  'district.saving': 'Bezig met bewaren…',
  'district.leave': 'Stoppen',
  'district.missing.name': 'Geef de wijk een naam om hem te bewaren.',
  'district.missing.date': 'Vul in vanaf welke dag dit geldt.',
  'district.missing.nieuw': 'Maak eerst een grens om de wijk te bewaren.',
  'district.missing.grens': 'Er is nog niets veranderd.',
  'district.missing.splits': 'Kies eerst waar de wijk gesplitst wordt.',
  'district.missing.sound': 'De grens klopt nog niet.',
  'district.leave.title': 'Stoppen zonder te bewaren?',
  'district.leave.body': 'Wat je hebt gemaakt, is nog niet bewaard.',
  'district.leave.stay': 'Verder werken',
  'district.leave.throwAway': 'Weggooien en stoppen',
  'district.saved': 'De wijk {name} is bewaard.',
  'district.saved.later': 'De wijk {name} is bewaard en geldt vanaf de gekozen dag.',

  'district.fault.silent': 'De server geeft geen antwoord. Wat je maakte staat er nog; probeer het zo weer.',
  'district.fault.name': 'Deze naam kan niet. Gebruik letters of cijfers.',
  'district.fault.noHomes': 'Aan deze straten ligt geen enkele woning, dus er is geen grens te maken.',
  'district.fault.noGround': 'Deze grens sluit niets in.',
  'district.fault.crosses': 'De grens kruist of raakt zichzelf bij {place}. Verleg daar een punt.',
  'district.fault.other': 'Dit is niet gelukt: {reason}',

  'district.town.title': '{name} is een woonplaats',
  'district.town.lead':
    'Een woonplaats komt uit de BAG en is hier niet te wijzigen. Maak een eigen wijk voor het gebied waar je aan werkt.',
  'district.kept.title': '{name} is een eigen wijk',
  'district.kept.lead':
    '{count, plural, one {{homes} woning} other {{homes} woningen}} in {streets, plural, one {# straat} other {# straten}}, op {hectares} hectare.',
  'district.edit': 'Grens of naam wijzigen',
  'district.split': 'Wijk splitsen',
  'district.new': 'Nieuwe wijk maken',
  'district.versions': 'Versies, de laatste eerst',
  'district.version.from': 'Vanaf {date}',
  'district.version.geldt': 'geldt nu',
  'district.version.gepland': 'gepland',
  'district.version.voorbij': 'voorbij',
  'district.version.withdrawn': 'Ingetrokken.',
  'district.version.change': '({added} erbij, {removed} eraf)',
  'district.version.recorded': 'vastgelegd op {date}',
  'district.origin.getekend': 'Getekend',
  'district.origin.straten': 'Van straten',
  'district.origin.buurten': 'Van buurten van het CBS',
  'district.origin.bestand': 'Uit een bestand',
  'district.withdraw': 'Wijk intrekken',
  'district.withdraw.body':
    '{name} verdwijnt dan uit de lijst van gebieden. De versies en alles wat over de woningen is vastgelegd, blijven bewaard.',
  'district.withdraw.from': 'Ingetrokken vanaf',
  'district.withdraw.confirm': 'Trek de wijk in',
  'district.others':
    '{count, plural, =0 {Er zijn geen andere eigen wijken} one {Er is nog een eigen wijk} other {Er zijn nog # eigen wijken}}',
  'district.standing.gepland': 'gepland, vanaf {date}',
  'district.standing.ingetrokken': 'ingetrokken vanaf {date}',
} as const
