// The pages about people: who may what, who belongs to it, and signing in. They need no data and no map.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Gebied } from '../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../api/contract/settings.ts'
import type { PeoplePageId } from './page-ids.ts'
import type { useView, View } from './view.ts'

export interface PeoplePageProps {
  settings: Instellingen
  areas: readonly Gebied[]
  view: View
  change: ReturnType<typeof useView>[1]
}

export const peoplePages: Record<PeoplePageId, LazyExoticComponent<ComponentType<PeoplePageProps>>> = {
  verzoeken: lazy(async () => ({
    default: (await import('../features/residents/requests-page.tsx')).RequestsPage,
  })),
  leden: lazy(async () => ({
    default: (await import('../features/members/members-page.tsx')).MembersPage,
  })),
  logboek: lazy(async () => ({
    default: (await import('../features/audit-log/audit-log-page.tsx')).AuditLogPage,
  })),
  rechten: lazy(async () => ({
    default: (await import('../features/rights/rights-page.tsx')).RightsPage,
  })),
  bewaring: lazy(async () => ({
    default: (await import('../features/retention/retention-page.tsx')).RetentionPage,
  })),
  'mijn-woning': lazy(async () => ({
    default: (await import('../features/residents/my-home-page.tsx')).MyHomePage,
  })),
  account: lazy(async () => ({
    default: (await import('../features/account/account-page.tsx')).AccountPage,
  })),
  aanmelden: lazy(async () => ({
    default: (await import('../features/account/sign-in-page.tsx')).SignInPage,
  })),
  uitnodiging: lazy(async () => ({
    default: (await import('../features/account/invitation-page.tsx')).InvitationPage,
  })),
}
