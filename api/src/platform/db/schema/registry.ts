// The registry lane's tables as drizzle knows them; migrations/0001_registry.sql creates them and tells their meaning.
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import {
  importSources,
  labelMethods,
  missingFigureReasons,
  statisticalAreaKinds,
} from '../../../../contract/vocabulary.ts'
import { geometry } from './geometry.ts'

export const registry = pgSchema('registry')

/** Null where no source told it; migrations/0014 says which sources are silent. */
const record = {
  validFrom: date('valid_from'),
  inInvestigation: boolean('in_investigation').default(false),
  municipalityCode: text('municipality_code').notNull(),
  runId: bigint('run_id', { mode: 'number' }).notNull(),
  closedOn: date('closed_on'),
}

export const importRun = registry.table('import_run', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  source: text({ enum: importSources }).notNull(),
  fileName: text('file_name').notNull(),
  fileSha256: text('file_sha256'),
  deliveredOn: date('delivered_on'),
  municipalityCode: text('municipality_code'),
  /** What the file was recognised as. */
  format: text(),
  state: text({ enum: ['running', 'succeeded', 'failed'] }).notNull(),
  startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  finishedAt: timestamp('finished_at', { withTimezone: true, mode: 'string' }),
  counts: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  error: text(),
})

export const importRefusal = registry.table('import_refusal', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  runId: bigint('run_id', { mode: 'number' }).notNull(),
  kind: text({ enum: ['refused', 'conflict'] }).notNull(),
  file: text().notNull(),
  objectId: text('object_id'),
  reason: text().notNull(),
})

export const municipality = registry.table('municipality', {
  code: text().primaryKey(),
  name: text(),
})

export const town = registry.table('town', {
  id: text().primaryKey(),
  name: text().notNull(),
  status: text().notNull(),
  geometry: geometry({ type: 'MultiPolygon' }),
  ...record,
})

export const street = registry.table('street', {
  id: text().primaryKey(),
  name: text().notNull(),
  shortName: text('short_name'),
  kind: text(),
  status: text(),
  townId: text('town_id').notNull(),
  ...record,
})

export const address = registry.table('address', {
  id: text().primaryKey(),
  houseNumber: integer('house_number').notNull(),
  houseLetter: text('house_letter'),
  houseNumberAddition: text('house_number_addition'),
  postcode: text(),
  objectKind: text('object_kind').notNull(),
  status: text(),
  streetId: text('street_id').notNull(),
  townId: text('town_id'),
  ...record,
})

export const building = registry.table('building', {
  id: text().primaryKey(),
  status: text().notNull(),
  constructionYear: integer('construction_year'),
  geometry: geometry({ type: 'Polygon' }).notNull(),
  ...record,
})

export const dwelling = registry.table('dwelling', {
  id: text().primaryKey(),
  kind: text({ enum: ['verblijfsobject', 'ligplaats', 'standplaats'] }).notNull(),
  status: text().notNull(),
  purposes: text().array().notNull().default([]),
  floorArea: integer('floor_area'),
  geometry: geometry({ type: 'Geometry' }).notNull(),
  ...record,
})

export const dwellingBuilding = registry.table(
  'dwelling_building',
  { dwellingId: text('dwelling_id').notNull(), buildingId: text('building_id').notNull() },
  (columns) => [primaryKey({ columns: [columns.dwellingId, columns.buildingId] })],
)

export const dwellingAddress = registry.table(
  'dwelling_address',
  {
    dwellingId: text('dwelling_id').notNull(),
    addressId: text('address_id').notNull(),
    isMain: boolean('is_main').notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.dwellingId, columns.addressId] })],
)

export const streetLine = registry.table('street_line', {
  streetId: text('street_id').primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ['hoofdweg', 'woonstraat', 'woonerf', 'pad'] }).notNull(),
  geometry: geometry({ type: 'MultiLineString' }).notNull(),
})

export const backgroundArea = registry.table('background_area', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text({ enum: ['water', 'groen', 'park', 'sport'] }).notNull(),
  geometry: geometry({ type: 'MultiPolygon' }).notNull(),
})

/** A registration of EP-Online; migrations/0007_energy_labels.sql tells its columns' meaning and units. */
export const energyLabel = registry.table('energy_label', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  registrationKey: text('registration_key').notNull(),
  dwellingId: text('dwelling_id'),
  mooringId: text('mooring_id'),
  pitchId: text('pitch_id'),
  buildingIds: text('building_ids').array().notNull().default([]),
  postcode: text(),
  houseNumber: integer('house_number'),
  houseLetter: text('house_letter'),
  houseNumberAddition: text('house_number_addition'),
  designation: text(),
  registeredOn: date('registered_on').notNull(),
  surveyedOn: date('surveyed_on'),
  validUntil: date('valid_until'),
  lastToldOn: date('last_told_on').notNull(),
  surveyKind: text('survey_kind'),
  status: text(),
  calculationType: text('calculation_type'),
  method: text({ enum: labelMethods }).notNull(),
  isSimplified: boolean('is_simplified'),
  isByReferenceBuilding: boolean('is_by_reference_building'),
  buildingClass: text('building_class'),
  buildingType: text('building_type'),
  buildingSubtype: text('building_subtype'),
  constructionYear: integer('construction_year'),
  floorArea: doublePrecision('floor_area'),
  compactness: doublePrecision(),
  energyClass: text('energy_class'),
  energyIndex: doublePrecision('energy_index'),
  energyDemand: doublePrecision('energy_demand'),
  primaryFossilEnergy: doublePrecision('primary_fossil_energy'),
  renewableShare: doublePrecision('renewable_share'),
  heatDemand: doublePrecision('heat_demand'),
  co2Emission: doublePrecision('co2_emission'),
  calculatedEnergyUse: doublePrecision('calculated_energy_use'),
  calculatedEnergyUnit: text('calculated_energy_unit', { enum: ['kWh/m2', 'MJ'] }),
  runId: bigint('run_id', { mode: 'number' }).notNull(),
})

/** Total files of EP-Online that were taken over. */
export const energyLabelTotal = registry.table('energy_label_total', {
  deliveredOn: date('delivered_on').primaryKey(),
  runId: bigint('run_id', { mode: 'number' }).notNull(),
})

export const statisticalArea = registry.table(
  'statistical_area',
  {
    code: text().notNull(),
    year: integer().notNull(),
    kind: text({ enum: statisticalAreaKinds }).notNull(),
    name: text().notNull(),
    districtCode: text('district_code'),
    municipalityCode: text('municipality_code'),
    municipalityName: text('municipality_name'),
    geometry: geometry({ type: 'MultiPolygon' }).notNull(),
    isCurrent: boolean('is_current').notNull().default(true),
    runId: bigint('run_id', { mode: 'number' }).notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.code, columns.year] })],
)

export const areaFigure = registry.table(
  'area_figure',
  {
    areaCode: text('area_code').notNull(),
    year: integer().notNull(),
    figure: text().notNull(),
    value: doublePrecision(),
    missingReason: text('missing_reason', { enum: missingFigureReasons }),
  },
  (columns) => [primaryKey({ columns: [columns.areaCode, columns.year, columns.figure] })],
)

export const buildingModel = registry.table('building_model', {
  buildingId: text('building_id').primaryKey(),
  groundLevel: doublePrecision('ground_level'),
  roofMinimum: doublePrecision('roof_minimum'),
  roofMedian: doublePrecision('roof_median'),
  roof70Percent: doublePrecision('roof_70_percent'),
  roofMaximum: doublePrecision('roof_maximum'),
  roofType: text('roof_type'),
  groundArea: doublePrecision('ground_area'),
  flatRoofArea: doublePrecision('flat_roof_area'),
  slantedRoofArea: doublePrecision('slanted_roof_area'),
  outerWallArea: doublePrecision('outer_wall_area'),
  sharedWallArea: doublePrecision('shared_wall_area'),
  volume: doublePrecision(),
  storeys: integer(),
  pointCloud: text('point_cloud'),
  pointCloudYear: integer('point_cloud_year'),
  isDoubtful: boolean('is_doubtful').notNull().default(false),
  runId: bigint('run_id', { mode: 'number' }).notNull(),
})
