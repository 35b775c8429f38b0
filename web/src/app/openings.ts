// What of the screen is open to whom: pages, workspaces, tabs and themes, each by the right that it asks. Pure.
import type { Subject, Verb } from '../../../api/contract/rights.ts'
import type { May } from '../lib/may.ts'
import type { ThemeId } from '../map/themes/theme.ts'
import type { PageId } from './page-ids.ts'
import type { OrientationTab, Workspace } from './view.ts'

/** A right; `ofArea` where it has to reach the whole area on screen. */
export interface Need {
  subject: Subject
  verb: Verb
  ofArea?: true
}

const adoption: Need = { subject: 'betrokkenheid', verb: 'lezen', ofArea: true }
const homes: Need = { subject: 'woningfeiten', verb: 'lezen' }
const knowledge: Need = { subject: 'wijkkennis', verb: 'lezen', ofArea: true }

/** Who answers what residents say is wrong. */
export const answersResidents: Need = { subject: 'betrokkenheid', verb: 'vastleggen' }

/** Null: open to everybody. */
export const pageNeeds: Record<PageId, Need | null> = {
  profiel: homes,
  kwaliteit: homes,
  inlezen: { subject: 'inlezen', verb: 'lezen' },
  verzoeken: answersResidents,
  leden: { subject: 'leden', verb: 'lezen' },
  logboek: { subject: 'logboek', verb: 'lezen' },
  rechten: null,
  bewaring: { subject: 'bewaring', verb: 'lezen' },
  'mijn-woning': null,
  account: null,
  aanmelden: null,
  uitnodiging: null,
}

export const workspaceNeeds: Record<Workspace, Need | null> = {
  orientatie: null,
  adoptie: adoption,
  clusters: null,
  straten: { subject: 'benaderbaarheid', verb: 'lezen' },
  voortgang: { subject: 'publicaties', verb: 'lezen' },
  hulp: { subject: 'toestemmingen', verb: 'lezen', ofArea: true },
}

export const tabNeeds: Record<OrientationTab, Need | null> = {
  cijfers: null,
  omgeving: knowledge,
  vragen: knowledge,
  wijk: null,
}

export const themeNeeds: Partial<Record<ThemeId, Need>> = { adoptie: adoption, label: homes }

/** @param area the one on screen; null: none, where a right for an area is no use */
export function isOpen(may: May, need: Need | null | undefined, area: string | null): boolean {
  if (!need) return true
  if (!need.ofArea) return may(need.subject, need.verb)
  return area !== null && may(need.subject, need.verb, area)
}

/** Whether somebody has the right somewhere, if not here. */
export const isOpenSomewhere = (may: May, need: Need | null): boolean => !need || may(need.subject, need.verb)
