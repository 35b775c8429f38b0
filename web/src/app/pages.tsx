// The pages that stand in the map's place, each fetched only when somebody opens it.
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react'
import { useText } from '../lib/messages/text.ts'
import type { PageId } from './page-ids.ts'
import type { Workbench } from './workbench.ts'

const pages: Record<PageId, LazyExoticComponent<ComponentType<Workbench>>> = {
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

/** The page of the address. */
export function Page({ id, ...workbench }: Workbench & { id: PageId }) {
  const text = useText()
  const Content = pages[id]
  return (
    <main className="page" id="pagina">
      <button
        type="button"
        className="link-button page__back"
        onClick={() => workbench.change({ pagina: null })}
      >
        <span aria-hidden="true">←</span> {text('page.back')}
      </button>
      <Suspense fallback={<p role="status">{text('page.loading')}</p>}>
        <Content {...workbench} />
      </Suspense>
    </main>
  )
}
