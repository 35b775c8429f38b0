// The fieldwork lane's tables as drizzle knows them; migrations/0002_fieldwork.sql creates them.
import { bigint, date, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import { engagementEvents } from '../../../../contract/vocabulary.ts'
import { geometry } from './geometry.ts'

export const fieldwork = pgSchema('fieldwork')

export const district = fieldwork.table('district', {
  id: text().primaryKey(),
  name: text().notNull(),
  boundary: geometry({ type: 'MultiPolygon' }).notNull(),
  validFrom: date('valid_from').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
})

export const engagementBatch = fieldwork.table('engagement_batch', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  fileName: text('file_name').notNull(),
  fileSha256: text('file_sha256').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
})

export const engagementEvent = fieldwork.table('engagement_event', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  dwellingId: text('dwelling_id').notNull(),
  event: text({ enum: engagementEvents }).notNull(),
  occurredOn: date('occurred_on').notNull(),
  source: text().notNull(),
  note: text(),
  batchId: bigint('batch_id', { mode: 'number' }).notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
})
