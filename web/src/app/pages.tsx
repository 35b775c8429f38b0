// The pages that stand in the map's place, each fetched only when somebody opens it.
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react'
import { useMay } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { Closed } from './closed.tsx'
import { isOpen, pageNeeds } from './openings.ts'
import { isPeoplePage, type mapPageIds, type PageId } from './page-ids.ts'
import { type PeoplePageProps, peoplePages } from './people-pages.tsx'
import type { Workbench } from './workbench.ts'

type MapPageId = (typeof mapPageIds)[number]

const mapPages: Record<MapPageId, LazyExoticComponent<ComponentType<Workbench>>> = {
  profiel: lazy(async () => ({
    default: (await import('../features/profile/profile-page.tsx')).ProfilePage,
  })),
  kwaliteit: lazy(async () => ({
    default: (await import('../features/data-quality/data-quality-page.tsx')).DataQualityPage,
  })),
  inlezen: lazy(async () => ({
    default: (await import('../features/imports/imports-page.tsx')).ImportsPage,
  })),
}

/** A page's frame; what is closed to the visitor says so in the page's place. */
export function PageFrame(properties: PeoplePageProps & { id: PageId; back: boolean; children: ReactNode }) {
  const { id, back, change, settings, children } = properties
  const text = useText()
  const may = useMay()
  const need = pageNeeds[id]
  return (
    <main className="page" id="pagina">
      {back ? (
        <button type="button" className="link-button page__back" onClick={() => change({ pagina: null })}>
          <span aria-hidden="true">←</span> {text('page.back')}
        </button>
      ) : null}
      {need && !isOpen(may, need, null) ? (
        <Closed what={`page.${id}`} need={need} demo={settings.demo} change={change} headed />
      ) : (
        <Suspense fallback={<p role="status">{text('page.loading')}</p>}>{children}</Suspense>
      )}
    </main>
  )
}

function Content({ id, ...workbench }: Workbench & { id: PageId }) {
  if (isPeoplePage(id)) {
    const People = peoplePages[id]
    return <People {...workbench} />
  }
  const OfMap = mapPages[id]
  return <OfMap {...workbench} />
}

/** The page of the address. */
export function Page(properties: Workbench & { id: PageId }) {
  return (
    <PageFrame {...properties} back>
      <Content {...properties} />
    </PageFrame>
  )
}
