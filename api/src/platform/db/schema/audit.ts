// The audit log: migrations/0016_audit.sql creates it and tells its meaning. Written by audit.add alone.
import { bigint, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import { auditResults } from '../../../../contract/audit.ts'

const audit = pgSchema('audit')

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

export const auditRecord = audit.table('record', {
  number: bigint({ mode: 'number' }).primaryKey(),
  startedAt: moment('started_at').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  requestId: text('request_id'),
  actor: text(),
  roles: text().array().notNull().default([]),
  action: text().notNull(),
  subject: text().notNull(),
  objectKind: text('object_kind'),
  objectId: text('object_id'),
  objectCount: integer('object_count'),
  purpose: text(),
  result: text({ enum: auditResults }).notNull(),
  origin: text(),
  previousHash: text('previous_hash').notNull(),
  hash: text().notNull(),
})
