// The columns of EP-Online's files by their names, which differ from version to version in prefix, case and underscores.
// Source: the total files v2 to v5 and the answers of API v5.
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'

/** What we read of a registration, with every name under which the versions give it (as `plainName` writes it). */
const namesOf = {
  registeredOn: ['registratiedatum'],
  surveyedOn: ['opnamedatum'],
  validUntil: ['geldigtot'],
  surveyKind: ['soortopname', 'opnametype'],
  status: ['status'],
  calculationType: ['berekeningstype'],
  isSimplified: ['isvereenvoudigdlabel'],
  isByReferenceBuilding: ['opbasisvanreferentiegebouw', 'isopbasisvanreferentiegebouw'],
  buildingClass: ['gebouwklasse'],
  buildingType: ['gebouwtype'],
  buildingSubtype: ['gebouwsubtype'],
  postcode: ['postcode'],
  houseNumber: ['huisnummer'],
  houseLetter: ['huisletter'],
  houseNumberAddition: ['huisnummertoevoeging', 'huisnummertoev'],
  designation: ['detailaanduiding'],
  dwellingId: ['bagverblijfsobjectid'],
  mooringId: ['bagligplaatsid'],
  pitchId: ['bagstandplaatsid'],
  buildingIds: ['bagpandids', 'bagpandid'],
  constructionYear: ['bouwjaar'],
  floorArea: ['gebruiksoppervlaktethermischezone', 'gebruiksoppervlakte'],
  compactness: ['compactheid'],
  energyClass: ['energieklasse'],
  energyIndex: ['energieindex'],
  energyDemand: ['energiebehoefte'],
  primaryFossilEnergy: ['primairefossieleenergie'],
  renewableShare: ['aandeelhernieuwbareenergie'],
  heatDemand: ['warmtebehoefte'],
  co2Emission: ['berekendeco2emissie'],
  calculatedEnergyUse: ['berekendeenergieverbruik'],
} as const

export type LabelColumn = keyof typeof namesOf
const columns = Object.keys(namesOf) as LabelColumn[]

/** Without these no label can be judged; every version has them. In EP-Online's own spelling, for messages. */
const needed: Partial<Record<LabelColumn, string>> = {
  registeredOn: 'Registratiedatum',
  surveyedOn: 'Opnamedatum',
  validUntil: 'GeldigTot',
  status: 'Status',
  calculationType: 'Berekeningstype',
  buildingClass: 'Gebouwklasse',
  energyClass: 'Energieklasse',
  postcode: 'Postcode',
  houseNumber: 'Huisnummer',
  dwellingId: 'BAGVerblijfsobjectID',
}
const neededColumns = Object.keys(needed) as LabelColumn[]

/** A column's name without what differs between versions: case, underscores and the prefixes Pand_ and Meting_. */
export function plainName(name: string): string {
  return name
    .trim()
    .replace(/^(pand|meting)_/i, '')
    .replace(/_/g, '')
    .toLowerCase()
}

/** Which column has which name; the first of those that mean the same. */
const columnOf = new Map<string, LabelColumn>(
  columns.flatMap((column) => namesOf[column].map((name) => [name, column] as const)),
)

/** The column that a name means, or undefined for one that we do not read. */
export function columnNamed(name: string): LabelColumn | undefined {
  return columnOf.get(plainName(name))
}

/** Where each column stands in a row; -1 where the file lacks it. */
export type ColumnPlaces = Record<LabelColumn, number>

/** Whether a row of cells is the header: names most of what is needed. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const named = new Set(cells.map(columnNamed))
  return neededColumns.filter((column) => named.has(column)).length >= 4
}

/** @throws AppError 'unsupported-file' that names what is missing */
export function placesOf(header: readonly string[]): ColumnPlaces {
  const named = header.map(columnNamed)
  const places = Object.fromEntries(columns.map((column) => [column, named.indexOf(column)])) as ColumnPlaces
  const missing = neededColumns.filter((column) => places[column] < 0).map((column) => needed[column])
  if (missing.length > 0) {
    throw new AppError(
      'unsupported-file',
      told`The file lacks the column ${missing.join(', ')}, without which no label can be judged. Import EP-Online's file as it was downloaded, with all of its columns.`,
    )
  }
  return places
}

/** What a header and the file's name tell about the version. */
export function formatOf(header: readonly string[], fileNames: readonly string[]): string {
  const told = fileNames.map((name) => /_v([2-9])(?=[_.]|$)/i.exec(name)?.[1]).find((version) => version)
  if (told) return `ep-online-csv-v${told}`
  if (!header.some((name) => /^\s*pand_/i.test(name))) return 'ep-online-csv-v4'
  const named = new Set(header.map(columnNamed))
  return named.has('calculatedEnergyUse') ? 'ep-online-csv-v3' : 'ep-online-csv-v2'
}
