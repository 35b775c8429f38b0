// The fieldwork lane's tables as drizzle knows them; migrations/0002, 0010, 0011 and 0012 create them and tell their meaning.
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
  districtOrigins,
  engagementEvents,
  housingTypes,
  linkingOpportunityKinds,
  meetingPlaceKinds,
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
  composition: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  note: text(),
}

/** Every version of every district; append-only. */
export const districtVersion = fieldwork.table(
  'district_version',
  {
    districtId: text('district_id').notNull(),
    ...districtColumns,
    withdrawn: boolean().notNull().default(false),
  },
  (columns) => [primaryKey({ columns: [columns.districtId, columns.version] })],
)

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
