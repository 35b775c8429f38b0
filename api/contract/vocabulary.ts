// Every closed list of the product, once. Feeds database checks, request validation, the API description and map legends.

/** Statuses of a building (pand). Source: BAG objectenhandboek, imbag v20200601. */
export const buildingStatuses = [
  'Bouwvergunning verleend',
  'Niet gerealiseerd pand',
  'Bouw gestart',
  'Pand in gebruik (niet ingemeten)',
  'Pand in gebruik',
  'Verbouwing pand',
  'Sloopvergunning verleend',
  'Pand gesloopt',
  'Pand buiten gebruik',
  'Pand ten onrechte opgevoerd',
] as const

/** Statuses under which a building stands; a demolition permit does not demolish. */
export const standingBuildingStatuses = [
  'Pand in gebruik (niet ingemeten)',
  'Pand in gebruik',
  'Verbouwing pand',
  'Sloopvergunning verleend',
  'Pand buiten gebruik',
] as const

/** What a map and its table show: what stands, and what is being built (recognisable by its status). */
export const shownBuildingStatuses = [...standingBuildingStatuses, 'Bouw gestart'] as const

/** Statuses of a verblijfsobject. */
export const verblijfsobjectStatuses = [
  'Verblijfsobject gevormd',
  'Niet gerealiseerd verblijfsobject',
  'Verblijfsobject in gebruik (niet ingemeten)',
  'Verblijfsobject in gebruik',
  'Verbouwing verblijfsobject',
  'Verblijfsobject ingetrokken',
  'Verblijfsobject buiten gebruik',
  'Verblijfsobject ten onrechte opgevoerd',
] as const

/** Statuses of a ligplaats or standplaats. */
export const pitchStatuses = ['Plaats aangewezen', 'Plaats ingetrokken'] as const

/** Statuses of an address (nummeraanduiding) and a street (openbare ruimte). */
export const namingStatuses = ['Naamgeving uitgegeven', 'Naamgeving ingetrokken'] as const

/** Statuses of a town (woonplaats). */
export const townStatuses = ['Woonplaats aangewezen', 'Woonplaats ingetrokken'] as const

/** Kinds of dwelling: BAG's three addressable objects. */
export const dwellingKinds = ['verblijfsobject', 'ligplaats', 'standplaats'] as const

/** Kinds of street (type openbare ruimte). */
export const streetKinds = [
  'Weg',
  'Water',
  'Spoorbaan',
  'Terrein',
  'Kunstwerk',
  'Landschappelijk gebied',
  'Administratief gebied',
] as const

/** Purposes of use of a verblijfsobject (gebruiksdoel). */
export const purposes = [
  'woonfunctie',
  'bijeenkomstfunctie',
  'celfunctie',
  'gezondheidszorgfunctie',
  'industriefunctie',
  'kantoorfunctie',
  'logiesfunctie',
  'onderwijsfunctie',
  'sportfunctie',
  'winkelfunctie',
  'overige gebruiksfunctie',
] as const

/** Statuses under which a dwelling with a woonfunctie counts as an existing home (after CBS's housing stock). */
export const existingHomeStatuses = [
  'Verblijfsobject in gebruik (niet ingemeten)',
  'Verblijfsobject in gebruik',
  'Verbouwing verblijfsobject',
  'Verblijfsobject buiten gebruik',
] as const

/** Housing types derived from footprints; see api/src/insight/housing-types/rules.ts for the rule. */
export const housingTypes = [
  'vrijstaand',
  'twee-onder-een-kap',
  'hoekwoning',
  'tussenwoning',
  'appartement',
  'onbekend',
] as const

/** Housing types that are one series to a builder: a terrace's ends and middles belong together. */
export const housingGroups = ['vrijstaand', 'twee-onder-een-kap', 'rijwoning', 'appartement'] as const

/** Why a home got its housing type; the interface words these. */
export const housingTypeReasons = [
  'meer-woningen-in-pand',
  'geen-buurpand',
  'samen-met-een-buurpand',
  'eind-van-een-rij',
  'tussen-buurpanden',
  'panden-verschillen',
] as const

/**
 * Building periods for a district's map. The bounds are those that RVO's Voorbeeldwoningen 2022 share over
 * all types, so that every reference dwelling's period is a union of these.
 */
export const buildingPeriods = [
  { code: 'tot-1945', from: null, to: 1945 },
  { code: '1946-1964', from: 1946, to: 1964 },
  { code: '1965-1974', from: 1965, to: 1974 },
  { code: '1975-1991', from: 1975, to: 1991 },
  { code: '1992-2005', from: 1992, to: 2005 },
  { code: '2006-2014', from: 2006, to: 2014 },
  { code: 'vanaf-2015', from: 2015, to: null },
] as const

/** A building period's code, or unknown. */
export const buildingPeriodCodes = [
  'tot-1945',
  '1946-1964',
  '1965-1974',
  '1975-1991',
  '1992-2005',
  '2006-2014',
  'vanaf-2015',
  'onbekend',
] as const

/** What a person can record about a home; append-only. */
export const engagementEvents = [
  'bereikt',
  'geinteresseerd',
  'scan',
  'advies',
  'offerte',
  'aanmelding',
  'maatregel',
  'ambassadeur',
  'geen-interesse',
  'niet-benaderen',
  'stap-terug',
] as const

/** Engagement status of a household, in order; the last two stand outside the order. */
export const engagementStatuses = [
  'onbekend',
  'bereikt',
  'geinteresseerd',
  'onderzoek',
  'besluit',
  'uitgevoerd',
  'ambassadeur',
  'geen-interesse',
  'niet-benaderen',
] as const

/** Why a home has its engagement status; the interface words these. */
export const engagementReasons = [
  'niets-vastgelegd',
  'hoogste-stap',
  'opnieuw-belangstelling',
  'teruggezet',
  'geen-interesse',
  'niet-benaderen',
] as const

/** Adopter categories of Rogers, by order in time. Only of homes that carried out a measure. */
export const adopterCategories = [
  'innovators',
  'vroege-starters',
  'vroege-meerderheid',
  'late-meerderheid',
  'laatste-groep',
] as const

/** Upper bounds of the cumulative share per adopter category (Rogers, Diffusion of Innovations). */
export const adopterBounds = [0.025, 0.16, 0.5, 0.84, 1] as const

/** What an import run can bring. */
export const importSources = ['bag', 'engagement', 'background', 'district'] as const

/** Types of object in a BAG delivery. */
export const bagObjectTypes = ['WPL', 'OPR', 'NUM', 'VBO', 'LIG', 'STA', 'PND'] as const

export type BuildingStatus = (typeof buildingStatuses)[number]
export type DwellingKind = (typeof dwellingKinds)[number]
export type Purpose = (typeof purposes)[number]
export type HousingType = (typeof housingTypes)[number]
export type HousingGroup = (typeof housingGroups)[number]
export type HousingTypeReason = (typeof housingTypeReasons)[number]
export type BuildingPeriod = (typeof buildingPeriodCodes)[number]
export type EngagementEvent = (typeof engagementEvents)[number]
export type EngagementStatus = (typeof engagementStatuses)[number]
export type EngagementReason = (typeof engagementReasons)[number]
export type AdopterCategory = (typeof adopterCategories)[number]
export type BagObjectType = (typeof bagObjectTypes)[number]
