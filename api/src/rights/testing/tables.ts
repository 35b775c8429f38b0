// Every table with personal records, with what api/contract/rights.ts says of it: which subject, and what its rows are about.
// Nothing here looks at the policies; the tests compare the two.
import { type SQL, sql } from 'drizzle-orm'
import { limitedPurposes, type Subject, type Verb } from '../../../contract/rights.ts'
import { type Holding, mayEverywhere, mayHere, type Place } from './people.ts'

/** A row as its owner knows it. */
export interface Row extends Place {
  key: string
  /** The account that it is about, and the purpose of a consent. */
  account?: string | null
  purpose?: string | null
}

/** Who asks. */
export interface Visitor {
  held: readonly Holding[]
  account: string
}

type Rule = (visitor: Visitor, row: Row) => boolean

export interface PersonalTable {
  name: string
  /** SQL: what tells its rows apart, as text. */
  key: string
  /** SQL: the district or the dwelling that a row is about. */
  district?: string
  dwelling?: string
  /** A column that may be assigned to, where neither of the former is one. */
  plain?: string
  /** SQL: further columns of `Row`. */
  more?: string
  sees: Rule
  adds?: { may: Rule; row: (place: Place, visitor: Visitor) => SQL }
  /** SQL: an assignment that leaves things as they are or ends them. */
  changes?: { may: Rule; set: string }
  removes?: Rule
}

const asTold =
  (subject: Subject, verb: Verb): Rule =>
  ({ held }, place) =>
    mayHere(held, subject, verb, place)

const either =
  (...rules: Rule[]): Rule =>
  (visitor, row) =>
    rules.some((rule) => rule(visitor, row))

/** Consents go by purpose for who is limited to some. */
const consents =
  (verb: Verb): Rule =>
  ({ held }, row) =>
    held.some((one) => {
      const limits: readonly string[] | undefined = limitedPurposes[one.role]
      return mayHere([one], 'toestemmingen', verb, row) && (limits?.includes(row.purpose ?? '') ?? true)
    })

/** The purpose of the consent that somebody tries to record: one within their limits, where they have any. */
export const purposeToAdd = ({ held }: Visitor): string =>
  held.some(({ role }) => limitedPurposes[role]) ? 'coach' : 'scan-delen'

/** By a role that has the right over everything; a district's role that is held everywhere is none. */
const withoutBounds =
  (subject: Subject, verb: Verb): Rule =>
  ({ held }) =>
    mayEverywhere(
      held.map((one) => ({ ...one, district: 'nergens' })),
      subject,
      verb,
    )

const own: Rule = ({ account }, row) => row.account === account

/** For a district: its own roles, for homes in it, and nothing of one's own. Beyond that: who keeps members without bounds. */
const keeps: Rule = either(
  withoutBounds('leden', 'vastleggen'),
  (visitor, row) =>
    row.district !== undefined && !own(visitor, row) && asTold('leden', 'vastleggen')(visitor, row),
)

const middleOf = (place: Place) =>
  sql`(select st_centroid(boundary) from fieldwork.district where id = ${place.district})`
const areaOf = (place: Place) => `wijk-${place.district}`
const labels = asTold('woningfeiten', 'lezen')
/** What is known of one's own home. */
const ownHome = asTold('eigen-woning', 'lezen')

export const personalTables: PersonalTable[] = [
  {
    name: 'fieldwork.engagement_event',
    key: 'id',
    dwelling: 'dwelling_id',
    sees: either(asTold('betrokkenheid', 'lezen'), ownHome),
    adds: {
      may: asTold('betrokkenheid', 'vastleggen'),
      row: ({
        dwelling,
      }) => sql`insert into fieldwork.engagement_event (dwelling_id, event, occurred_on, source, batch_id)
        values (${dwelling}, 'bereikt', '2024-02-02', 'proef', 1)`,
    },
  },
  {
    name: 'fieldwork.housing_type_override',
    key: 'id',
    dwelling: 'dwelling_id',
    sees: asTold('woningtypen', 'lezen'),
    adds: {
      may: asTold('woningtypen', 'vastleggen'),
      row: ({
        dwelling,
      }) => sql`insert into fieldwork.housing_type_override (dwelling_id, reason, recorded_by)
        values (${dwelling}, 'proef', 'proef')`,
    },
  },
  {
    name: 'fieldwork.district_version',
    key: "district_id || '-' || version",
    plain: 'name',
    district: 'district_id',
    sees: asTold('wijken', 'lezen'),
    adds: {
      may: asTold('wijken', 'vastleggen'),
      row: ({
        district,
      }) => sql`insert into fieldwork.district_version (district_id, version, name, boundary, valid_from)
        select district_id, 2, name, boundary, valid_from from fieldwork.district_version where district_id = ${district}`,
    },
  },
  {
    name: 'fieldwork.orientation_answer',
    key: 'area_id || question || version',
    plain: 'note',
    district: 'substr(area_id, 6)',
    sees: asTold('wijkkennis', 'lezen'),
    adds: {
      may: asTold('wijkkennis', 'vastleggen'),
      row: (place) => sql`insert into fieldwork.orientation_answer (area_id, question, version, state)
        values (${areaOf(place)}, 'ontmoeting', 2, 'open')`,
    },
  },
  {
    name: 'fieldwork.stakeholder',
    key: 'entry_id',
    district: 'substr(area_id, 6)',
    sees: asTold('wijkkennis', 'lezen'),
    adds: {
      may: asTold('wijkkennis', 'vastleggen'),
      row: (place) => sql`insert into fieldwork.stakeholder (entry_id, version, area_id, name, kind)
        values (gen_random_uuid(), 1, ${areaOf(place)}, 'proef', 'anders')`,
    },
  },
  {
    name: 'fieldwork.meeting_place',
    key: 'entry_id',
    district: '(select d.id from fieldwork.district d where st_intersects(d.boundary, point))',
    sees: asTold('wijkkennis', 'lezen'),
    adds: {
      may: asTold('wijkkennis', 'vastleggen'),
      row: (place) => sql`insert into fieldwork.meeting_place (entry_id, version, name, kind, point)
        values (gen_random_uuid(), 1, 'proef', 'anders', ${middleOf(place)})`,
    },
  },
  {
    name: 'fieldwork.linking_opportunity',
    key: 'entry_id',
    district: '(select d.id from fieldwork.district d where st_intersects(d.boundary, geometry))',
    sees: asTold('wijkkennis', 'lezen'),
    adds: {
      may: asTold('wijkkennis', 'vastleggen'),
      row: (
        place,
      ) => sql`insert into fieldwork.linking_opportunity (entry_id, version, name, kind, from_year, to_year, geometry)
        values (gen_random_uuid(), 1, 'proef', 'anders', 2030, 2031, ${middleOf(place)})`,
    },
  },
  {
    name: 'fieldwork.occupancy',
    key: 'id',
    dwelling: 'dwelling_id',
    sees: either(asTold('toestemmingen', 'lezen'), asTold('benaderbaarheid', 'lezen')),
    adds: {
      may: either(asTold('toestemmingen', 'vastleggen'), asTold('benaderbaarheid', 'vastleggen')),
      row: ({ dwelling }) =>
        sql`insert into fieldwork.occupancy (dwelling_id, known_by) values (${dwelling}, 'toestemming')`,
    },
    changes: { may: asTold('toestemmingen', 'vastleggen'), set: "ended_on = '2024-03-03'" },
  },
  {
    name: 'fieldwork.consent_event',
    key: 'id',
    dwelling: 'dwelling_id',
    more: 'purpose',
    sees: consents('lezen'),
    adds: {
      may: consents('vastleggen'),
      row: ({ dwelling }, visitor) => sql`insert into fieldwork.consent_event
          (occupancy_id, dwelling_id, purpose, event, channel, occurred_on)
        values (md5(${dwelling})::uuid, ${dwelling}, ${purposeToAdd(visitor)}, 'ingetrokken', 'brief', '2024-02-02')`,
    },
  },
  {
    name: 'fieldwork.do_not_approach',
    key: 'id',
    dwelling: 'dwelling_id',
    sees: asTold('benaderbaarheid', 'lezen'),
    adds: {
      may: asTold('benaderbaarheid', 'vastleggen'),
      row: ({
        dwelling,
      }) => sql`insert into fieldwork.do_not_approach (dwelling_id, occupancy_id, set_by, reason, channel, since)
        values (${dwelling}, md5(${dwelling})::uuid, 'medewerker', 'verzoek', 'brief', '2024-02-02')`,
    },
    changes: {
      may: either(asTold('eigen-woning', 'vastleggen'), asTold('toestemmingen', 'vastleggen')),
      set: "lifted_on = '2024-03-03', lifted_channel = 'brief'",
    },
  },
  {
    name: 'fieldwork.correction_request',
    key: 'id',
    dwelling: 'dwelling_id',
    sees: either(asTold('betrokkenheid', 'vastleggen'), ownHome),
    adds: {
      may: asTold('eigen-woning', 'vastleggen'),
      row: ({
        dwelling,
      }) => sql`insert into fieldwork.correction_request (dwelling_id, occupancy_id, about, words)
        values (${dwelling}, md5(${dwelling})::uuid, 'anders', 'proef')`,
    },
    changes: {
      may: asTold('betrokkenheid', 'vastleggen'),
      set: "answer = 'proef', answered_at = now()",
    },
  },
  {
    name: 'fieldwork.erased_event',
    key: 'id',
    plain: 'event',
    district: 'district_id',
    sees: asTold('betrokkenheid', 'lezen'),
  },
  { name: 'fieldwork.retention_run', key: 'id', plain: 'deleted', sees: asTold('bewaring', 'lezen') },
  {
    name: 'access.resident_code',
    key: 'id',
    dwelling: 'dwelling_id',
    // Nobody but the sign-in.
    sees: () => false,
    adds: {
      may: asTold('toestemmingen', 'vastleggen'),
      row: ({
        dwelling,
      }) => sql`insert into access.resident_code (code_hash, dwelling_id, occupancy_id, expires_at)
        values ('proef', ${dwelling}, md5(${dwelling})::uuid, now())`,
    },
  },
  { name: 'registry.energy_label', key: 'id', dwelling: 'dwelling_id', sees: labels },
  {
    name: 'insight.dwelling_label',
    key: 'dwelling_id',
    dwelling: 'dwelling_id',
    sees: either(labels, ownHome),
  },
  { name: 'insight.label_match', key: 'label_id', dwelling: 'dwelling_id', sees: labels },
  { name: 'insight.building_label', key: 'building_id', sees: labels },
  {
    name: 'registry.import_run',
    key: 'id',
    plain: 'source',
    // Files of registers are named by the registers.
    more: 'source as purpose',
    sees: either((_, { purpose }) => purpose !== 'engagement', asTold('inlezen', 'lezen')),
  },
  { name: 'registry.import_refusal', key: 'id', plain: 'reason', sees: asTold('inlezen', 'lezen') },
  { name: 'audit.record', key: 'number', sees: asTold('logboek', 'lezen') },
  {
    name: 'access.membership',
    key: 'id',
    district: 'district_id',
    more: 'account_id as account',
    sees: either(own, asTold('leden', 'lezen')),
    adds: {
      may: keeps,
      row: (
        { district },
        { account },
      ) => sql`insert into access.membership (account_id, role, district_id, ends_at, granted_by)
        values ('lid-noord', 'buurtgroep', ${district ?? null}, now(), ${account})`,
    },
    changes: { may: keeps, set: 'revoked_at = now()' },
  },
  {
    name: 'access.invitation',
    key: 'id',
    district: 'district_id',
    sees: asTold('leden', 'lezen'),
    adds: {
      may: keeps,
      row: (
        { district },
        { account },
      ) => sql`insert into access.invitation (token_hash, role, district_id, expires_at, invited_by)
        values ('proef', 'buurtgroep', ${district ?? null}, now(), ${account})`,
    },
    changes: { may: keeps, set: 'withdrawn_at = now()' },
  },
  {
    name: 'access.account',
    key: 'id',
    // Whom one keeps as a member; accounts of these tests that hold roles are asked for apart.
    district: "case when id like 'lid-%' then substr(id, 5) end",
    more: 'id as account',
    sees: either(own, asTold('leden', 'lezen'), asTold('logboek', 'lezen')),
    // Who lost their second factor.
    changes: { may: withoutBounds('leden', 'vastleggen'), set: 'two_factor_enabled = false' },
  },
  {
    name: 'access.session',
    key: 'id',
    more: 'user_id as account',
    sees: either(own, withoutBounds('leden', 'lezen')),
    removes: either(own, withoutBounds('leden', 'vastleggen')),
  },
  ...['access.two_factor', 'access.passkey'].map((name) => ({
    name,
    // Whose it is, never what it is.
    key: 'user_id',
    sees: withoutBounds('leden', 'vastleggen'),
    removes: withoutBounds('leden', 'vastleggen'),
  })),
  {
    name: 'access.role_setting',
    key: 'role',
    sees: () => true,
    changes: { may: withoutBounds('leden', 'vastleggen'), set: 'session_minutes = 60' },
  },
]

/** A view through which columns of a table are read that are not for everybody who reads its rows. */
export interface VeiledColumns {
  view: string
  table: string
  /** SQL: what tells the view's rows apart, as text. */
  key: string
  district?: string
  dwelling?: string
  /** What requests may not read of the table itself. */
  columns: string[]
  /** SQL: whether a row shows something that is not for everybody. */
  shows: string
  sees: Rule
}

export const veiledColumns: VeiledColumns[] = [
  {
    view: 'insight.told_home',
    table: 'insight.home',
    key: 'dwelling_id',
    dwelling: 'dwelling_id',
    columns: ['type_source', 'registered_type', 'type_doubt'],
    shows: 'num_nonnulls(type_source, registered_type, type_doubt) > 0',
    sees: either(labels, ownHome),
  },
  {
    view: 'fieldwork.told_district_version',
    table: 'fieldwork.district_version',
    key: "district_id || '-' || version",
    district: 'district_id',
    columns: ['composition', 'note'],
    shows: "note is not null or composition <> '{}'",
    sees: asTold('wijkkennis', 'lezen'),
  },
]

/** Tables of persons' sign-ins, and of what nobody but the database itself reads: no role that signs in may touch them. */
export const closedTables = [
  'access.sign_in_method',
  'access.verification',
  'access.rate_limit',
  'access.installation',
  'access.role_right',
  'access.role_purpose',
  'fieldwork.engagement_batch',
] as const
