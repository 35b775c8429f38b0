// The insight lane's tables as drizzle knows them; migrations/0003_insight.sql creates them.
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import {
  publicationAreaKinds,
  publicationRhythms,
  publishedFigures,
} from '../../../../contract/publications.ts'
import {
  buildingPeriodCodes,
  energyClasses,
  housingGroups,
  housingTypeDoubts,
  housingTypeReasons,
  housingTypeSources,
  housingTypes,
  labelMatches,
  labelMethods,
  labelReasons,
  labelStatuses,
} from '../../../../contract/vocabulary.ts'
import { bytes, geometry } from './geometry.ts'

export const insight = pgSchema('insight')

export const dataset = insight.table('dataset', {
  onlyRow: boolean('only_row').primaryKey().default(true),
  revision: text().notNull(),
  /** Name of the tiles that hold labels as well. */
  labelRevision: text('label_revision').notNull().default(''),
  builtFromRun: bigint('built_from_run', { mode: 'number' }).notNull(),
  builtFromOverride: bigint('built_from_override', { mode: 'number' }).notNull().default(0),
  builtAt: timestamp('built_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  /** Layout and vocabulary of the tile records. */
  tileFormat: text('tile_format').notNull().default(''),
  /** The day on which the validity of labels was judged. */
  labelsAsOf: date('labels_as_of'),
})

const homeColumns = {
  dwellingId: text('dwelling_id').primaryKey(),
  buildingId: text('building_id').notNull(),
  housingType: text('housing_type', { enum: housingTypes }).notNull(),
  typeReason: text('type_reason', { enum: housingTypeReasons }).notNull(),
  neighbourCount: integer('neighbour_count').notNull(),
  constructionYear: integer('construction_year'),
  buildingPeriod: text('building_period', { enum: buildingPeriodCodes }).notNull(),
  floorArea: integer('floor_area'),
  streetId: text('street_id'),
  point: geometry({ type: 'Point' }).notNull(),
  footprintType: text('footprint_type', { enum: housingTypes }).notNull().default('onbekend'),
  registeredType: text('registered_type', { enum: housingTypes }),
  typeDoubt: text('type_doubt', { enum: housingTypeDoubts }),
  referencePeriod: text('reference_period'),
}

/** Requests may not read typeSource, registeredType and typeDoubt, which tell of labels: `toldHome` has them. */
export const home = insight.table('home', {
  ...homeColumns,
  typeSource: text('type_source', { enum: housingTypeSources }).notNull().default('omtrek'),
})

/** Homes with who said what of their types, for who may know; null for others. */
export const toldHome = insight
  .view('told_home', { ...homeColumns, typeSource: text('type_source', { enum: housingTypeSources }) })
  .existing()

/** The registration that counts per dwelling; a dwelling without any is absent. */
export const dwellingLabel = insight.table('dwelling_label', {
  dwellingId: text('dwelling_id').primaryKey(),
  labelId: bigint('label_id', { mode: 'number' }).notNull(),
  status: text({ enum: labelStatuses }).notNull(),
  energyClass: text('energy_class', { enum: energyClasses }).notNull(),
  match: text({ enum: labelMatches }).notNull(),
  method: text({ enum: labelMethods }).notNull(),
  reason: text({ enum: labelReasons }).notNull(),
  registrationCount: integer('registration_count').notNull(),
  registeredOn: date('registered_on'),
  surveyedOn: date('surveyed_on'),
  validUntil: date('valid_until'),
  housingType: text('housing_type', { enum: housingTypes }),
})

/** Which dwelling a registration is about; one that is about none of ours is absent. */
export const labelMatch = insight.table('label_match', {
  labelId: bigint('label_id', { mode: 'number' }).primaryKey(),
  dwellingId: text('dwelling_id').notNull(),
  match: text({ enum: labelMatches }).notNull(),
})

export const cluster = insight.table('cluster', {
  id: text().primaryKey(),
  housingGroup: text('housing_group', { enum: housingGroups }).notNull(),
  buildingPeriod: text('building_period', { enum: buildingPeriodCodes }).notNull(),
  homeCount: integer('home_count').notNull(),
  buildingCount: integer('building_count').notNull(),
  outline: geometry({ type: 'MultiPolygon' }).notNull(),
})

export const clusterMember = insight.table('cluster_member', {
  clusterId: text('cluster_id').notNull(),
  dwellingId: text('dwelling_id').primaryKey(),
})

export const streetLabel = insight.table(
  'street_label',
  {
    streetId: text('street_id').notNull(),
    part: integer().notNull(),
    name: text().notNull(),
    rotation: doublePrecision().notNull(),
    length: doublePrecision().notNull(),
    point: geometry({ type: 'Point' }).notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.streetId, columns.part] })],
)

export const addressSearch = insight.table('address_search', {
  addressId: text('address_id').primaryKey(),
  dwellingId: text('dwelling_id').notNull(),
  buildingId: text('building_id'),
  streetId: text('street_id').notNull(),
  display: text().notNull(),
  houseNumber: integer('house_number').notNull(),
  suffix: text().notNull(),
  postcode: text(),
  point: geometry({ type: 'Point' }).notNull(),
})

export const placeSearch = insight.table('place_search', {
  id: text().primaryKey(),
  kind: text({ enum: ['straat', 'woonplaats'] }).notNull(),
  display: text().notNull(),
  nameKey: text('name_key').notNull(),
  shortKey: text('short_key'),
  townKey: text('town_key').notNull(),
  search: text().notNull(),
  addressCount: integer('address_count').notNull(),
  point: geometry({ type: 'Point' }).notNull(),
  extent: geometry({ type: 'Polygon' }).notNull(),
})

/** One row per drawn building; written and emptied by the rebuild alone, layout in docs/decisions/0004-tile-record.md. */
export const buildingTileRecord = insight.table('building_tile_record', {
  buildingId: bigint('building_id', { mode: 'number' }).notNull(),
  /** Diagonal of the box in grid units, without a coordinate system. */
  span: geometry({ type: 'LineString' }).notNull(),
  record: bytes().notNull(),
})

/** The labels of a building's homes, packed as tiles/label-facts.ts does it; under row-level security. */
export const buildingLabel = insight.table('building_label', {
  buildingId: bigint('building_id', { mode: 'number' }).primaryKey(),
  label: integer().notNull(),
})

export const overviewCell = insight.table(
  'overview_cell',
  {
    zoom: smallint().notNull(),
    x: integer().notNull(),
    y: integer().notNull(),
    buildings: integer().notNull(),
    homes: integer().notNull(),
    constructionYear: integer('construction_year'),
    buildingPeriod: text('building_period', { enum: buildingPeriodCodes }),
  },
  (columns) => [primaryKey({ columns: [columns.zoom, columns.x, columns.y] })],
)

/** Which dwelling lies in which district from when until before when; insight.refresh_dwelling_district keeps it. */
export const dwellingDistrictPeriod = insight.table(
  'dwelling_district_period',
  {
    dwellingId: text('dwelling_id').notNull(),
    districtId: text('district_id').notNull(),
    validFrom: date('valid_from').notNull(),
    endsOn: date('ends_on').notNull().default('infinity'),
  },
  (columns) => [primaryKey({ columns: [columns.dwellingId, columns.districtId, columns.validFrom] })],
)

/** Which dwelling lies in which district today. */
export const dwellingDistrict = insight
  .view('dwelling_district', {
    dwellingId: text('dwelling_id').notNull(),
    districtId: text('district_id').notNull(),
  })
  .existing()

/** A closed period of which everybody may know; migrations/0019_publications.sql tells the meaning of these four. */
export const publication = insight.table('publication', {
  referenceDate: date('reference_date').primaryKey(),
  rhythm: text({ enum: publicationRhythms }).notNull(),
  homesOutside: integer('homes_outside').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
})

export const publicationArea = insight.table('publication_area', {
  id: text().primaryKey(),
  kind: text({ enum: publicationAreaKinds }).notNull(),
  standsFor: text('stands_for'),
  name: text().notNull(),
  atomIds: text('atom_ids').array().notNull(),
  parts: text().array().notNull().default([]),
  outline: geometry({ type: 'MultiPolygon' }).notNull(),
  createdOn: date('created_on').notNull(),
})

/** Which home counts in which square; closed to requests. */
export const publicationMember = insight.table('publication_member', {
  dwellingId: text('dwelling_id').primaryKey(),
  atomId: text('atom_id').notNull(),
})

/** Ranges that passed the small-numbers rules; written by insight/publications alone. */
export const publishedFigure = insight.table(
  'published_figure',
  {
    referenceDate: date('reference_date').notNull(),
    areaId: text('area_id').notNull(),
    figure: text({ enum: publishedFigures }).notNull(),
    homes: integer().notNull(),
    atLeast: integer('at_least'),
    atMost: integer('at_most'),
    since: date(),
  },
  (columns) => [primaryKey({ columns: [columns.referenceDate, columns.areaId, columns.figure] })],
)
