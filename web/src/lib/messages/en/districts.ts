// Texts: making, changing and splitting districts of the project's own.
import type { districts as dutch } from '../nl/districts.ts'
import type { SameKeys } from '../text.ts'

export const districts: SameKeys<typeof dutch> = {
  'tab.wijk': 'District',
  'menu.newDistrict': 'Make a new district',
  'district.title.nieuw': 'New district',
  'district.title.grens': 'Change the boundary of {name}',
  'district.title.splits': 'Split {name}',
  'district.lead.nieuw':
    'Make the boundary in one of these four ways. You see at once which homes fall inside it.',
  'district.lead.grens':
    'Change the boundary or the name. The old version is kept, with the date until which it held.',
  'district.lead.splits': 'Choose which part becomes a new district. The rest keeps the old name.',
  'district.ways': 'Ways to make the boundary',
  'district.way.tekenen': 'Draw',
  'district.way.lijn': 'Line',
  'district.way.straten': 'Streets',
  'district.way.buurten': 'Areas',
  'district.way.bestand': 'File',

  'district.draw.area.begin': 'Click on the map, corner by corner, along the edge of the district.',
  'district.draw.area.finish': 'Click on the first point again to close the district.',
  'district.draw.area.change':
    'Drag a point to move the boundary. Drag a small point in between to add a corner. Right-click a point to remove it.',
  'district.draw.line.begin': 'Click on the map where the line begins and where it bends.',
  'district.draw.line.finish':
    'Click on the last point once more to stop. What lies to the left of the line becomes the new district. The line runs straight on at both ends.',
  'district.draw.line.change': 'Drag a point to move the line, or clear it and begin again.',
  'district.draw.keyboard': 'Rather without a mouse? Choose Streets or Areas.',
  'district.draw.another': 'Draw another part',
  'district.draw.undo': 'Step back',
  'district.draw.clear': 'Clear',

  'district.streets.label': 'Streets of the district',
  'district.streets.hint':
    'One street a line, or with a comma in between. Add the town when there are several: Kerkstraat Weesp.',
  'district.streets.found': 'Streets found',
  'district.streets.recognised': 'Recognised:',
  'district.streets.which': 'Which {street} do you mean?',
  'district.streets.unknown': 'There is no street named {street}.',
  'district.streets.meant': 'Do you mean:',
  'district.streets.told':
    '{known, plural, =0 {No street recognised yet.} one {# street recognised.} other {# streets recognised.}} {open, plural, =0 {} one {You still have to choose for #.} other {You still have to choose for #.}} {unknown, plural, =0 {} one {# line not recognised.} other {# lines not recognised.}}',
  'district.streets.shared':
    '{count, plural, one {# street lies only partly in this district} other {# streets lie only partly in this district}}',
  'district.streets.whole':
    '{count, plural, one {# street lies wholly inside} other {# streets lie wholly inside}}',
  'district.street.preview':
    '{count, plural, one {{within} of {homes} home falls in this district} other {{within} of {homes} homes fall in this district}}',
  'district.street.kept':
    '{count, plural, one {{within} of {homes} home belongs to this district} other {{within} of {homes} homes belong to this district}}',
  'district.street.elsewhere': '{count} in {district}',
  'district.street.new': '{count} in the new district',
  'district.street.nowhere': '{count} in no district of your own',

  'district.neighbourhoods.label': 'Neighbourhoods',
  'district.neighbourhoods.hint':
    'Choose the neighbourhoods that make up the district. These are the neighbourhoods of Statistics Netherlands (CBS) of {year}.',
  'district.neighbourhoods.source': 'Source: CBS, Wijk- en Buurtkaart {year}.',
  'district.neighbourhoods.none':
    'No neighbourhoods of Statistics Netherlands (CBS) have been imported yet. Import the Wijk- en Buurtkaart first, or make the boundary in another way.',

  'district.file.choose': 'Choose a GeoJSON file',
  'district.file.hint': 'With one or more areas, in degrees of longitude and latitude (WGS 84).',
  'district.file.paste': 'Or paste its contents here',
  'district.file.pasted': 'pasted text',
  'district.file.one': 'There is one area in {file}.',
  'district.file.several': 'There are {count} areas in it. Which area becomes the district?',
  'district.file.nameless': 'Area {number}, without a name',
  'district.file.all': 'All areas at once? The page Import data does that.',
  'district.file.fault.leeg': 'The file is empty.',
  'district.file.fault.geen-json':
    'This is no GeoJSON: the text cannot be read as JSON. Save the file as GeoJSON again.',
  'district.file.fault.geen-geojson':
    'This is JSON, but no GeoJSON. It should hold a FeatureCollection, a Feature or an area.',
  'district.file.fault.geen-vlakken': 'There are no areas in it. Points and lines cannot be a district.',
  'district.file.fault.rijksdriehoek':
    'The points are in metres (Rijksdriehoek). Save the file in degrees of longitude and latitude (WGS 84, EPSG:4326).',
  'district.file.fault.buiten-nederland': 'Area {area} is not in the Netherlands (at {place}).',
  'district.file.fault.kruist-zichzelf': 'The boundary of area {area} crosses itself at {place}.',
  'district.file.fault.te-veel-punten':
    'Area {area} has {place} points, which is too many. Make the boundary simpler.',

  'district.preview': 'What the district will be',
  'district.preview.new': 'The new district',
  'district.preview.rest': 'What remains',
  'district.told':
    '{count, plural, one {{shown} home} other {{shown} homes}} in this district, in {streets, plural, one {# street} other {# streets}}.',
  'district.figure.homes': 'homes',
  'district.figure.buildings': 'buildings',
  'district.figure.hectares': 'hectares',
  'district.figure.source': 'Source: BAG. A home belongs to the district in which its point on the map lies.',
  'district.finding.naam-bestaat-al': 'There is a district with this name already. Choose another name.',
  'district.finding.geen-woningen': 'There is not a single home in this district.',
  'district.finding.overlap':
    '{count, plural, one {{shown} home belongs to {district} too.} other {{shown} homes belong to {district} too.}}',
  'district.finding.niet-te-scheiden':
    '{count, plural, one {# home on {street} stands on the same spot and comes along.} other {# homes on {street} stand on the same spot and come along.}}',
  'district.finding.losse-delen': 'The district consists of {count} separate parts.',
  'district.finding.begint-later': 'This version stands ready, but does not hold yet.',
  'district.finding.latere-versie-neemt-over':
    'There is a version already that begins later. It will then take the place of this one.',

  'district.name': 'Name of the district',
  'district.validFrom': 'Holds from',
  'district.note': 'Explanation (may stay empty)',
  'district.save.nieuw': 'Save the district',
  'district.save.grens': 'Save as a new version',
  'district.save.splits': 'Split the district',
  'district.saving': 'Saving…',
  'district.leave': 'Stop',
  'district.missing.name': 'Give the district a name to save it.',
  'district.missing.date': 'Fill in from which day this holds.',
  'district.missing.nieuw': 'Make a boundary first to save the district.',
  'district.missing.grens': 'Nothing has been changed yet.',
  'district.missing.splits': 'First choose where the district is to be split.',
  'district.missing.sound': 'The boundary is not right yet.',
  'district.leave.title': 'Stop without saving?',
  'district.leave.body': 'What you made has not been saved.',
  'district.leave.stay': 'Go on working',
  'district.leave.throwAway': 'Throw away and stop',
  'district.saved': 'The district {name} has been saved.',
  'district.saved.later': 'The district {name} has been saved and holds from the chosen day.',

  'district.fault.silent': 'The server does not answer. What you made is still here; try again in a moment.',
  'district.fault.name': 'This name will not do. Use letters or digits.',
  'district.fault.noHomes': 'There is no home on these streets, so no boundary can be made.',
  'district.fault.noGround': 'This boundary encloses nothing.',
  'district.fault.crosses': 'The boundary crosses or touches itself at {place}. Move a point there.',
  'district.fault.other': 'This did not work: {reason}',

  'district.town.title': '{name} is a town',
  'district.town.lead':
    'A town comes from the BAG and cannot be changed here. Make a district of your own for the area you work on.',
  'district.kept.title': '{name} is a district of your own',
  'district.kept.lead':
    '{count, plural, one {{homes} home} other {{homes} homes}} in {streets, plural, one {# street} other {# streets}}, on {hectares} hectares.',
  'district.edit': 'Change boundary or name',
  'district.split': 'Split the district',
  'district.new': 'Make a new district',
  'district.versions': 'Versions, the last first',
  'district.version.from': 'From {date}',
  'district.version.geldt': 'holds now',
  'district.version.gepland': 'planned',
  'district.version.voorbij': 'over',
  'district.version.withdrawn': 'Withdrawn.',
  'district.version.change': '({added} added, {removed} removed)',
  'district.version.recorded': 'recorded on {date}',
  'district.origin.getekend': 'Drawn',
  'district.origin.straten': 'Made of streets',
  'district.origin.buurten': 'Made of CBS neighbourhoods',
  'district.origin.bestand': 'From a file',
  'district.withdraw': 'Withdraw the district',
  'district.withdraw.body':
    '{name} then disappears from the list of areas. Its versions and all that was recorded about the homes are kept.',
  'district.withdraw.from': 'Withdrawn from',
  'district.withdraw.confirm': 'Withdraw the district',
  'district.others':
    '{count, plural, =0 {There are no other districts} one {There is one other district} other {There are # other districts}}',
  'district.standing.gepland': 'planned, from {date}',
  'district.standing.ingetrokken': 'withdrawn from {date}',
}
