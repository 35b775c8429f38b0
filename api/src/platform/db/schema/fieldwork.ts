// The fieldwork lane's tables as drizzle knows them; migrations/0002, 0010, 0011, 0012, 0018 and 0020 create them and tell their meaning.
import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  answerStates,
  consentChannels,
  consentEvents,
  consentLanguages,
  consentPurposes,
  correctionOutcomes,
  correctionSubjects,
  districtOrigins,
  doNotApproachReasons,
  doNotApproachSetters,
  engagementEvents,
  housingTypes,
  linkingOpportunityKinds,
  meetingPlaceKinds,
  occupancyOrigins,
  orientationQuestions,
  stakeholderKinds,
} from '../../../../contract/vocabulary.ts'
import { geometry } from './geometry.ts'

export const fieldwork = pgSchema('fieldwork')

const recordedAt = timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow()

const districtColumns = {
  version: integer().notNull(),
  name: text().notNull(),
  boundary: geometry({ type: 'MultiPolygon' }).notNull(),
  validFrom: date('valid_from').notNull(),
  recordedAt,
  origin: text({ enum: districtOrigins }).notNull(),
}

const versionColumns = {
  districtId: text('district_id').notNull(),
  ...districtColumns,
  composition: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  note: text(),
  withdrawn: boolean().notNull().default(false),
}

/** Every version of every district; append-only. Requests write notes and compositions here, and read them from the view. */
export const districtVersion = fieldwork.table('district_version', versionColumns, (columns) => [
  primaryKey({ columns: [columns.districtId, columns.version] }),
])

/** The same for who reads: without a note, or a file's name, for who may not know it. */
export const toldDistrictVersion = fieldwork.view('told_district_version', versionColumns).existing()

/** The version of each district that is in force today. */
export const district = fieldwork.view('district', { id: text().primaryKey(), ...districtColumns }).existing()

export const engagementBatch = fieldwork.table('engagement_batch', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  fileName: text('file_name').notNull(),
  fileSha256: text('file_sha256').notNull(),
  recordedAt,
})

export const engagementEvent = fieldwork.table('engagement_event', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  dwellingId: text('dwelling_id').notNull(),
  event: text({ enum: engagementEvents }).notNull(),
  occurredOn: date('occurred_on').notNull(),
  source: text().notNull(),
  note: text(),
  batchId: bigint('batch_id', { mode: 'number' }).notNull(),
  recordedAt,
})

/** Every version of every answer; `areaId` is that of the public API. */
export const orientationAnswer = fieldwork.table(
  'orientation_answer',
  {
    areaId: text('area_id').notNull(),
    question: text({ enum: orientationQuestions }).notNull(),
    version: integer().notNull(),
    state: text({ enum: answerStates }).notNull(),
    note: text().notNull().default(''),
    recordedAt,
  },
  (columns) => [primaryKey({ columns: [columns.areaId, columns.question, columns.version] })],
)

/** What an entry that people keep up to date carries: each save is a version, the last one counts. */
const entryColumns = {
  entryId: uuid('entry_id').notNull(),
  version: integer().notNull(),
  name: text().notNull(),
  note: text().notNull().default(''),
  removed: boolean().notNull().default(false),
  recordedAt,
}

export const meetingPlace = fieldwork.table(
  'meeting_place',
  {
    ...entryColumns,
    kind: text({ enum: meetingPlaceKinds }).notNull(),
    who: text().notNull().default(''),
    moments: text().notNull().default(''),
    buildingId: text('building_id'),
    point: geometry({ type: 'Point' }).notNull(),
  },
  (columns) => [primaryKey({ columns: [columns.entryId, columns.version] })],
)

export const stakeholder = fieldwork.table(
  'stakeholder',
  {
    ...entryColumns,
    areaId: text('area_id').notNull(),
    kind: text({ enum: stakeholderKinds }).notNull(),
    interest: text().notNull().default(''),
    contribution: text().notNull().default(''),
    point: geometry({ type: 'Point' }),
  },
  (columns) => [primaryKey({ columns: [columns.entryId, columns.version] })],
)

export const linkingOpportunity = fieldwork.table(
  'linking_opportunity',
  {
    ...entryColumns,
    kind: text({ enum: linkingOpportunityKinds }).notNull(),
    owner: text().notNull().default(''),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    geometry: geometry({ type: 'Geometry' }).notNull(),
    streetIds: text('street_ids').array().notNull().default([]),
  },
  (columns) => [primaryKey({ columns: [columns.entryId, columns.version] })],
)

/** The municipality's own word on a home's type; the last one counts, null takes it back. */
export const housingTypeOverride = fieldwork.table('housing_type_override', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  dwellingId: text('dwelling_id').notNull(),
  housingType: text('housing_type', { enum: housingTypes }),
  reason: text().notNull(),
  recordedBy: text('recorded_by').notNull(),
  recordedAt,
})

/** Who lives in a home from when until when, without a name; at most one of a home is without an end. */
export const occupancy = fieldwork.table('occupancy', {
  id: uuid().primaryKey().defaultRandom(),
  dwellingId: text('dwelling_id').notNull(),
  begunOn: date('begun_on'),
  endedOn: date('ended_on'),
  knownBy: text('known_by', { enum: occupancyOrigins }).notNull(),
  recordedBy: text('recorded_by'),
  recordedAt,
  endedBy: text('ended_by'),
  endedAt: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
})

/** What was agreed to and withdrawn; append-only. Only the view of what is in force tells what may be done. */
export const consentEvent = fieldwork.table('consent_event', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  occupancyId: uuid('occupancy_id').notNull(),
  dwellingId: text('dwelling_id').notNull(),
  purpose: text({ enum: consentPurposes }).notNull(),
  event: text({ enum: consentEvents }).notNull(),
  textVersion: text('text_version'),
  language: text({ enum: consentLanguages }),
  channel: text({ enum: consentChannels }).notNull(),
  occurredOn: date('occurred_on').notNull(),
  recordedBy: text('recorded_by'),
  recordedAt,
})

/** Consents that hold, of people who still live there. */
export const consentInForce = fieldwork
  .view('consent_in_force', {
    dwellingId: text('dwelling_id').notNull(),
    occupancyId: uuid('occupancy_id').notNull(),
    purpose: text({ enum: consentPurposes }).notNull(),
    consentId: bigint('consent_id', { mode: 'number' }).notNull(),
    textVersion: text('text_version').notNull(),
    language: text({ enum: consentLanguages }).notNull(),
    channel: text({ enum: consentChannels }).notNull(),
    givenOn: date('given_on').notNull(),
  })
  .existing()

/** The rule of what a home may be used for; every list and export of homes for a purpose joins it. */
export const usableHome = fieldwork
  .view('usable_home', {
    dwellingId: text('dwelling_id').notNull(),
    purpose: text({ enum: consentPurposes }).notNull(),
  })
  .existing()

/** The register of homes that nobody may approach; an entry changes once, when it is lifted. */
export const doNotApproach = fieldwork.table('do_not_approach', {
  id: uuid().primaryKey().defaultRandom(),
  dwellingId: text('dwelling_id').notNull(),
  occupancyId: uuid('occupancy_id'),
  setBy: text('set_by', { enum: doNotApproachSetters }).notNull(),
  reason: text({ enum: doNotApproachReasons }).notNull(),
  channel: text({ enum: consentChannels }),
  since: date().notNull(),
  eventId: bigint('event_id', { mode: 'number' }),
  recordedBy: text('recorded_by'),
  recordedAt,
  liftedOn: date('lifted_on'),
  liftedChannel: text('lifted_channel', { enum: consentChannels }),
  liftedBy: text('lifted_by'),
  liftedAt: timestamp('lifted_at', { withTimezone: true, mode: 'string' }),
})

/** Homes that the visitor's right of benaderbaarheid reaches, and whether people are welcome there. */
export const approach = fieldwork
  .view('approach', { dwellingId: text('dwelling_id').notNull(), isWelcome: boolean('is_welcome').notNull() })
  .existing()

export const correctionRequest = fieldwork.table('correction_request', {
  id: uuid().primaryKey().defaultRandom(),
  dwellingId: text('dwelling_id').notNull(),
  occupancyId: uuid('occupancy_id').notNull(),
  about: text({ enum: correctionSubjects }).notNull(),
  words: text().notNull(),
  recordedAt,
  outcome: text({ enum: correctionOutcomes }),
  answer: text(),
  answeredAt: timestamp('answered_at', { withTimezone: true, mode: 'string' }),
})

/** Steps of erased homes by month and district, tied to nothing; `story` holds one home's steps together. */
export const erasedEvent = fieldwork.table('erased_event', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  districtId: text('district_id').notNull(),
  story: uuid().notNull(),
  event: text({ enum: engagementEvents }).notNull(),
  occurredOn: date('occurred_on').notNull(),
})

/** When retention was carried out; `deleted` counts rows by rule. */
export const retentionRun = fieldwork.table('retention_run', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  carriedOutAt: timestamp('carried_out_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  deleted: jsonb().$type<Record<string, number>>().notNull(),
})
