// What the schemas of the contract and of addresses find wrong, in Dutch. Words that zod brings itself are not here.
import { districtLimits } from '../../../../contract/districts.ts'
import { textLimits } from '../../../../contract/surroundings.ts'

const under = (most: number) => ({
  [`keep it under ${most} characters`]: `gebruik minder dan ${most} tekens`,
})

export const contract = {
  ...under(textLimits.name),
  ...under(textLimits.line),
  ...under(textLimits.note),
  ...under(1000),
  [`may have at most ${districtLimits.positions} points`]: `mag hoogstens ${districtLimits.positions} punten hebben`,
  'must be a name of at most 100 characters': 'moet een naam zijn van hoogstens 100 tekens',
  'must lie in the Netherlands': 'moet in Nederland liggen',
  'must lie in the Netherlands: give longitude and latitude in degrees (WGS 84)':
    'moet in Nederland liggen: geef lengte en breedte in graden (WGS 84)',
  'a district needs a name': 'een wijk heeft een naam nodig',
  'tell in a few words how this is known': 'schrijf in een paar woorden hoe dit bekend is',
  'tell which function records this, as "analist wonen"':
    'schrijf welke functie dit vastlegt, bijvoorbeeld "analist wonen"',
  'must be a code of CBS, as BU0363SB01': 'moet een code van het CBS zijn, zoals BU0363SB01',
  'lies outside the Netherlands: give degrees in WGS 84, longitude first, as [5.04, 52.31]':
    'ligt buiten Nederland: geef graden in WGS 84, de lengte eerst, zoals [5.04, 52.31]',
  'must be a position [longitude, latitude]': 'moet een punt zijn: [lengte, breedte]',
  'must be a GeoJSON LineString, MultiLineString, Polygon or MultiPolygon':
    'moet een LineString, MultiLineString, Polygon of MultiPolygon van GeoJSON zijn',
  'write a name': 'vul een naam in',
  'needs two positions or more': 'heeft twee punten of meer nodig',
  'needs four positions or more': 'heeft vier punten of meer nodig',
  'needs a ring': 'heeft een omtrek nodig',
  'is not closed: let the last position be the first one':
    'is niet gesloten: maak het laatste punt gelijk aan het eerste',
  'has too many positions: simplify it to 20,000 or fewer':
    'heeft te veel punten: vereenvoudig tot hoogstens 20.000',
  'must be a year up to 2100': 'moet een jaar zijn tot en met 2100',
  'must be a year from 1990 on': 'moet een jaar zijn vanaf 1990',
  'name a street': 'noem een straat',
  'must be a whole year': 'moet een heel jaartal zijn',
  'must be {pand} with the id of a building, or {punt} with longitude and latitude within the Netherlands':
    'moet {pand} zijn met het id van een pand, of {punt} met lengte en breedte in Nederland',
  'must be {straten} with ids of streets, or {geometrie} with a GeoJSON line or polygon in WGS 84 within the Netherlands':
    'moet {straten} zijn met ids van straten, of {geometrie} met een lijn of vlak van GeoJSON in WGS 84 in Nederland',
  'write what is wrong': 'schrijf op wat er niet klopt',
  'write what was done, or why not': 'schrijf op wat er is gedaan, of waarom niet',
  'must not come before the first year': 'mag niet voor het eerste jaar liggen',
  'is empty: write what you found, or leave the question open':
    'is leeg: schrijf op wat je vond, of laat de vraag open',

  'must be four numbers west,south,east,north in degrees (WGS 84), as 5.03,52.30,5.05,52.32':
    'moeten vier getallen zijn: west,zuid,oost,noord in graden (WGS 84), zoals 5.03,52.30,5.05,52.32',
  'must be four or six numbers with commas between them':
    'moeten vier of zes getallen zijn, met komma’s ertussen',
  'must be a date, a moment or an interval, as 2021-10-15 or 2021-01-01/..':
    'moet een dag, een moment of een periode zijn, zoals 2021-10-15 of 2021-01-01/..',
  'must be a number, as 7.2': 'moet een getal zijn, zoals 7.2',
  'must be a whole number': 'moet een heel getal zijn',
  'must be a hash of 64 hexadecimal digits': 'moet een hash zijn van 64 hexadecimale tekens',
  'must be an id of /v1/gebieden, as wijk-de-meent': 'moet een id van /v1/gebieden zijn, zoals wijk-de-meent',
  'must be the id of an entry': 'moet het id zijn van iets dat is vastgelegd',
  'must be the id of the last item of the page before':
    'moet het id zijn van het laatste op de vorige pagina',
  'must be a municipality code of four digits': 'moet een gemeentecode zijn van vier cijfers',
  'must look like 1381BA': 'moet eruitzien als 1381BA',
  'must look like GM0363': 'moet eruitzien als GM0363',
  'needs a postcode beside it': 'kan alleen samen met een postcode',
}
