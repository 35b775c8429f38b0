// Who may see and record what: the one table that the doors, the database's policies, /rechten and the tests are made from.
import type { consentPurposes } from './vocabulary.ts'

/** Roles in the order in which a data-protection officer would read them; `publiek` is everybody, also without an account. */
export const roles = [
  'publiek',
  'bewoner',
  'buurtgroep',
  'buurtbegeleider',
  'inclusiviteitscoach',
  'analist',
  'regisseur',
  'raad',
  'beheerder',
  'fg',
] as const

export type Role = (typeof roles)[number]

/** Roles that somebody can be given; everybody is `publiek` already. */
export const grantedRoles = roles.filter((role) => role !== 'publiek') as Exclude<Role, 'publiek'>[]

/** What there is to see or to record. */
export const subjects = [
  // What public registers tell of buildings and streets, without labels of homes.
  'gebouwfeiten',
  // Counts that passed the small-numbers rules.
  'publicaties',
  // Names and boundaries of the districts.
  'wijken',
  // Labels and other facts per home, lists of homes, live counts over any area.
  'woningfeiten',
  // Housing types that people corrected.
  'woningtypen',
  // Answers to the guide's questions, meeting places, parties, koppelkansen.
  'wijkkennis',
  // Engagement events and what is derived from them, per home.
  'betrokkenheid',
  // Who does not want to be approached.
  'benaderbaarheid',
  // Consents: given, withdrawn, by whom recorded.
  'toestemmingen',
  // What is known about one's own home.
  'eigen-woning',
  // Files of registers and of events, and what was refused of them.
  'inlezen',
  // Accounts, invitations, memberships, sessions.
  'leden',
  // Who read and wrote what.
  'logboek',
  // What was deleted because its time was over.
  'bewaring',
] as const

export type Subject = (typeof subjects)[number]

export const verbs = ['lezen', 'vastleggen', 'downloaden'] as const

export type Verb = (typeof verbs)[number]

/**
 * How far a right reaches: everything; the districts of the membership (everything for a membership without a district);
 * within its district the streets or addresses that the membership names; or the home of the membership.
 */
export const reaches = ['alles', 'wijk', 'adressen', 'woning'] as const

export type Reach = (typeof reaches)[number]

export type RoleRights = Partial<Record<Subject, Partial<Record<Verb, Reach>>>>

/** What everybody has, and therefore every role. */
const everybody = {
  gebouwfeiten: { lezen: 'alles', downloaden: 'alles' },
  publicaties: { lezen: 'alles', downloaden: 'alles' },
  wijken: { lezen: 'alles' },
} as const satisfies RoleRights

const all = { lezen: 'alles', vastleggen: 'alles', downloaden: 'alles' } as const

/** The table. What is not in it, is not allowed. After domain.md §6 and the AVG's data minimisation. */
export const rights: Record<Role, RoleRights> = {
  publiek: everybody,
  bewoner: {
    ...everybody,
    'eigen-woning': { lezen: 'woning', vastleggen: 'woning', downloaden: 'woning' },
    toestemmingen: { lezen: 'woning', vastleggen: 'woning' },
    benaderbaarheid: { lezen: 'woning', vastleggen: 'woning' },
  },
  buurtgroep: {
    ...everybody,
    benaderbaarheid: { lezen: 'adressen', vastleggen: 'adressen' },
  },
  buurtbegeleider: {
    ...everybody,
    wijkkennis: { lezen: 'wijk', vastleggen: 'wijk' },
    betrokkenheid: { lezen: 'wijk' },
    benaderbaarheid: { lezen: 'wijk', vastleggen: 'wijk' },
    toestemmingen: { lezen: 'wijk', vastleggen: 'wijk' },
    leden: { lezen: 'wijk', vastleggen: 'wijk' },
  },
  inclusiviteitscoach: {
    ...everybody,
    wijkkennis: { lezen: 'wijk' },
    benaderbaarheid: { lezen: 'wijk', vastleggen: 'wijk' },
    toestemmingen: { lezen: 'wijk', vastleggen: 'wijk' },
  },
  analist: {
    ...everybody,
    wijken: { lezen: 'alles', vastleggen: 'alles' },
    woningfeiten: { lezen: 'alles', downloaden: 'alles' },
    woningtypen: { lezen: 'alles', vastleggen: 'alles' },
    wijkkennis: { lezen: 'alles', vastleggen: 'alles' },
    betrokkenheid: { lezen: 'wijk' },
    inlezen: all,
  },
  regisseur: {
    ...everybody,
    wijken: { lezen: 'alles', vastleggen: 'alles' },
    woningfeiten: { lezen: 'alles', downloaden: 'alles' },
    woningtypen: { lezen: 'alles', vastleggen: 'alles' },
    wijkkennis: { lezen: 'alles', vastleggen: 'alles' },
    betrokkenheid: { lezen: 'wijk', vastleggen: 'wijk' },
    benaderbaarheid: { lezen: 'wijk', vastleggen: 'wijk' },
    toestemmingen: { lezen: 'wijk', vastleggen: 'wijk' },
    inlezen: all,
    leden: { lezen: 'wijk', vastleggen: 'wijk' },
  },
  raad: everybody,
  beheerder: {
    ...everybody,
    inlezen: all,
    leden: all,
    logboek: { lezen: 'alles', downloaden: 'alles' },
    bewaring: { lezen: 'alles', vastleggen: 'alles' },
  },
  fg: {
    ...everybody,
    logboek: { lezen: 'alles', downloaden: 'alles' },
    bewaring: { lezen: 'alles' },
  },
}

/** Roles that see and record consents for some purposes only; who is absent does so for all. */
export const limitedPurposes: Partial<Record<Role, (typeof consentPurposes)[number][]>> = {
  inclusiviteitscoach: ['coach'],
}

/** Subjects whose reads and writes are told to the audit log: they are about persons or single homes. */
export const personalSubjects = [
  'woningfeiten',
  'wijkkennis',
  'betrokkenheid',
  'benaderbaarheid',
  'toestemmingen',
  'eigen-woning',
  'leden',
  'logboek',
  'bewaring',
] as const satisfies readonly Subject[]

/** Roles that may be invited by somebody who holds `leden` for a district only. */
export const districtRoles = ['bewoner', 'buurtgroep', 'buurtbegeleider'] as const satisfies readonly Role[]

/** The reach of a role's right; undefined where it has none. */
export function reachOf(role: Role, subject: Subject, verb: Verb): Reach | undefined {
  return rights[role][subject]?.[verb]
}
