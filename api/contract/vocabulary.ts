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
export const importSources = [
  'bag',
  'engagement',
  'background',
  'district',
  'ep-online',
  'cbs',
  '3dbag',
] as const

/** Where a home's housing type comes from: our rule on footprints, a registered energy label, the municipality's own word. */
export const housingTypeSources = ['omtrek', 'ep-online', 'gemeente'] as const

/** Why a home's housing type is doubtful; the interface words these. */
export const housingTypeDoubts = [
  'rij-in-een-pand',
  'typen-spreken-elkaar-tegen',
  'panden-verschillen',
] as const

/** Energy classes of a label, from best to worst: rank by place in this list, never by spelling. Homes reach A++++. */
export const energyClasses = [
  'A+++++',
  'A++++',
  'A+++',
  'A++',
  'A+',
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
] as const

/**
 * What is known of a home's energy label: valid, found by its BAG id and by the present method (NTA 8800); valid by an
 * older method; valid but found by its address only; expired; or nothing at all. Where several hold, the last of them counts.
 */
export const labelStatuses = ['geregistreerd', 'oudere-methode', 'via-adres', 'verlopen', 'onbekend'] as const

/** By what a registration was matched to a dwelling. */
export const labelMatches = ['verblijfsobject', 'ligplaats', 'standplaats', 'adres'] as const

/** How a label was determined: by NTA 8800 (since 2021) or by a method before it. */
export const labelMethods = ['nta-8800', 'ouder'] as const

/**
 * Why one registration counts and not another: there is no other; the others are expired, withdrawn, or not of an existing
 * home; it was registered last, or surveyed last among those; all dates are equal; or all are expired and it is the latest.
 */
export const labelReasons = [
  'enige-registratie',
  'enige-geldige',
  'laatst-geregistreerd',
  'laatst-opgenomen',
  'gelijke-datums',
  'laatst-verlopen',
] as const

/** Kinds of area that are counted over, in the order in which they are offered: `wijk` is the project's own, `cbswijk` CBS's. */
export const areaKinds = ['wijk', 'woonplaats', 'cbswijk', 'buurt'] as const

/** Levels of CBS's division of the country. */
export const statisticalAreaKinds = ['gemeente', 'wijk', 'buurt'] as const

/** Why CBS gives a code instead of a figure (values of -99990 and below). */
export const missingFigureReasons = [
  'geheim-of-onbekend',
  'komt-later',
  'niet-meer-gepubliceerd',
  'onbekende-code',
] as const

/** What CBS's figures of an area are about. */
export const figureGroups = ['bevolking', 'gebied', 'wonen', 'energie', 'inkomen'] as const

/** Units of CBS's figures; m³ and kWh are per home and year. */
export const figureUnits = [
  'aantal',
  '%',
  'personen',
  'per-km2',
  'adressen-per-km2',
  'klasse',
  'ha',
  'x1000-euro',
  'm3',
  'kWh',
] as const

/** Roof types of 3DBAG (b3_dak_type); the last three of releases with another wording for what it could not tell. */
export const roofTypes = [
  'slanted',
  'horizontal',
  'multiple horizontal',
  'no points',
  'no planes',
  'could not detect',
  'unknown',
] as const

/** How a district's boundary came to be. */
export const districtOrigins = ['getekend', 'straten', 'buurten', 'bestand'] as const

/** The guide's seven questions of orientation (Handreiking participatie wijkaanpak TVW, step 1). */
export const orientationQuestions = [
  'wat-speelt-er',
  'ontmoeting',
  'knelpunten-en-koppelkansen',
  'kennis-en-kunde',
  'ver-gegane-bewoners',
  'innovators-en-vroege-starters',
  'andere-partijen',
] as const

/** Whether a question of the orientation has its answer. */
export const answerStates = ['open', 'beantwoord'] as const

/** Kinds of place where people meet. */
export const meetingPlaceKinds = ['school', 'kerk', 'buurthuis', 'sport', 'zorg', 'winkel', 'anders'] as const

/** Kinds of party with a stake in a district. */
export const stakeholderKinds = [
  'woningcorporatie',
  'netbeheerder',
  'vereniging',
  'ondernemer',
  'zorg-en-welzijn',
  'onderwijs',
  'energiecooperatie',
  'overheid',
  'vve',
  'anders',
] as const

/** Kinds of work with which heating can be combined (koppelkans). */
export const linkingOpportunityKinds = [
  'riolering',
  'groen',
  'elektriciteitsnet',
  'gasnet',
  'warmtenet',
  'weg',
  'onderhoud',
  'anders',
] as const

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
export type HousingTypeSource = (typeof housingTypeSources)[number]
export type HousingTypeDoubt = (typeof housingTypeDoubts)[number]
export type EnergyClass = (typeof energyClasses)[number]
export type LabelStatus = (typeof labelStatuses)[number]
export type LabelMatch = (typeof labelMatches)[number]
export type LabelReason = (typeof labelReasons)[number]
export type LabelMethod = (typeof labelMethods)[number]
export type StatisticalAreaKind = (typeof statisticalAreaKinds)[number]
export type MissingFigureReason = (typeof missingFigureReasons)[number]
export type RoofType = (typeof roofTypes)[number]
export type DistrictOrigin = (typeof districtOrigins)[number]
export type OrientationQuestion = (typeof orientationQuestions)[number]
export type MeetingPlaceKind = (typeof meetingPlaceKinds)[number]
export type StakeholderKind = (typeof stakeholderKinds)[number]
export type LinkingOpportunityKind = (typeof linkingOpportunityKinds)[number]

/** What a household can agree to; each purpose is asked and withdrawn by itself. */
export const consentPurposes = [
  'huisbezoek',
  'scan-delen',
  'buurvoorbeeld',
  'collectief-aanbod',
  'coach',
  'infraroodbeeld',
] as const

/** How a household told us something. */
export const consentChannels = ['huisbezoek', 'telefoon', 'e-mail', 'brief', 'website'] as const

/** Languages in which consent is asked. */
export const consentLanguages = ['nl', 'en'] as const

export const consentEvents = ['gegeven', 'ingetrokken'] as const

/** How we came to know that somebody lives in a home. */
export const occupancyOrigins = ['toestemming', 'benaderbaarheid', 'bewonerscode', 'verhuizing'] as const

/** Who put a home on the register of those not to be approached. */
export const doNotApproachSetters = ['bewoner', 'medewerker', 'gebeurtenis'] as const

/** Why a home is on it: asked for, a sticker at the door, said by somebody for them, or an imported event. */
export const doNotApproachReasons = ['verzoek', 'sticker', 'namens-bewoner', 'gebeurtenis'] as const

export const approachStates = ['welkom', 'niet-benaderen'] as const

/** What residents can say is wrong about their home. */
export const correctionSubjects = [
  'adres',
  'woningtype',
  'energielabel',
  'gebeurtenis',
  'toestemming',
  'anders',
] as const

/** What comes of it: the municipality takes it over, or it does not. */
export const correctionOutcomes = ['overgenomen', 'afgewezen'] as const
