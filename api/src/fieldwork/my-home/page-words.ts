// What the page that residents take along has to word: its headings, and every code that can stand on it.
import type { Role, Subject } from '../../../contract/rights.ts'
import type {
  approachStates,
  consentChannels,
  consentEvents,
  consentLanguages,
  correctionOutcomes,
  correctionSubjects,
  doNotApproachReasons,
  EngagementEvent,
  EngagementStatus,
  HousingType,
  LabelStatus,
} from '../../../contract/vocabulary.ts'

export type PageLanguage = (typeof consentLanguages)[number]
type Named<Code extends string> = Record<Code, string>

export interface PageWords {
  title: (address: string) => string
  lead: (day: string) => string
  unknown: string
  none: string
  columns: Named<'what' | 'value' | 'source' | 'day' | 'note' | 'how' | 'who' | 'purpose'>
  facts: Named<'heading' | 'address' | 'id' | 'year' | 'area' | 'type' | 'label'>
  events: { heading: string; status: (status: string) => string }
  consents: {
    heading: string
    holds: (day: string) => string
    not: string
    history: string
    version: (version: string) => string
  }
  approach: { heading: string; since: (day: string) => string; lifted: (day: string) => string }
  requests: {
    heading: string
    asked: (day: string) => string
    waits: string
    answer: (day: string) => string
  }
  looks: { heading: string; lead: string; system: string }
  housingTypes: Named<HousingType>
  labelStatuses: Named<LabelStatus>
  eventNames: Named<EngagementEvent>
  statuses: Named<EngagementStatus>
  consentEvents: Named<(typeof consentEvents)[number]>
  channels: Named<(typeof consentChannels)[number]>
  approachStates: Named<(typeof approachStates)[number]>
  approachReasons: Named<(typeof doNotApproachReasons)[number]>
  about: Named<(typeof correctionSubjects)[number]>
  outcomes: Named<(typeof correctionOutcomes)[number]>
  roles: Named<Role>
  subjects: Named<Subject>
  actions: Record<string, string>
}
